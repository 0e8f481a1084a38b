"""A deck for PowerPoint: the map as native shapes, a chart, tables with citations, the plans' words in the notes."""

from io import BytesIO

from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.shapes.shapetree import SlideShapes
from pptx.slide import Slide

from exports.files.package import settled
from exports.files.plaintext import plain
from exports.pptx.balance import add_lorenz, counted_bars
from exports.pptx.chart import add_chart, bars, has_chart, unnamed
from exports.pptx.drawing import INK, QUIET, SlideBox, add_text
from exports.pptx.map import add_map
from exports.pptx.measures import LEADING, SizedParagraph, facts_grid
from exports.pptx.pages import Placed, SlideContent, chapter_pages, closing_pages
from exports.pptx.tables import add_grid
from exports.pptx.template import BODY, MARGIN, add_footer, add_slide, fitting, new_deck
from exports.report.brief import LANGUAGE_TAGS
from exports.report.report import Report
from layers.model import Quote

_VIEW = SlideBox(MARGIN, 62, BODY.width, 18)
_LINK = SlideBox(660, 40, 260, 18)
_COLOURS = {"title": "2F4A66", "quiet": QUIET}


def write(report: Report) -> bytes:
    """The report as a deck: map, chart, every chapter's sections, sources."""
    deck = new_deck(report)
    if "map" in report.sections:
        _add_map(deck, report)
    if has_chart(report):
        _add_chart(deck, report)
    if "balance" in report.sections and not report.cities:
        _add_balance(deck, report)
    for chapter in report.chapters:
        for page in chapter_pages(chapter, BODY.width, BODY.top, BODY.bottom):
            _add_page(deck, page, report)
    for section in report.closing:
        for page in closing_pages(section, BODY.width, BODY.top, BODY.bottom):
            _add_page(deck, page, report)
    for number, slide in enumerate(deck.slides, 1):
        add_footer(slide, number, report)
        _finish(slide, report.view.lang)
    file = BytesIO()
    deck.save(file)
    return settled(file.getvalue())


def _add_map(deck: Presentation, report: Report) -> None:
    slide = add_slide(deck, report.title)
    _add_view(slide, report)
    add_map(slide, report)
    if address := report.link("", **report.view.to_params()):
        add_text(slide.shapes, report.words.say("打开在线地图"), _LINK, size=12, align="r", link=address)


def _add_view(slide: Slide, report: Report) -> None:
    size = fitting(report.subtitle, _VIEW, (12, 10, 8, 7, 6, 5))
    add_text(slide.shapes, report.subtitle, _VIEW, size=size, colour=QUIET)


def _add_chart(deck: Presentation, report: Report) -> None:
    title, ranked = report.layers["designations"].title, bars(report)
    slide = add_slide(deck, title)
    _add_view(slide, report)
    facts, top = facts_grid(unnamed(report), BODY.width), BODY.top
    if ranked:
        box = SlideBox(MARGIN, BODY.top + 4, BODY.width, BODY.height - facts.height - 12)
        add_chart(slide.shapes, ranked, box, title, report)
        top = BODY.bottom - facts.height
    add_grid(slide.shapes, facts, MARGIN, top, facts.rows[0].cells[0].text, report)


def _add_balance(deck: Presentation, report: Report) -> None:
    """What is counted for each city, then how it is spread, where that may be measured; nothing without a count."""
    say, ranked = report.words.say, counted_bars(report)
    if not ranked:
        return
    counting = report.balance.counting.described(say)
    box = SlideBox(MARGIN, BODY.top + 4, BODY.width, BODY.height - 4)
    title = f"{say('均衡')} · {counting}"
    add_chart(_balance_slide(deck, title, report), ranked, box, title, report)
    if report.balance.refused:
        return
    title = f"{say('均衡')} · {say('洛伦兹曲线')}"
    add_lorenz(_balance_slide(deck, title, report), box, title, report)


def _balance_slide(deck: Presentation, title: str, report: Report) -> SlideShapes:
    slide = add_slide(deck, title)
    _add_view(slide, report)
    return slide.shapes


def _add_page(deck: Presentation, page: SlideContent, report: Report) -> None:
    slide = add_slide(deck, _title(page, report), page.lead or None)
    for placed in page.things:
        _place(slide, placed, _title(page, report), report)
    if page.quotes:
        notes = "\n\n".join(_note(quote, report) for quote in page.quotes)
        slide.notes_slide.notes_text_frame.text = plain(notes)


def _title(page: SlideContent, report: Report) -> str:
    """Whom and what a slide is about, so that an outline of the titles alone can be read."""
    parts = [part for part in (page.chapter, *page.titles) if part]
    if page.continued:  # it goes on with the first of its sections
        parts[:2] = [*parts[:2][:-1], report.words.say("{title}（续）", title=parts[:2][-1])]
    return " · ".join(parts)


def _place(slide: Slide, placed: Placed, title: str, report: Report) -> None:
    top, thing = placed
    if isinstance(thing, SizedParagraph):
        box = SlideBox(MARGIN, top, BODY.width, thing.height)
        look = {"bold": thing.role in ("title", "heading"), "colour": _COLOURS.get(thing.role, INK)}
        add_text(
            slide.shapes, thing.text, box, anchor="b", size=thing.size, leading=thing.size * LEADING, **look
        )
    else:
        add_grid(slide.shapes, thing, MARGIN, top, title, report)


def _note(quote: Quote, report: Report) -> str:
    """One quotation as a speaker wants it: the words, what they say, where they stand, who leads."""
    lead = f"{report.words.say('牵头：')}{quote.lead}" if quote.lead else ""
    source = " · ".join(part for part in (quote.citation, lead) if part)
    return "\n".join(part for part in (f"“{quote.evidence}”", quote.gloss, source) if part)


def _finish(slide: Slide, lang: str) -> None:
    """Numbers the shapes, and says in which language the texts are, for spelling and for reading aloud."""
    for number, properties in enumerate(slide._element.iter(qn("p:cNvPr")), 1):
        properties.set("id", str(number))
    other = next(tag for code, tag in LANGUAGE_TAGS.items() if code != lang)
    for properties in slide._element.iter(qn("a:rPr")):
        properties.set("lang", LANGUAGE_TAGS[lang])
        properties.set("altLang", other)
