"""One sentence about the whole: how many cities are named, for what most, how unevenly, what changed, what is promised."""

from collections.abc import Mapping, Sequence

from atlas.view import View
from insight.change.plans import PlanChange
from insight.checks.gaps import gaps
from insight.cities.attention import Attention
from insight.cities.overview import Overview
from wording.headlines.series import several
from wording.words import Words


def named(words: Words, seen: Overview, view: View) -> str:
    """How many plans name how many cities for how many industries, and how many cities none."""
    say = words.say
    given = {
        "plans": len(words.atlas.chosen(view.plans)),
        "named": seen.named,
        "industries": len(seen.named_for),
        "unnamed": len(seen.unnamed),
    }
    if not words.atlas.plans:
        return say("还没有规划")
    if gaps(words.atlas, view.plans):
        return say("{plans}份规划中见到{named}市、{industries}个产业被点名", **given)
    if not given["unnamed"]:
        return say("{plans}份规划点名全部{named}市、{industries}个产业", **given)
    return say("{plans}份规划点名{named}市、{industries}个产业，{unnamed}市未被点名", **given)


def matrix(words: Words, found: Mapping[str, Attention], view: View) -> str:
    """Which city is named for most industries, and which industry names most cities."""
    counts = {code: len(item.industries) for code, item in found.items()}
    cities = _most(counts)
    spread: dict[str, int] = {}
    for item in found.values():
        for industry in item.industries:
            spread[industry] = spread.get(industry, 0) + 1
    industries = _most(spread)
    return words.say(
        "{cities}被点名的产业最多（{count}个）；{industries}点名的市最多（{cities_count}个）",
        cities=several(words, map(words.names.city, cities)),
        count=max(counts.values(), default=0),
        industries=several(words, map(words.names.industry, industries)),
        cities_count=max(spread.values(), default=0),
    )


def multiples(words: Words, seen: Overview) -> str:
    """How many industries name only one city, where each of them is seen on a map of its own."""
    say, single = words.say, [it for it in seen.named_for if it.each + it.group == 1]
    count = len(seen.named_for)
    if not single:
        return say("{count}个产业各点名哪些市", count=count)
    return say(
        "{count}个产业各点名哪些市：{industries}只点名1市",
        count=count,
        industries=several(words, (words.names.industry(it.industry) for it in single)),
    )


def spread(words: Words, ranked: Sequence[tuple[str, float]]) -> str:
    """What share of all that is counted falls to the cities that are named most: three, and all level with the third."""
    total = sum(count for _, count in ranked)
    least = ranked[min(2, len(ranked) - 1)][1]
    first = [(code, count) for code, count in ranked if count >= least]
    share = sum(count for _, count in first) / total
    names = several(words, (words.names.city(code) for code, _ in first))
    return words.say("点名的{share}在{cities}", share=f"{share:.0%}", cities=names)


def change(words: Words, found: PlanChange) -> str:
    """Which cities a later plan names anew, and which it does not mention again."""
    say = words.say
    added = [city.code for city in found.cities if city.step == "added"]
    gone = [city.code for city in found.cities if city.step == "unmentioned"]
    kept = sum(city.step == "kept" for city in found.cities)
    parts = (
        say("新点名{cities}", cities=several(words, map(words.names.city, added))) if added else "",
        say("未再提及{cities}", cities=several(words, map(words.names.city, gone))) if gone else "",
        say("{count}市两份都点名", count=kept) if kept else "",
    )
    plans = {"before": words.names.plan(found.before), "after": words.names.plan(found.after)}
    return say("{before}到{after}：{changes}", changes=say("；").join(filter(None, parts)), **plans)


def targets(words: Words, seen: Overview) -> str:
    """How many promises are the whole province's."""
    return words.say(
        "{count}项{whole}目标，都未分解到市", count=len(seen.promises), whole=words.names.province
    )


def _most(counts: Mapping[str, int]) -> list[str]:
    """Whoever has the highest count."""
    most = max(counts.values(), default=0)
    return [code for code, count in counts.items() if count == most and most]
