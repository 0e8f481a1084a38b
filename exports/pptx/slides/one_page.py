"""One industry in one city on one slide: the map at the left, what is said and what there is at the right."""

from pptx.presentation import Presentation as Deck

from exports.pptx.map import add_map
from exports.pptx.notes import write_text_notes
from exports.pptx.slides.making import GAP, LINE, add_line, add_table, open_slide
from exports.report.report import Report
from insight.context.one_industry import industry_in_city
from wording.context.one_industry import one_industry
from wording.headlines import city as headlines
from wording.not_named import meaning
from wording.tables.context import line_table

_MAP = 0.4
"""Share of the width."""


def add_one_page(deck: Deck, adcode: str, report: Report) -> None:
    """The slide, its sources in the notes; none for a view of several industries."""
    words, view = report.words, report.view
    if len(view.industries) != 1:
        return
    found = industry_in_city(report.atlas, adcode, view)
    lines = one_industry(found, words, meaning(words, view.plans), quoted=False)
    title = headlines.named(words, found.summary.attention, view)
    slide, box = open_slide(deck, f"{adcode}.onepage", title, report)
    room = box._replace(height=box.height - LINE)
    left = room._replace(width=(room.width - GAP) * _MAP)
    add_map(slide, left, report)
    right = room._replace(left=left.left + left.width + GAP, width=room.width - left.width - GAP)
    add_table(slide, line_table(words, lines), right, report)
    note = words.say("人口、开发区、集群和距离是背景资料，不是规划的承诺，不计入点名。")
    add_line(slide, note, box._replace(top=room.bottom, height=LINE), report)
    sources = (
        words.say("{name}：{value}", name=line.heading, value=line.source) for line in lines if line.source
    )
    said = (
        f"“{record.evidence}”（{words.names.citation(record)}）"
        for record in found.summary.attention.designations
    )
    write_text_notes(slide, "\n".join((*said, *sources)))
