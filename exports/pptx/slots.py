"""Where a layout has room for what a slide needs: its placeholders by our names, else by type, else what they leave free."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, cast

from pptx.enum.shapes import PP_PLACEHOLDER as TYPE
from pptx.presentation import Presentation as Deck
from pptx.shapes.placeholder import LayoutPlaceholder
from pptx.slide import SlideLayout

from exports.pptx.box import EMU, SlideBox

ROLES: Mapping[str, tuple[str, ...]] = {
    "Map": ("Title", "View", "Link", "Map"),
    "Chart": ("Title", "View", "Contents"),
    "Chapter": ("Title", "Lead", "Contents"),
    "Tables": ("Title", "Contents"),
}
"""What the slides of each kind hold beside footer and number; layouts and placeholders may be named so."""

_TYPES = {
    "Title": (TYPE.TITLE, TYPE.CENTER_TITLE),
    "Footer": (TYPE.FOOTER,),
    "Number": (TYPE.SLIDE_NUMBER,),
    "Contents": (TYPE.OBJECT, TYPE.BODY, TYPE.CHART, TYPE.TABLE),
}
_COVER = (TYPE.CENTER_TITLE, TYPE.SUBTITLE, TYPE.BODY)
_LINE, _GAP, _FOOT = (
    20.0,
    6.0,
    30.0,
)  # points of a small line, between things, least of a footer
_LEAD = 30.0
_MARGIN, _TITLE = 0.05, 0.11  # shares of the slide


class Slot(NamedTuple):
    """A place on a slide, and the placeholder whose looks it has, if any."""

    box: SlideBox
    model: LayoutPlaceholder | None = None


def slots(layout: SlideLayout, deck: Deck, role: str) -> dict[str, Slot]:
    """The place of everything that a slide of this role holds, by its name in ``ROLES``, and ``Footer``, ``Number``.

    A slide number has a place only where the layout has one.
    """
    title, contents, number = (of_type(layout, name) for name in ("Title", "Contents", "Number"))
    whole, foot = (
        SlideBox(0, 0, (deck.slide_width or 0) / EMU, (deck.slide_height or 0) / EMU),
        _foot(layout, deck),
    )
    heading = title or Slot(_title(whole))
    room = contents.box if contents else _free(heading.box, foot.box)
    room = room._replace(height=min(room.bottom, foot.box.top) - room.top)
    found = {"Title": heading, "Footer": foot} | _carved(role, room)
    if number:
        found["Number"] = number
    return found | {name: slot for name, slot in _named(layout) if name in (*ROLES[role], "Footer", "Number")}


def fitting_layout(deck: Deck) -> SlideLayout | None:
    """The layout for ordinary slides: with a title and one large place for contents; nothing where there is none."""
    return max(layouts(deck), key=_fitness, default=None)


def cover_layout(deck: Deck) -> SlideLayout | None:
    """The layout of a title page, where the template has one."""
    covers = (
        it for it in layouts(deck) if any(_is(shape, (TYPE.CENTER_TITLE,)) for shape in _placeholders(it))
    )
    return next(covers, None)


def cover_slots(layout: SlideLayout) -> list[Slot]:
    """Where a title page has its title, and what stands below it."""
    shapes = (shape for shape in _placeholders(layout) if _is(shape, _COVER))
    return [Slot(box, shape) for shape in shapes if (box := _box(shape))]


def layouts(deck: Deck) -> Iterator[SlideLayout]:
    """Those of every master."""
    return (layout for master in deck.slide_masters for layout in master.slide_layouts)


def of_type(layout: SlideLayout, name: str) -> Slot | None:
    """The largest placeholder of the type that a name stands for."""
    shapes = (shape for shape in _placeholders(layout) if _is(shape, _TYPES[name]))
    found = [Slot(box, shape) for shape in shapes if (box := _box(shape))]
    return max(found, key=lambda slot: slot.box.width * slot.box.height, default=None)


def _fitness(layout: SlideLayout) -> tuple[bool, bool, float]:
    shapes = [shape for shape in _placeholders(layout) if _is(shape, _TYPES["Contents"])]
    titled = any(_is(shape, (TYPE.TITLE,)) for shape in _placeholders(layout))
    areas = [box.width * box.height for shape in shapes if (box := _box(shape))]
    return titled, len(shapes) == 1, max(areas, default=0)


def _named(layout: SlideLayout) -> Iterator[tuple[str, Slot]]:
    for shape in _placeholders(layout):
        if box := _box(shape):
            yield shape.name, Slot(box, shape)


def _carved(role: str, room: SlideBox) -> dict[str, Slot]:
    """The room for contents, with a line above for the small texts that the role has."""
    names = ROLES[role]
    if "Lead" in names:  # the pages of a chapter leave room for it themselves
        return {"Lead": Slot(room._replace(height=_LEAD)), "Contents": Slot(room)}
    if "View" not in names:
        return {"Contents": Slot(room)}
    line, link = room._replace(height=_LINE), room.width * 0.3
    rest = room._replace(top=line.bottom + _GAP, height=room.height - _LINE - _GAP)
    beside = line._replace(left=room.left + room.width - link, width=link)
    texts = line._replace(width=room.width - link - _GAP) if "Link" in names else line
    return {"View": Slot(texts), "Link": Slot(beside), names[-1]: Slot(rest)}


def _foot(layout: SlideLayout, deck: Deck) -> Slot:
    """As wide as the layout lets it: up to the slide number, which most templates have at the right."""
    footer, number, title = (of_type(layout, name) for name in ("Footer", "Number", "Title"))
    width, height = (deck.slide_width or 0) / EMU, (deck.slide_height or 0) / EMU
    left = title.box.left if title else width * _MARGIN
    right = width - left
    if number and number.box.left > width / 2:
        right = min(right, number.box.left - _GAP)
    at = footer or number
    top, high = (at.box.top, max(at.box.height, _FOOT)) if at else (height - _FOOT - _GAP, _FOOT)
    box = SlideBox(left, min(top, height - high), right - left, high)
    return Slot(box, footer.model if footer else None)


def _title(whole: SlideBox) -> SlideBox:
    edge = whole.width * _MARGIN
    return SlideBox(edge, whole.height * _MARGIN, whole.width - 2 * edge, whole.height * _TITLE)


def _free(title: SlideBox, foot: SlideBox) -> SlideBox:
    """Between title and footer."""
    top = title.bottom + _GAP
    return SlideBox(title.left, top, title.width, foot.top - _GAP - top)


def _placeholders(layout: SlideLayout) -> Iterable[LayoutPlaceholder]:
    return cast(Iterable[LayoutPlaceholder], layout.placeholders)


def _is(shape: LayoutPlaceholder, types: tuple[object, ...]) -> bool:
    return shape.placeholder_format.type in types


def _box(shape: LayoutPlaceholder) -> SlideBox | None:
    """Where it stands, by itself or as its master has it; nothing where neither says so."""
    edges = (shape.left, shape.top, shape.width, shape.height)
    return None if None in edges else SlideBox.of(shape)
