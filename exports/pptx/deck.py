"""A deck for PowerPoint: the map as native shapes, a chart, tables with citations, the plans' words in the notes."""

from io import BytesIO
from pathlib import Path

from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from exports.files.package import settled
from exports.pptx.box import SlideBox
from exports.pptx.colours import HEADING, INK, QUIET
from exports.pptx.drawing import TextLook, add_text
from exports.pptx.map import add_map
from exports.pptx.marks import mark_rest, mark_slide
from exports.pptx.measures import LEADING, SizedParagraph
from exports.pptx.notes import write_notes
from exports.pptx.pages import Placed, SlideContent, chapter_pages
from exports.pptx.remembered import remember
from exports.pptx.slides.city import add_city
from exports.pptx.slides.province import add_province
from exports.pptx.slides.sources import add_sources
from exports.pptx.tables import add_grid
from exports.pptx.template import TEMPLATE, add_footer, add_slide, area, new_deck
from exports.report.brief import LANGUAGE_TAGS
from exports.report.chapters import TABLES
from exports.report.report import Report
from insight.cities.attention import attention_to
from insight.cities.overview import overview
from wording.headlines import city as city_headlines
from wording.headlines import province as province_headlines

_COLOURS = {"title": HEADING, "quiet": QUIET}


def write(report: Report, template: Path = TEMPLATE) -> bytes:
    """The report as a deck of the template: the map, a slide a message, every table where wanted, the sources."""
    deck = new_deck(report, template)
    if "map" in report.sections:
        _add_map(deck, report)
    for chapter in report.chapters:
        add_city(deck, chapter, report) if chapter.code else add_province(deck, report)
    if TABLES in report.sections:
        _add_tables(deck, report)
    if "sources" in report.sections:
        add_sources(deck, report)
    for number, slide in enumerate(deck.slides, 1):
        add_footer(slide, number, report)
        mark_rest(slide)
        _finish(slide, report.view.lang)
    remember(deck, report)
    file = BytesIO()
    deck.save(file)
    return settled(file.getvalue())


def _add_map(deck: Deck, report: Report) -> None:
    address = report.link("", **report.on_screen.to_params())
    link = report.words.say("打开在线地图") if address else ""
    begins = not len(deck.slides)  # else the template's title page has the title
    title = report.appearance.title if begins else ""
    texts = {"Title": title or _headline(report), "View": report.imprint.subtitle, "Link": link}
    slide = add_slide(deck, "Map", texts, {"Link": address})
    mark_slide(slide, "map")
    add_map(slide, area(deck, "Map", "Map"), report)


def _headline(report: Report) -> str:
    """What the map shows: of one city how it is named, of the province how many are; of several whom it is about."""
    words, view = report.words, report.view
    if not report.cities:
        return province_headlines.named(words, overview(report.atlas, view), view)
    if len(report.cities) == 1:
        return city_headlines.named(words, attention_to(report.atlas, report.cities[0], view), view)
    return report.imprint.title


def _add_tables(deck: Deck, report: Report) -> None:
    """Every row of every chapter."""
    box = area(deck, "Chapter", "Contents")
    for chapter in report.chapters:
        for page in chapter_pages(chapter, box.width, box.top, box.bottom):
            _add_page(deck, page, box, report)


def _add_page(deck: Deck, page: SlideContent, box: SlideBox, report: Report) -> None:
    title, lead = _title(page, report), {"Lead": page.lead} if page.lead else {}
    slide = add_slide(deck, "Chapter" if lead else "Tables", {"Title": title, **lead})
    for placed in page.things:
        _place(slide, placed, box, title, report)
    if page.quotes:
        write_notes(slide, page.quotes, report)


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


def _finish(slide: Slide, lang: str) -> None:
    """Numbers the shapes, and says in which language the texts are, for spelling and for reading aloud."""
    for number, properties in enumerate(slide._element.iter(qn("p:cNvPr")), 1):
        properties.set("id", str(number))
    other = next(tag for code, tag in LANGUAGE_TAGS.items() if code != lang)
    for properties in slide._element.iter(qn("a:rPr")):
        properties.set("lang", LANGUAGE_TAGS[lang])
        properties.set("altLang", other)
