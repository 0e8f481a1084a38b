"""What is known of a city besides the plans: zones, clusters, people, distances, apart from what plans promise."""

from pptx.presentation import Presentation as Deck

from exports.pptx.notes import write_text_notes
from exports.pptx.slides.making import LINE, add_line, add_table, open_slide
from exports.report.report import Report
from insight.context.city import city_context
from wording.context.city import why_here
from wording.headlines import city as headlines
from wording.tables.context import line_table


def add_background(deck: Deck, adcode: str, report: Report) -> None:
    """A row a kind of fact, its sources in the notes; nothing where nothing is known."""
    words, found = report.words, city_context(report.atlas, adcode)
    lines = [line for line in why_here(found, words) if line.id != "named"]
    if not lines:
        return
    title = headlines.of(words, adcode, headlines.background(words, found))
    slide, box = open_slide(deck, f"{adcode}.background", title, report)
    room = box._replace(height=box.height - LINE)
    add_table(slide, line_table(words, lines), room, report)
    note = words.say("人口、开发区、集群和距离是背景资料，不是规划的承诺，不计入点名。")
    add_line(slide, note, box._replace(top=room.bottom, height=LINE), report)
    sources = (
        words.say("{name}：{value}", name=line.heading, value=line.source) for line in lines if line.source
    )
    write_text_notes(slide, "\n".join(sources))
