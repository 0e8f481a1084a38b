"""Which datum fits the declared counties: under the right one, more points near borders lie on the right side."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from language import message
from sitelists.model import DatumFit, SiteFinding, ZoneFit
from sitelists.placing.containment import Containment
from sitelists.placing.datums import DATUM_NAMES, others, to_wgs84, zones_without_number

_CLEARLY, _TIMES = 3, 4
"""At least so many points more fit under the other datum, and so many times as many as do not any more."""
_LOOKED_AT = 20_000
_EASTING = 100_000.0, 900_000.0
"""Metres of an easting without its zone."""


def datum_fit(
    codes: Sequence[str], x: np.ndarray, y: np.ndarray, datum: str, projected: bool, area: Containment
) -> DatumFit:
    """How many points lie in their declared area under the declared datum and under others.

    Args:
        codes: of each row's declared county, or city, or nothing.
        x: the file's longitudes or eastings.
        y: its latitudes or northings.
        datum: the declared one.
        projected: whether the coordinates are metres, whatever was declared.
        area: of the province.
    """
    compared = np.flatnonzero(
        ~np.isnan(x) & ~np.isnan(y) & np.array([bool(code) for code in codes], dtype=bool)
    )[:_LOOKED_AT]
    if not len(compared):
        return DatumFit({}, 0)
    places, px, py = [codes[i] for i in compared], x[compared], y[compared]
    here = area.inside(places, *to_wgs84(px, py, datum))
    inside = {datum: int(here.sum())}
    better, gain = "", 0
    for other in others(datum, projected, *_span(area)):
        there = area.inside(places, *to_wgs84(px, py, other))
        won, lost = int((there & ~here).sum()), int((here & ~there).sum())
        inside[other] = int(there.sum())
        if won >= _CLEARLY and won >= _TIMES * lost and won - lost > gain:
            better, gain = other, won - lost
    return DatumFit(inside, len(compared), better)


def with_zones(
    fit: DatumFit,
    codes: Sequence[str],
    x: np.ndarray,
    y: np.ndarray,
    lacking: np.ndarray,
    system: str,
    area: Containment,
) -> DatumFit:
    """The same with the zones that eastings without their zone may be of.

    Args:
        fit: of the list.
        codes: as for ``datum_fit``; without any declared county a point need only lie in the province.
        x: as there.
        y: as there.
        lacking: the rows that lack their zone.
        system: of the surveys: cgcs2000, xian80 or beijing54.
        area: of the province.
    """
    there = np.flatnonzero(lacking & ~np.isnan(y))[:_LOOKED_AT]
    stated = [index for index in there.tolist() if codes[index]]
    looked = np.array(stated or there, dtype=int)
    found = []
    for datum, meridian in zones_without_number(system, *_span(area)):
        lon, lat = to_wgs84(x[looked], y[looked], datum)
        here = area.inside([codes[i] for i in looked], lon, lat) if stated else area.near_any(lon, lat)
        if here.any():
            found.append(ZoneFit(datum, meridian, int(here.sum())))
    zones = tuple(sorted(found, key=lambda zone: -zone.inside))
    return replace(fit, compared=len(looked), better="", zones=zones)


def zone_warning(fit: DatumFit) -> list[SiteFinding]:
    """Says that eastings lack their zone, and which would fit; nobody but a person may choose it."""
    problem = message("坐标是投影坐标（米），没有写明是哪一带")
    if not fit.zones:
        remedy = message("没有哪一带与所填区县相合，请核对坐标和区县，或写明坐标系")
        return [SiteFinding(None, "", None, "", problem, remedy, waits=False, option="--datum EPSG:…")]
    fits = tuple(
        message(
            "{datum}（中央经线 {meridian}°，{inside}/{all} 个点相合）",
            datum=zone.datum, meridian=zone.meridian, inside=zone.inside, all=fit.compared,
        )
        for zone in fit.zones[:3]
    )  # fmt: skip
    remedy = message("可能是 {fits}，请核实后选用", fits=fits)
    option = f"--datum {fit.zones[0].datum}"
    return [SiteFinding(None, "", None, "", problem, remedy, waits=False, option=option)]


def lacking_zone(x: np.ndarray, datum: str) -> np.ndarray:
    """The rows whose eastings are metres of which nothing says the zone."""
    found: np.ndarray = (x > _EASTING[0]) & (x < _EASTING[1])
    return found & (datum in DATUM_NAMES)


def _span(area: Containment) -> tuple[float, float]:
    """How far west and east the province reaches, in degrees."""
    boxes = [shape.geometry.bounds for shape in (area.cities or area.counties).values()]
    return min(box[0] for box in boxes), max(box[2] for box in boxes)


def fit_warning(fit: DatumFit, datum: str) -> list[SiteFinding]:
    """Says that another datum fits clearly better; the declared one is used nevertheless."""
    if not fit.better:
        return []
    problem = message(
        "按 {datum} 有 {here}/{all} 个点落在所填区县，按 {other} 有 {there} 个",
        datum=datum, here=fit.inside[datum], all=fit.compared, other=fit.better, there=fit.inside[fit.better],
    )  # fmt: skip
    remedy = message("坐标系可能是 {other}，请核实后改选", other=fit.better)
    return [SiteFinding(None, "", None, "", problem, remedy, waits=False, option=f"--datum {fit.better}")]
