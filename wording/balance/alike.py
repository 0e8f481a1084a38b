"""How alike cities' portfolios are, in words: the most alike pairs, and how each figure is made, read and limited."""

from collections.abc import Iterator

from insight.balance.alike import SHUFFLES, PortfolioPair
from insight.balance.measure import MeasureTexts
from insight.balance.related import RelatedIndustries
from insight.balance.report import Balance
from wording.words import Words

SHOWN = 5
"""Pairs in a text; files hold all of them."""


def alike_texts(words: Words) -> tuple[MeasureTexts, ...]:
    """Name, formula, reading and limits of each figure."""
    say = words.say
    return (
        MeasureTexts(
            say("城市组合的相似（杰卡德、余弦）"),
            say("J = |A∩B| ÷ |A∪B|，A、B 为两市被点名的产业；cos = Σxᵢyᵢ ÷ √(Σxᵢ²·Σyᵢ²)，xᵢ 为计数"),
            say(
                "1 为点名的产业完全相同，0 为没有相同的；高于随机区间的，才比各市、各产业处数本身所能带来的更像。"
            ),
            say(
                "只比规划里的用词，不比产业本身，同词不等于同质竞争；点名不足两个产业的市不比。"
                "区间来自 {count} 张保持各市产业数和各产业市数不变的随机表（Curveball），未作多重比较校正。",
                count=SHUFFLES,
            ),
        ),
        MeasureTexts(
            say("产业的关联（接近度）"),
            say("φ = 同被点名的市数 ÷ 两产业被点名市数中较大的（Hidalgo 等 2007）"),
            say("1 为总是点给同样的市；0 的不列。"),
            say("一句话并列点名几个产业就会抬高；只被一个市点名的产业不算；市少，不作推断。"),
        ),
        MeasureTexts(
            say("城市的专门化（Krugman 指数）"),
            say("K = Σ|sᵢ − s̄ᵢ|，sᵢ 为该市点名中产业 i 的份额，s̄ᵢ 为其余各市合计的份额"),
            say("0 与其余各市合计一样，2 完全不同。"),
            say("计数不足 3 的市不算；计数少时差一处就变很多，不宜排名。"),
        ),
    )


def pair_sentence(pair: PortfolioPair, words: Words) -> str:
    """Two cities, what they share, and how that stands to chance."""
    return words.say(
        "{one}与{other}：同被点名{shared}（杰卡德 {jaccard}，随机区间 {low}–{high}，p = {p}；余弦 {cosine}）",
        one=words.names.city(pair.one), other=words.names.city(pair.other),
        shared=words.join(map(words.names.industry, pair.shared)) or words.say("无"),
        jaccard=f"{pair.jaccard:.2f}", low=f"{pair.low:.2f}", high=f"{pair.high:.2f}", p=f"{pair.p:.3f}",
        cosine=f"{pair.cosine:.2f}",
    )  # fmt: skip


def related_sentence(pair: RelatedIndustries, words: Words) -> str:
    """Two industries and how often they are named together."""
    return words.say(
        "{one}与{other}：{both}市都点名，接近度 {value}",
        one=words.names.industry(pair.one), other=words.names.industry(pair.other), both=pair.both,
        value=f"{pair.proximity:.2f}",
    )  # fmt: skip


def alike_lines(found: Balance, words: Words) -> Iterator[str]:
    """For a terminal or a memo: the most alike pairs, related industries, how each figure is made."""
    if not found.alike:
        yield words.say("可比的市不足三个，不计算。")
        return
    yield from (pair_sentence(pair, words) for pair in found.alike[:SHOWN])
    yield from (related_sentence(pair, words) for pair in found.related[:SHOWN])
    for city, value in found.specialisation.items():
        shown = words.say("计数不足，不计算") if value is None else f"{value:.2f}"
        yield words.say(
            "{name}：{value}",
            name=words.say("{city}的 Krugman 指数", city=words.names.city(city)),
            value=shown,
        )
    for texts in alike_texts(words):
        yield texts.name
        yield "  " + words.say("公式：{formula}", formula=texts.formula)
        yield "  " + words.say("读法：{reading}", reading=texts.reading)
        yield "  " + words.say("局限：{limits}", limits=texts.limits)
