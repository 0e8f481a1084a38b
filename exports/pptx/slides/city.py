"""The slides of one city after its map: what for, where, what is promised, what changed, how its neighbours stand."""

from pptx.presentation import Presentation as Deck

from exports.pptx.chart import add_chart, bars
from exports.pptx.pages import remark
from exports.pptx.slides.background import add_background
from exports.pptx.slides.cards import add_cards
from exports.pptx.slides.making import GAP, LINE, add_line, add_notes, add_table, open_slide
from exports.pptx.slides.one_page import add_one_page
from exports.report.blocks import Chapter
from exports.report.chapters import ONE_PAGE
from exports.report.report import Report
from insight.balance.figures import AGED, OUTPUT, POPULATION
from insight.change.city import city_change
from insight.change.usual import usual_plans
from insight.cities.attention import attention
from insight.cities.summary import CitySummary, city_summary
from layers.cards import quote
from wording.headlines import city as headlines
from wording.not_named import meaning
from wording.tables.changes import Change, change_table
from wording.tables.figures import figure_table
from wording.tables.promises import promise_table
from wording.tables.sites import site_table

_BESIDE = (POPULATION, OUTPUT, AGED)
"""Figures of the statistics that cities are set beside one another by."""


def add_city(deck: Deck, chapter: Chapter, report: Report) -> None:
    """A slide for each wanted part that there is something of, in the order asked for."""
    adcode = chapter.code
    city = city_summary(report.atlas, adcode, report.view)
    slides = {
        ONE_PAGE: lambda: add_one_page(deck, adcode, report),
        "designations": lambda: add_cards(deck, adcode, report),
        "parks": lambda: _add_surroundings(deck, city, report),
        "targets": lambda: _add_targets(deck, city, report),
        "change": lambda: _add_change(deck, adcode, report),
        "balance": lambda: _add_neighbours(deck, city, silent_lines(chapter), report),
    }
    for part in report.sections:
        if part in slides:
            slides[part]()


def silent_lines(chapter: Chapter) -> tuple[str, ...]:
    """A line for each part that there is nothing of."""
    return tuple(filter(None, map(remark, chapter.sections)))


def _add_surroundings(deck: Deck, city: CitySummary, report: Report) -> None:
    if city.sites or city.others:
        _add_places(deck, city, report)
    add_background(deck, city.place.adcode, report)


def _add_places(deck: Deck, city: CitySummary, report: Report) -> None:
    words, adcode = report.words, city.place.adcode
    slide, box = open_slide(
        deck, f"{adcode}.parks", headlines.of(words, adcode, headlines.sites(words, city)), report
    )
    columns = ("name", "kind", "precision", "citation")
    add_table(slide, site_table(words, (*city.sites, *city.others), columns), box, report)
    add_notes(slide, (quote(it, words) for site in city.sites for it in site.mentions), report)


def _add_targets(deck: Deck, city: CitySummary, report: Report) -> None:
    """Its own promises first, then those it shares, then those of the whole province for its industries."""
    words, promises = report.words, (*city.own, *city.group, *city.province)
    if not promises:
        return
    slide, box = open_slide(deck, f"{city.place.adcode}.targets", headlines.targets(words, city), report)
    columns = ("indicator", "amount", "when", "scope", "citation")
    add_table(slide, promise_table(words, promises, columns), box, report)
    add_notes(slide, (quote(it, words) for promise in promises for it in promise.statements), report)


def _add_change(deck: Deck, adcode: str, report: Report) -> None:
    words, plans = report.words, usual_plans(report.atlas)
    found = city_change(report.atlas, adcode, *plans) if plans else None
    if plans is None or found is None or not found.industries:
        return
    slide, box = open_slide(
        deck, f"{adcode}.change", headlines.of(words, adcode, headlines.change(words, found)), report
    )
    rows = (Change(adcode, item) for item in found.industries)
    table = change_table(words, plans, rows, ("industry", "before", "after", "step"))
    bottom = add_table(slide, table, box._replace(height=box.height - LINE), report)
    note = words.say("规划未再提及，不等于不再支持；新点名，也不等于此前没有支持。")
    add_line(slide, note, box._replace(top=bottom + GAP, height=LINE), report)
    add_notes(
        slide, (quote(it, words) for item in found.industries for it in (*item.before, *item.after)), report
    )


def _add_neighbours(deck: Deck, city: CitySummary, silent: tuple[str, ...], report: Report) -> None:
    """The city beside those it borders on: what each is named for at the left, its people and output at the right."""
    words, adcode = report.words, city.place.adcode
    around = report.atlas.boundaries.neighbours.get(adcode, ())
    if not around:
        return
    found, shown = attention(report.atlas, report.view), (adcode, *around)
    title = headlines.beside(words, adcode, around, found, report.view)
    slide, box = open_slide(deck, f"{adcode}.neighbours", title, report)
    room = box._replace(height=box.height - LINE * (len(silent) + 1))
    half = room._replace(width=(room.width - GAP) * 0.42)
    ranked = bars(report, shown)
    known = [code for code in _BESIDE if code in report.atlas.indicators.measures]
    if ranked:
        add_chart(slide.shapes, ranked, half, words.say("被点名的产业数"), report)
    right = room._replace(left=half.left + half.width + GAP, width=room.width - half.width - GAP)
    add_table(slide, figure_table(words, shown, known), right if ranked else room, report)
    lines = (
        [words.say("{name}：{value}", name=meaning(words, report.view.plans), value=names)]
        if (names := words.join(words.names.city(code) for code in shown if not found[code].industries))
        else []
    )
    for number, text in enumerate((*lines, *silent)):
        add_line(slide, text, box._replace(top=room.bottom + LINE * number, height=LINE), report)
