"""What the panel beside the map can show: every city, the province, every industry."""

from typing import NamedTuple

from exports.html.templating import rendered
from exports.report.blocks import Chapter
from exports.report.chapters import city_chapter, province_chapter
from exports.report.report import Report
from exports.report.tables import designations
from insight.cities.attention import STATES, attention, chosen_designations
from wording.not_named import meaning
from wording.words import Words


class Panel(NamedTuple):
    """One panel: its title as text, all of it as HTML."""

    title: str
    html: str


def panels(report: Report) -> dict[str, Panel]:
    """What the panel can show by what it is about: an adcode, "" for the province, an industry's code."""
    words, view = report.words, report.view
    sections = tuple(
        name for name in report.sections if name != "multiples"
    )  # each is a click on the map itself
    chapters: dict[str, Chapter] = {"": province_chapter(words, view, sections)}
    for code in report.atlas.cities:
        chapters[code] = city_chapter(words, view, code, sections)
    found = {
        code: Panel(chapter.title, rendered("web_panel.html", chapter=chapter, report=report))
        for code, chapter in chapters.items()
    }
    industries = report.atlas.industry_codes
    return found | {
        code: Panel(words.names.industry(code), _industry(code, words, report)) for code in industries
    }


def _industry(code: str, words: Words, report: Report) -> str:
    """Which cities are named for one industry, how, and in which words."""
    view, atlas = report.view, report.atlas
    states = {city: item.industries.get(code, "none") for city, item in attention(atlas, view).items()}
    groups = {key: [city for city, state in states.items() if state == key] for key in STATES}
    records = [record for record in chosen_designations(atlas, view) if code in record.industry]
    table = designations(words, records, cities=True)
    return rendered(
        "web_industry.html", code=code, groups=groups, table=table, report=report, words=words, say=words.say,
        unnamed=meaning(words, view.plans),
    )  # fmt: skip
