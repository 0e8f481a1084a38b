"""How QGIS draws a layer: its looks as a QML style through a template."""

from exports.files.plaintext import plain
from exports.gis.features import Flat
from layers.model import Style
from layers.templating import environment
from wording.words import Words

_MARKERS = {"ring": "circle", "cross": "cross_fill", "leaf": "star", "badge": "square", "": "circle"}
_GEOMETRIES = {"Polygon": "fill", "MultiPolygon": "fill", "MultiLineString": "line", "LineString": "line"}


def _mm(pixels: float) -> str:
    """A length on the screen (96 pixels to the inch) in millimetres of paper."""
    return f"{pixels * 25.4 / 96:.2f}"


def _marker(style: Style) -> str:
    """The shape by the name QGIS has for it."""
    return _MARKERS.get(style.shape, style.shape)


def _dashes(style: Style) -> str:
    """Dashes and gaps as QGIS lists them; "" for a continuous line."""
    return ";".join(_mm(float(part)) for part in style.dash.split())


def _tint(colour: str) -> str:
    """Two fifths of a colour on white, light enough for dark letters, as ``#RRGGBB``."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(part * 0.4 + 255 * 0.6):02X}" for part in parts)


_ENV = environment("exports/gis")
_ENV.filters.update(mm=_mm, dashes=_dashes, tint=_tint, marker=_marker)
_TEMPLATE = _ENV.get_template("layer.qml")


def qml(flat: Flat, words: Words) -> str:
    """The style of one table of the layer, whose geometries are of one kind.

    Features are told apart by the column ``class``; where the layer shows states, whatever has none falls
    into a class of its own, “no data”.
    """
    return _TEMPLATE.render(
        classes=[(name, plain(text), style) for name, (text, style) in flat.classes.items()],
        symbol=_GEOMETRIES.get(flat.frame.geom_type.iloc[0], "marker"),
        labelled=flat.frame["label"].notna().any(),
        fixed=flat.layer.level != "circles",  # a circle's name gives way to those of its cities
        no_data=words.say("无数据") if flat.layer.id == "designations" else "",
    )
