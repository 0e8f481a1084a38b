"""The balance section of a province's report: coverage first, then cities, measures, circles, and what changed."""

from collections.abc import Iterator

from atlas.model import Atlas
from atlas.view import View
from exports.report.blocks import Block, Heading, Paragraph, ReportSection
from insight.balance.counting import Counting
from insight.balance.report import Balance
from insight.balance.report import balance as balance_of
from insight.change.plans import compared_plans, plan_change
from wording.balance.parts import circle_table, coverage_table, measure_table, ranked_table
from wording.balance.text import coverage_sentence, never_named
from wording.not_named import meant
from wording.tables.changes import step_table
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
    yield coverage_table(words, found)
    yield Heading(say("各市"))
    yield ranked_table(words, found)
    yield Heading(say("指标"))
    yield measure_table(words, found)
    if names := words.atlas.group_names:
        yield Heading(names.title.text(words.lang))
        yield circle_table(words, found)
    yield from _change(words, view)


def _change(words: Words, view: View) -> Iterator[Block]:
    """Cities that either of two plans names, and for which industries that changed."""
    say, plans = words.say, compared_plans(words.atlas, view)
    if plans is None:
        return
    before, after = map(words.names.plan, plans)
    yield Heading(say("{before}与{after}对照", before=before, after=after))
    cities = plan_change(words.atlas, *plans, view).cities
    yield step_table(words, plans, (city for city in cities if city.step))
    yield Paragraph(say("规划未再提及，不等于不再支持；新点名，也不等于此前没有支持。"), quiet=True)
