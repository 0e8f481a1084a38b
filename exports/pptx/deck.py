"""A deck for PowerPoint: the map as native shapes, a chart, tables with citations, the plans' words in the notes."""

from io import BytesIO
from pathlib import Path

from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from exports.files.package import settled
from exports.files.plaintext import plain
from exports.pptx.balance import add_lorenz, counted_bars
from exports.pptx.box import SlideBox
from exports.pptx.chart import add_chart, bars, has_chart, unnamed
from exports.pptx.colours import HEADING, INK, QUIET
from exports.pptx.drawing import TextLook, add_text
from exports.pptx.map import add_map
from exports.pptx.measures import LEADING, SizedParagraph, facts_grid
from exports.pptx.pages import Placed, SlideContent, chapter_pages, closing_pages
from exports.pptx.tables import add_grid
from exports.pptx.template import TEMPLATE, add_footer, add_slide, area, new_deck
from exports.report.brief import LANGUAGE_TAGS
from exports.report.report import Report
from layers.model import Quote

_COLOURS = {"title": HEADING, "quiet": QUIET}


def write(report: Report, template: Path = TEMPLATE) -> bytes:
    """The report as a deck of the template: map, chart, every chapter's sections, sources."""
    deck = new_deck(report, template)
    if "map" in report.sections:
        _add_map(deck, report)
    if has_chart(report):
        _add_chart(deck, report)
    if "balance" in report.sections and not report.cities:
        _add_balance(deck, report)
    _add_pages(deck, report)
    for number, slide in enumerate(deck.slides, 1):
        add_footer(slide, number, report)
        _finish(slide, report.view.lang)
    file = BytesIO()
    deck.save(file)
    return settled(file.getvalue())


def _add_map(deck: Deck, report: Report) -> None:
    address = report.link("", **report.view.to_params())
    link = report.words.say("打开在线地图") if address else ""
    texts = {"Title": report.imprint.title, "View": report.imprint.subtitle, "Link": link}
    slide = add_slide(deck, "Map", texts, {"Link": address})
    add_map(slide, area(deck, "Map", "Map"), report)


def _add_chart(deck: Deck, report: Report) -> None:
    title, ranked = report.layers["designations"].title, bars(report)
    slide, box = _chart_slide(deck, title, report), area(deck, "Chart", "Contents")
    facts, top = facts_grid(unnamed(report), box.width), box.top
    if ranked:
        above = box._replace(top=box.top + 4, height=box.height - facts.height - 12)
        add_chart(slide.shapes, ranked, above, title, report)
        top = box.bottom - facts.height
    add_grid(slide.shapes, facts, box.left, top, facts.rows[0].cells[0].text, report)


def _add_balance(deck: Deck, report: Report) -> None:
    """What is counted for each city, then how it is spread, where that may be measured; nothing without a count."""
    say, ranked = report.words.say, counted_bars(report)
    if not ranked:
        return
    counting = report.balance.counting.described(say)
    whole = area(deck, "Chart", "Contents")
    box = whole._replace(top=whole.top + 4, height=whole.height - 4)
    title = f"{say('均衡')} · {counting}"
    add_chart(_chart_slide(deck, title, report).shapes, ranked, box, title, report)
    if report.balance.refused:
        return
    title = f"{say('均衡')} · {say('洛伦兹曲线')}"
    add_lorenz(_chart_slide(deck, title, report).shapes, box, title, report)


def _chart_slide(deck: Deck, title: str, report: Report) -> Slide:
    return add_slide(deck, "Chart", {"Title": title, "View": report.imprint.subtitle})


def _add_pages(deck: Deck, report: Report) -> None:
    """The slides of every chapter, then those of what closes the report."""
    box = area(deck, "Chapter", "Contents")
    for chapter in report.chapters:
        for page in chapter_pages(chapter, box.width, box.top, box.bottom):
            _add_page(deck, page, box, report)
    box = area(deck, "Tables", "Contents")
    for section in report.closing:
        for page in closing_pages(section, box.width, box.top, box.bottom):
            _add_page(deck, page, box, report)


def _add_page(deck: Deck, page: SlideContent, box: SlideBox, report: Report) -> None:
    title, lead = _title(page, report), {"Lead": page.lead} if page.lead else {}
    slide = add_slide(deck, "Chapter" if lead else "Tables", {"Title": title, **lead})
    for placed in page.things:
        _place(slide, placed, box, title, report)
    if page.quotes and (notes := slide.notes_slide.notes_text_frame):
        notes.text = plain("\n\n".join(_note(quote, report) for quote in page.quotes))


def _title(page: SlideContent, report: Report) -> str:
    """Whom and what a slide is about, so that an outline of the titles alone can be read."""
    parts = [part for part in (page.chapter, *page.titles) if part]
    if page.continued:  # it goes on with the first of its sections
        parts[:2] = [*parts[:2][:-1], report.words.say("{title}（续）", title=parts[:2][-1])]
    return " · ".join(parts)


def _place(slide: Slide, placed: Placed, box: SlideBox, title: str, report: Report) -> None:
    top, thing = placed
    if isinstance(thing, SizedParagraph):
        own = box._replace(top=top, height=thing.height)
        look: TextLook = {
            "size": thing.size,
            "leading": thing.size * LEADING,
            "bold": thing.role in ("title", "heading"),
            "colour": _COLOURS.get(thing.role, INK),
        }
        add_text(slide.shapes, thing.text, own, anchor="b", **look)
    else:
        add_grid(slide.shapes, thing, box.left, top, title, report)


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
