"""The balance section of a province's report: coverage first, then cities, measures, circles, and what changed."""

from collections.abc import Iterator

from atlas.model import Atlas
from atlas.view import View
from exports.report.blocks import Block, Cell, Column, Heading, Paragraph, ReportSection, Table
from insight.balance import MEASURES
from insight.balance.counting import Counting
from insight.balance.report import Balance
from insight.balance.report import balance as balance_of
from insight.change.city import IndustryChange
from insight.change.plans import CityStep, compared_plans, plan_change
from insight.cities.attention import STATES
from wording.balance.text import coverage_sentence, heading, named_share, never_named, percent, rounded
from wording.compare.lines import state_text, state_texts
from wording.not_named import meant
from wording.words import Words


def measured(atlas: Atlas, view: View) -> Balance:
    """How evenly the view's plans name the cities, counted by its matter and rule."""
    return balance_of(atlas, view, Counting(view.matter, view.rule))


def balance_section(words: Words, view: View) -> ReportSection:
    """Everything but the spatial tests, which say little on paper and are on the page."""
    return ReportSection("balance", words.say("均衡"), tuple(_blocks(words, view)))


def _blocks(words: Words, view: View) -> Iterator[Block]:
    say, found = words.say, measured(words.atlas, view)
    whole = found.coverages[0]
    yield Paragraph(coverage_sentence(whole, words))
    yield Paragraph(never_named(found, words))
    yield Paragraph(meant(words, view.plans), quiet=True)
    yield Paragraph(found.counting.described(say), quiet=True)
    yield Heading(say("覆盖"))
    yield _coverage(found, words)
    yield Heading(say("各市"))
    yield _cities(found, words)
    yield Heading(say("指标"))
    yield _measures(found, words)
    yield Heading(say("三大经济圈"))
    yield _circles(found, words)
    yield from _change(words, view)


def _coverage(found: Balance, words: Words) -> Table:
    say = words.say
    columns = (
        Column(say("范围"), 5), Column(say("单独点名的市"), 2), Column(say("仅并列点名的市"), 2),
        Column(say("未见点名的市") if found.gaps else say("未点名的市"), 2), Column(say("被点名的市占人口"), 3), Column(say("占生产总值"), 3),
    )  # fmt: skip
    rows = (
        (
            heading(item, words),
            *(str(len(item.cities[state])) for state in STATES),
            *(percent(named_share(shares), words) for shares in (item.population, item.output)),
        )
        for item in found.coverages
    )
    return _table(columns, rows)


def _cities(found: Balance, words: Words) -> Table:
    say = words.say
    columns = (
        Column(say("城市"), 3), Column(say("点名方式"), 3), Column(say("计数"), 2), Column(say("单独"), 2),
        Column(say("并列"), 2),
    )  # fmt: skip
    rows = (
        (
            words.names.city(code),
            state_text(found.states[code], words, found.view.plans),
            *(
                (rounded(count), rounded(found.alone[code]), rounded(count - found.alone[code]))
                if found.states[code] != "none"
                else ("", "", "")
            ),
        )
        for code, count in found.ranked
    )
    return _table(columns, rows)


def _measures(found: Balance, words: Words) -> Table:
    say = words.say
    columns = (
        Column(say("指标"), 4),
        Column(say("数值"), 3),
        Column(say("怎么读"), 6),
        Column(say("局限"), 5),
    )
    rows = []
    for name, measure in MEASURES.items():
        texts, result = measure.texts(say), found.results[name]
        shown = (
            rounded(result.value)
            if result.value is not None
            else say("不适用：{reason}", reason=result.why(say))
        )
        rows.append((texts.name, shown, texts.reading, texts.limits))
    return _table(columns, rows)


def _circles(found: Balance, words: Words) -> Table:
    say = words.say
    columns = (
        Column(say("经济圈"), 4), Column(say("市数"), 2), Column(say("合计计数"), 2), Column(say("份额"), 2),
        Column(say("圈内泰尔"), 3), Column(say("圈内基尼"), 4),
    )  # fmt: skip
    rows = (
        (
            words.names.place(part.circle), str(part.cities), rounded(part.count), percent(part.share, words),
            *(rounded(r.value) if r.value is not None else r.why(say) for r in (part.theil, part.gini)),
        )
        for part in found.circles
    )  # fmt: skip
    return _table(columns, rows)


def _change(words: Words, view: View) -> Iterator[Block]:
    """Cities that either of two plans names, and for which industries that changed."""
    say, plans = words.say, compared_plans(words.atlas, view)
    if plans is None:
        return
    before, after = map(words.names.plan, plans)
    yield Heading(say("{before}与{after}对照", before=before, after=after))
    columns = (
        Column(say("城市"), 3), Column(before, 3), Column(after, 3), Column(say("后一份新点名"), 4),
        Column(say("两份都点名"), 4), Column(say("后一份未再提及"), 4),
    )  # fmt: skip
    cities = plan_change(words.atlas, *plans, view).cities
    yield _table(columns, (_step(city, words, plans) for city in cities if city.step))
    yield Paragraph(say("规划未再提及，不等于不再支持；新点名，也不等于此前没有支持。"), quiet=True)


def _step(city: CityStep, words: Words, plans: tuple[str, str]) -> tuple[str, ...]:
    states = state_texts((city.before, city.after), words, plans)
    steps = (city.change.of(step) for step in ("added", "kept", "unmentioned"))
    return (
        words.names.city(city.code),
        *states,
        *(words.join(_named(item, words) for item in items) for items in steps),
    )


def _named(item: IndustryChange, words: Words) -> str:
    """The industry, marked where it is named in another way."""
    name = words.names.industry(item.industry)
    return words.say("{name}（点名方式有变）", name=name) if item.wording else name


def _table(columns: tuple[Column, ...], rows: Iterator[tuple[str, ...]] | list[tuple[str, ...]]) -> Table:
    return Table(columns, tuple(tuple(map(Cell, row)) for row in rows))
