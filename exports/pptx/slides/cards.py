"""What a city is named for: a card an industry, its stripe solid where the city stands alone, hatched in a group."""

from collections.abc import Iterator, Sequence

from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from exports.pptx.box import SlideBox
from exports.pptx.colours import HAIRLINE, set_colour
from exports.pptx.drawing import add_rectangle, add_text, describe, paint
from exports.pptx.marks import mark
from exports.pptx.measures import LEADING
from exports.pptx.placeholders import fitting
from exports.pptx.slides.making import GAP, add_notes, open_slide
from exports.report.report import Report
from insight.cities.attention import attention_to
from insight.cities.mentions import Mention, NamedFor, named_for
from layers.cards import quote
from layers.layout.text_width import REGULAR
from layers.model import Pattern, Style
from wording.headlines import city as headlines

_MOST, _DOWN = 8, 2
"""Cards on a slide, in how many rows."""

_STRIPE, _MARGIN = 10, 10  # points
_NAMES, _TEXT = (20, 16, 13, 11), 14  # points of the letters, of names the first that fits


def add_cards(deck: Deck, adcode: str, report: Report) -> None:
    """One slide, or several where the industries are many; none for a city that is named for none."""
    words, named = report.words, attention_to(report.atlas, adcode, report.view)
    found = named_for(report.atlas, named)
    title = headlines.of(words, adcode, headlines.industries(words, named, report.view))
    for start in range(0, len(found), _MOST):
        shown = found[start : start + _MOST]
        slide, box = open_slide(
            deck,
            f"{adcode}.named{start // _MOST + 1 if start else ''}",
            words.say("{title}（续）", title=title) if start else title,
            report,
        )
        for item, cell in zip(shown, _cells(box, len(shown)), strict=True):
            _add_card(slide, item, cell, adcode, report)
        add_notes(slide, (quote(it.record, words) for item in shown for it in item.mentions), report)


def _cells(box: SlideBox, count: int) -> Sequence[SlideBox]:
    """Equal rectangles, row by row; few cards take the width of more."""
    across = {4: 2, 7: 4, 8: 4}.get(count, min(count, 3))
    down = -(-count // across)
    width = (box.width - GAP * (across - 1)) / across
    height = (box.height - GAP * (_DOWN - 1)) / _DOWN
    places = [(row, column) for row in range(down) for column in range(across)]
    return [
        SlideBox(box.left + (width + GAP) * column, box.top + (height + GAP) * row, width, height)
        for row, column in places[:count]
    ]


def _add_card(slide: Slide, item: NamedFor, box: SlideBox, adcode: str, report: Report) -> None:
    name = report.words.names.industry(item.industry)
    frame = add_rectangle(slide.shapes, box)
    frame.fill.background()
    set_colour(frame.line.color, HAIRLINE)
    stripe = add_rectangle(slide.shapes, box._replace(width=_STRIPE))
    colour = report.atlas.vocabulary.colour(item.industry)
    pattern: Pattern = "solid" if item.state == "each" else "hatch"
    paint(stripe, Style(fill=colour, pattern=pattern, stroke=colour, weight=0.75))
    left, width = box.left + _STRIPE + _MARGIN, box.width - _STRIPE - 2 * _MARGIN
    head = SlideBox(left, box.top + _MARGIN, width, _NAMES[0] * LEADING)
    body = SlideBox(left, head.bottom + 4, width, box.bottom - head.bottom - 4 - _MARGIN)
    size = fitting(name, head, _NAMES)
    heading = add_text(slide.shapes, name, head, size=size, leading=size * LEADING, bold=True)
    text = _text(item, body, report)
    words = add_text(slide.shapes, text, body, size=_TEXT, leading=_TEXT * LEADING)
    parts = (frame, stripe, heading, words)
    for shape in parts:
        describe(shape, name)
    group = slide.shapes.add_group_shape(parts)
    describe(group, name, f"{name} {text}")
    mark(group, f"{adcode}.{item.industry}")


def _text(item: NamedFor, box: SlideBox, report: Report) -> str:
    """How it is named and where, then the plans' words, as far as whole lines find room; all of them are in the notes."""
    kept: list[str] = []
    for line in _lines(item, report):
        if sum(_rows(one, box.width) for one in (*kept, line)) * _TEXT * LEADING > box.height:
            break
        kept.append(line)
    return "\n".join(kept)


def _lines(item: NamedFor, report: Report) -> Iterator[str]:
    say, words = report.words.say, report.words
    yield say("单独点名") if item.state == "each" else say("并列点名，未逐一对应")
    mentions = sorted(item.mentions, key=lambda it: it.record.pairing != "each")
    yield from (_citation(mention, report) for mention in mentions)
    if words.chinese:
        yield from dict.fromkeys(f"“{mention.record.evidence}”" for mention in mentions)


def _citation(mention: Mention, report: Report) -> str:
    names = report.words.names
    return report.words.join((names.citation(mention.record), names.kind(mention.record.kind)))


def _rows(text: str, width: float) -> int:
    return max(1, len(REGULAR.wrap(text, _TEXT, width * 0.9)))
