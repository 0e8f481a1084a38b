"""Regional balance as text: coverage in words and counts first, every measure with its formula and limits."""

from collections.abc import Callable, Iterator

from atlas.province.group_names import GroupNames
from insight.balance.coverage import Coverage, named_share
from insight.balance.figures import CityFigures
from insight.balance.measure import Result
from insight.balance.report import Balance
from insight.balance.spatial import LEVEL, Statistic
from wording.amounts import number as plain
from wording.balance.alike import alike_lines
from wording.balance.labels import pattern_names
from wording.not_named import meant, not_named
from wording.words import Words


def balance_text(found: Balance, words: Words) -> str:
    """The report under headings, for a terminal or a memo."""
    return "\n".join(_lines(found, words))


def value_text(result: Result, words: Words) -> str:
    """At most three decimals, or why there is no value."""
    return result.why(words.say) if result.value is None else rounded(result.value)


def rounded(value: float) -> str:
    """At most three decimals and no trailing zeros; never “-0”."""
    return plain(round(value, 3) + 0.0)


def percent(result: Result, words: Words) -> str:
    """A share as a percentage with one decimal, or “no data” where a figure is missing; where it is refused, that."""
    if result.value is None:
        return words.say("无数据") if result.reason == "missing" else words.say("不计算")
    return f"{result.value:.1%}"


def heading(item: Coverage, words: Words) -> str:
    """What a line of coverage is about, e.g. ``产业 中医药``."""
    return line_name(words, item.by, item.id)


def line_name(words: Words, by: str, id: str = "") -> str:
    """The same by the ids of the line."""
    say, atlas = words.say, words.atlas
    names: dict[str, tuple[str, Callable[[str], str]]] = {
        "all": (say("全部所选"), lambda _: ""),
        "plan": (say("规划"), words.citations.plan),
        "industry": (say("产业"), words.names.industry),
        "kind": (say("类型"), words.names.kind),
        "circle": (
            atlas.group_names.many.text(words.lang) if atlas.group_names else "",
            lambda code: words.names.place(code) if atlas.gazetteer.get(code) else code,
        ),
    }
    label, name = names[by]
    return f"{label} {name(id)}".rstrip()


def coverage_sentence(item: Coverage, words: Words) -> str:
    """E.g. ``13市中4市被点名（单独 2，仅并列 2），未点名 9``; only “not seen” where not all was read."""
    say, counts = words.say, {"total": item.total, "named": len(item.named)}
    counts |= {str(state): len(cities) for state, cities in item.cities.items()}
    if item.gaps:
        return say("{total}市中见到{named}市被点名（单独 {each}，仅并列 {group}），未见点名 {none}", **counts)
    return say("{total}市中{named}市被点名（单独 {each}，仅并列 {group}），未点名 {none}", **counts)


def never_named(found: Balance, words: Words) -> str:
    """The cities that are not named, or of which no mention was seen, in a sentence."""
    cities = words.join(map(words.names.city, found.coverages[0].cities["none"])) or words.say("无")
    if found.gaps:
        return words.say("所选规划中未见点名：{cities}。", cities=cities)
    return words.say("所选规划从未点名：{cities}。", cities=cities)


def listed(item: Coverage, words: Words) -> str:
    """Whether the lists of cities behind a line are complete; unknown where not all was read."""
    if item.open:
        return words.say("未穷尽（等）")
    if item.gaps:
        return words.say("未知")
    return words.say("已列全") if item.named else words.say("无")


def _lines(found: Balance, words: Words) -> Iterator[str]:
    say = words.say
    plans = words.join(words.citations.plan(item.id) for item in found.coverages if item.by == "plan")
    yield say("区域均衡：{plans}", plans=plans)
    if found.view.industries:
        yield say("产业：{names}", names=words.join(map(words.names.industry, found.view.industries)))
    yield found.counting.described(say)
    yield meant(words, found.view.plans)
    yield from _section(say("覆盖"), _coverage(found, words))
    yield from _section(say("指标"), _measures(found, words))
    if names := words.atlas.group_names:
        yield from _section(names.title.text(words.lang), _circles(found, words, names))
    yield from _section(say("空间格局（探索性）"), _pattern(found, words))
    yield from _section(say("城市之间像不像"), alike_lines(found, words))
    yield from _section(say("各市"), _cities(found, words))


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    yield ""
    yield title
    yield from (f"  {line}" for line in lines)


