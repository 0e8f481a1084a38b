"""The slides of the whole province after its map: matrix, little maps, how even, what changed, what is promised."""

from pptx.presentation import Presentation as Deck

from exports.pptx.balance import add_lorenz, counted_bars
from exports.pptx.chart import add_chart
from exports.pptx.slides.making import GAP, LINE, add_line, add_notes, add_table, open_slide
from exports.pptx.slides.matrix import add_matrix
from exports.pptx.slides.multiples import add_multiples
from exports.report.chapters import EVERY_SECTION
from exports.report.report import Report
from insight.change.plans import compared_plans, plan_change
from insight.cities.overview import overview
from layers.cards import quote
from wording.headlines import province as headlines
from wording.not_named import meant
from wording.tables.changes import step_table
from wording.tables.promises import promise_table

_NAMED = ("matrix", "multiples")
"""What shows who is named."""

_USUAL = (*_NAMED, "balance", "change", "targets")


def add_province(deck: Deck, report: Report) -> None:
    """A slide for each wanted part that there is something of."""
    slides = {
        "matrix": add_matrix,
        "multiples": add_multiples,
        "balance": _add_spread,
        "change": _add_change,
        "targets": _add_targets,
    }
    for part in _ordered(report.sections):
        if part in slides:
            slides[part](deck, report)


def _ordered(wanted: tuple[str, ...]) -> tuple[str, ...]:
    """The slides of the parts: as decks usually have them, or in the order that somebody chose."""
    usual = tuple(part for part in EVERY_SECTION if part in wanted)
    shown = [name for part in wanted for name in (_NAMED if part == "designations" else (part,))]
    return tuple(dict.fromkeys(shown)) if wanted != usual else tuple(part for part in _USUAL if part in shown)


def _add_spread(deck: Deck, report: Report) -> None:
    """What is counted for each city and how it is spread; nothing without a count, no curve where none may be drawn."""
    words, ranked = report.words, counted_bars(report)
    if not ranked:
        return
    named = [item for item in report.balance.ranked if item[1]]
    title = headlines.spread(words, named)
    if report.balance.refused:
        title = report.balance.counting.described(words.say)
    slide, box = open_slide(deck, "spread", title, report)
    room = box._replace(height=box.height - 2 * LINE)
    half = room if report.balance.refused else room._replace(width=(room.width - GAP) / 2)
    add_chart(slide.shapes, ranked, half, report.balance.counting.described(words.say), report)
    if not report.balance.refused:
        right = half._replace(left=half.left + half.width + GAP)
        add_lorenz(slide.shapes, right, words.say("洛伦兹曲线"), report)
    line = box._replace(top=room.bottom + GAP / 2, height=2 * LINE)
    add_line(slide, meant(words, report.view.plans), line, report)


def _add_change(deck: Deck, report: Report) -> None:
    words, plans = report.words, compared_plans(report.atlas, report.view)
    if plans is None:
        return
    found = plan_change(report.atlas, *plans, report.view)
    cities = [city for city in found.cities if city.step]
    if not cities:
        return
    slide, box = open_slide(deck, "change", headlines.change(words, found), report)
    add_table(slide, step_table(words, plans, cities), box, report)
    items = [item for city in cities for item in city.change.industries]
    add_notes(slide, (quote(it, words) for item in items for it in (*item.before, *item.after)), report)


def _add_targets(deck: Deck, report: Report) -> None:
    """Those that the plans' own goals state before others."""
    words, seen = report.words, overview(report.atlas, report.view)
    if not seen.promises:
        return
    slide, box = open_slide(deck, "targets", headlines.targets(words, seen), report)
    shown = seen.in_order
    table = promise_table(words, shown, ("indicator", "amount", "when", "citation"))
    add_table(slide, table, box, report)
    add_notes(slide, (quote(it, words) for promise in shown for it in promise.statements), report)
