"""A laid-out page as SVG with live text: the one drawing that SVG, PNG and PDF show."""

import re
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

import numpy as np

from exports.files.plaintext import plain
from exports.print.fonts import printable
from exports.print.tints import mixed
from language import sayer
from layers.charts.letters import letters
from layers.layout.model import PageLayout, Ring
from layers.model import Style
from layers.templating import environment

_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Signs that would turn the direction of the text around them."""

_PLAIN = ("solid", "none")
_DECIMALS = 1  # a tenth of a point: 80 m on the usual page


def svg_text(layout: PageLayout, lang: str = "zh", *, alone: bool = False) -> str:
    """The page as an SVG document; equal pages give equal texts.

    Args:
        layout: as composed.
        lang: of its words.
        alone: whether it has its letters in it, for where neither our font nor another Chinese one may be.
    """
    layers = [(name, list(areas)) for name, areas in groupby(layout.areas, key=attrgetter("layer"))]
    text = _TEMPLATE.render(
        layout=layout,
        layers=layers,
        lang=lang,
        say=sayer(lang),
        patterns=_patterns(layout),
        letters=letters("".join(layout.texts)) if alone else "",
    )
    return _TURNING.sub("", plain(text))


def drawing(layout: PageLayout, lang: str) -> bytes:
    """The same of characters that the project's font has, for formats that print with it."""
    return printable(svg_text(layout, lang)).encode()


def _patterns(layout: PageLayout) -> list[tuple[str, str]]:
    """Pattern and colour of everything that is neither solid nor empty, each once."""
    styles = (
        *(area.style for area in layout.areas),
        *(badge.style for badge in layout.badges),
        *(swatch.style for swatch in layout.swatches),
    )
    return sorted({(style.pattern, _paper(style)) for style in styles if style.pattern not in _PLAIN})


def hatched(layout: PageLayout) -> list[str]:
    """The colours that are hatched on a page, each once."""
    return [colour for pattern, colour in _patterns(layout) if pattern == "hatch"]


def _fill(style: Style) -> str:
    """An SVG paint."""
    if style.pattern in _PLAIN:
        return _paper(style) or "none"
    return f"url(#{_pattern_id(style.pattern, _paper(style))})"


def _pattern_id(pattern: str, colour: str) -> str:
    return f"{pattern}-{colour.lstrip('#')}"


def _paper(style: Style) -> str:
    """The colour in print; a badge is paler than its industry so that its sign stays readable."""
    return mixed(style.fill, "#FFFFFF", 0.4) if style.shape == "badge" else style.fill


def path_data(rings: Iterable[Ring]) -> str:
    """Rings as path data: a move and relative lines, rounded before they are told apart, so borders coincide."""
    return "".join(map(_ring, rings))


def _ring(ring: Ring) -> str:
    points = np.rint(ring * 10**_DECIMALS).astype(int)
    steps = np.diff(points, axis=0)
    steps = steps[np.any(steps != 0, axis=1)]
    closed = bool((points[0] == points[-1]).all())
    lines = " ".join(f"{_tenths(x)} {_tenths(y)}" for x, y in steps[: len(steps) - closed].tolist())
    start = " ".join(map(_tenths, points[0].tolist()))
    return f"M{start}l{lines}{'z' if closed else ''}" if lines else ""


def _tenths(tenths: int) -> str:
    """Tenths as a number: 12 is 1.2, 10 is 1, -3 is -.3."""
    whole, rest = divmod(abs(tenths), 10**_DECIMALS)
    digits = f"{whole or ''}.{rest}" if rest else f"{whole}"
    return f"-{digits}" if tenths < 0 else digits


def short(value: float) -> str:
    """A coordinate with as few digits as needed."""
    return _tenths(round(value * 10**_DECIMALS))


_ENV = environment("exports/print")
_ENV.filters |= {"path": path_data, "p": short, "fill": _fill, "pattern_id": _pattern_id, "mixed": mixed}
_TEMPLATE = _ENV.get_template("layout.svg")