def _coverage(found: Balance, words: Words) -> Iterator[str]:
    say = words.say
    for item in found.coverages:
        held = say(
            "被点名的市占人口 {people}{year}、生产总值 {output}{output_year}",
            people=percent(named_share(item.population), words), year=_year(found.population, words),
            output=percent(named_share(item.output), words), output_year=_year(found.output, words),
        )  # fmt: skip
        more = say("“等市”：名单未穷尽。") if item.open else ""
        parts = {"heading": heading(item, words), "sentence": coverage_sentence(item, words)}
        # Who names no city gives none a share: not named is no zero.
        line = (
            say("{heading}：{sentence}；{held}。", held=held, **parts)
            if item.named
            else say("{heading}：{sentence}。", **parts)
        )
        yield f"{line}{more}" if words.chinese else f"{line} {more}".rstrip()
    yield never_named(found, words)


def _year(figures: CityFigures, words: Words) -> str:
    return words.bracketed(str(figures.year)) if figures.year else ""


def _measures(found: Balance, words: Words) -> Iterator[str]:
    say = words.say
    for name, result in found.results.items():
        texts = found.texts(name, say)
        yield say("{name}：{value}", name=texts.name, value=value_text(result, words))
        if name == "range" and found.highest:
            yield "  " + say(
                "最多：{highest}；最少：{lowest}",
                highest=words.join(map(words.names.city, found.highest)),
                lowest=words.join(map(words.names.city, found.lowest)),
            )
        yield "  " + say("公式：{formula}", formula=texts.formula)
        yield "  " + say("读法：{reading}", reading=texts.reading)
        yield "  " + say("局限：{limits}", limits=texts.limits)


def _circles(found: Balance, words: Words, names: GroupNames) -> Iterator[str]:
    for part in found.circles:
        yield words.say(
            "{circle}（{cities}市）：计 {count}，占 {share}；{group}内泰尔 {theil}；{group}内基尼 {gini}",
            circle=words.names.place(part.circle), cities=part.cities, count=rounded(part.count),
            share=percent(part.share, words), theil=value_text(part.theil, words),
            gini=value_text(part.gini, words), group=names.short,
        )  # fmt: skip


def _pattern(found: Balance, words: Words) -> Iterator[str]:
    say, pattern = words.say, found.pattern
    yield from (_test(name, getattr(pattern, code), words) for code, name in pattern_names(words).items())
    yield say(
        "共边邻接，双侧伪 p 值，{count} 次随机置换，种子 {seed}，{library}。",
        count=pattern.permutations, seed=pattern.seed, library=pattern.package,
    )  # fmt: skip
    few = [item for item in pattern.local if item.never_significant]
    if few:
        yield say(
            "{cities}的邻市太少，取任何值局部统计都不可能显著（p 最小 {least}）。",
            cities=words.join(words.names.city(item.code) for item in few),
            least=f"{min(item.least_p for item in few):.3f}",
        )
    notable = [words.names.city(item.code) for item in pattern.local if item.p < LEVEL]
    if pattern.local:
        yield say(
            "局部莫兰 p < 0.05 的市：{cities}（共检验 {count} 市，未作多重比较校正）。",
            cities=words.join(notable) or say("无"), count=len(pattern.local),
        )  # fmt: skip


def _test(name: str, test: Statistic, words: Words) -> str:
    if test.expected is None or test.p is None:
        return words.say("{name}：{value}", name=name, value=value_text(test.value, words))
    return words.say(
        "{name}：{value}，随机期望 {expected}，p = {p}",
        name=name, value=value_text(test.value, words), expected=rounded(test.expected), p=f"{test.p:.3f}",
    )  # fmt: skip


def _cities(found: Balance, words: Words) -> Iterator[str]:
    say = words.say
    states = {"each": say("单独点名"), "group": say("仅并列点名"), "none": not_named(words, found.view.plans)}
    for code, count in found.ranked:
        number = rounded(count) if found.states[code] != "none" else ""
        yield f"{words.names.city(code)} {number} {states[found.states[code]]}".replace("  ", " ")
