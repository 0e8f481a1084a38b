"""One little map an industry, side by side: which cities it names is seen without reading."""

from dataclasses import replace

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from exports.pptx.box import SlideBox
from exports.pptx.drawing import add_text, describe
from exports.pptx.marks import mark
from exports.pptx.measures import LEADING
from exports.pptx.pen import Pen
from exports.pptx.slides.making import GAP, LINE, add_line, open_slide
from exports.report.report import Report
from insight.cities.overview import IndustryCount, overview
from layers import layers_of
from layers.layout.compose import compose
from wording.headlines import province as headlines
from wording.not_named import meaning

_NAME = 14  # points
_ACROSS = 4
_PAGE = 420.0
"""Width in points that a map is laid out at before it is drawn smaller: no names, so lines alone have to suit."""


def add_multiples(deck: Deck, report: Report) -> None:
    """The industries that any city is named for; nothing where that is one alone, which the large map shows."""
    seen = overview(report.atlas, report.view)
    if len(seen.named_for) < 2:
        return
    words = report.words
    slide, box = open_slide(deck, "multiples", headlines.multiples(words, seen), report)
    room = box._replace(height=box.height - LINE)
    for item, cell in zip(seen.named_for, _cells(room, len(seen.named_for)), strict=True):
        _add_map(slide, item, cell, report)
    key = (
        words.say("实色：单独点名"),
        words.say("斜线：仅并列点名，未逐一对应"),
        meaning(words, report.view.plans),
    )
    add_line(slide, words.say("；").join(key), box._replace(top=room.bottom + GAP / 2, height=LINE), report)


def _cells(box: SlideBox, count: int) -> list[SlideBox]:
    across = min(count, _ACROSS) if count <= 8 else 6
    down = -(-count // across)
    width = (box.width - GAP * (across - 1)) / across
    height = (box.height - GAP * (down - 1)) / down
    return [
        SlideBox(
            box.left + (n % across) * (width + GAP), box.top + n // across * (height + GAP), width, height
        )
        for n in range(count)
    ]


def _add_map(slide: Slide, item: IndustryCount, box: SlideBox, report: Report) -> None:
    words = report.words
    heading = words.say(
        "{industry}：{count}市", industry=words.names.industry(item.industry), count=item.each + item.group
    )
    name = box._replace(height=_NAME * LEADING)
    mark(
        add_text(slide.shapes, heading, name, size=_NAME, leading=_NAME * LEADING, bold=True),
        f"multiples.{item.industry}.name",
    )
    view = replace(report.view, industries=(item.industry,), layers=("designations",), city=None)
    layer = layers_of(report.atlas)["designations"](report.atlas, view)
    layout = compose(
        {"designations": layer},
        ("designations",),
        report.atlas.boundaries,
        title="",
        lang=view.lang,
        width=_PAGE,
    )
    left, top, right, bottom = layout.frame
    room = box._replace(top=name.bottom, height=box.height - name.height)
    scale = min(room.width / (right - left), room.height / (bottom - top))
    pen = Pen(slide.shapes, room.left - left * scale, room.top - top * scale, scale)
    parts = [pen.area((ring for part in area.parts for ring in part), area.style) for area in layout.areas]
    for shape, area in zip(parts, layout.areas, strict=True):
        describe(shape, words.names.place(area.key))
    if parts:
        group = slide.shapes.add_group_shape(parts)
        describe(group, heading, heading)
        mark(group, f"multiples.{item.industry}.map")
