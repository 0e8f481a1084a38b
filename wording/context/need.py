"""Need beside promise in sentences for a briefing."""

from collections.abc import Iterator

from insight.context.need import NEEDS, NeedAndPromise
from wording.context.measures import census_measure
from wording.context.sources import context_source
from wording.words import Words


def need_sentences(found: NeedAndPromise, words: Words) -> Iterator[str]:
    """One an industry: the people, between which shares the cities lie, and that what is promised is not divided."""
    for code in found.industries:
        yield _sentence(code, found, words)


def need_source(found: NeedAndPromise, words: Words) -> str:
    """Who counted the people."""
    first = next(item for line in found.cities for item in line.people.values())
    return words.say("来源：") + context_source(first.source, words)


def _sentence(code: str, found: NeedAndPromise, words: Words) -> str:
    say, lines = words.say, [line for line in found.cities if code in line.people]
    ordered = sorted(lines, key=lambda line: line.people[code].percent)
    low, high = ordered[0], ordered[-1]
    whole = found.province.get(code)
    counted = say(
        "{year}年{place}{measure}{count}人，占{share}；", year=whole.year, place=words.names.place(whole.adcode),
        measure=census_measure(NEEDS[code], words), count=f"{whole.count:,}", share=f"{whole.percent:.2f}%",
    ) if whole else ""  # fmt: skip
    spread = say(
        "各市由{low}{least}到{high}{most}。", low=words.names.city(low.city), high=words.names.city(high.city),
        least=f"{low.people[code].percent:.2f}%", most=f"{high.people[code].percent:.2f}%",
    )  # fmt: skip
    return counted + spread + _promised(code, found, words)


def _promised(code: str, found: NeedAndPromise, words: Words) -> str:
    say, name, named = words.say, words.names.industry(code), found.named(code)
    count = len(found.promises[code])
    promised = (
        say(
            "规划写了{count}项{industry}的{whole}目标，都未分解到市；",
            count=count,
            industry=name,
            whole=words.names.province,
        )
        if count
        else say("规划没有写{industry}的{whole}目标；", industry=name, whole=words.names.province)
    )
    if not named:
        return promised + say("没有点名任何市。")
    return promised + say("点名{cities}。", cities=words.join(map(words.names.city, named)))
