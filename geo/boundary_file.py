"""One boundary file: GeoJSON text to checked areas, with a fault for whatever is wrong in it."""

import json
import re
from pathlib import Path
from typing import Any

from errors import Fault, at_column, within
from geo.area import NUMBERS, TEXTS, Area
from language import message

RERUN = message("请重新运行 python -m tools.make_boundaries")
SAME_CRS = re.compile(r'(CRS84|EPSG::?4326)"')


class Refused(Exception):
    """A file or feature that cannot be used; carries its one fault."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


def fault(path: Path, place: str, value: object, problem: str, remedy: str = RERUN) -> Fault:
    """A fault in a boundary file, its path told from the data folder on, its value cut at 60 characters."""
    return Fault(f"{path.parent.name}/{path.name}", place, str(value)[:60], problem, remedy)


def read_areas(
    path: Path, content: bytes, may_be_empty: bool = False
) -> tuple[dict[str, Area] | None, list[Fault]]:
    """The sound features of one file, each adcode once.

    Args:
        path: where the content came from, for the faults.
        content: a GeoJSON FeatureCollection (RFC 7946) of polygons in degrees, EPSG:4326.
        may_be_empty: whether there may be no feature in it.

    Returns:
        The areas by adcode (``None`` where the file is unusable), and every fault.
    """
    areas: dict[str, Area] = {}
    faults: list[Fault] = []
    try:
        features = _features(path, content, may_be_empty)
    except Refused as refused:
        return None, [refused.fault]
    for number, feature in enumerate(features, start=1):
        try:
            place = message("第{number}个要素", number=number)
            area = _area(path, place, feature)
            _refuse_repeated(path, within(place, "adcode"), area.adcode, areas)
        except Refused as refused:
            faults.append(refused.fault)
        else:
            areas[area.adcode] = area
    return areas, faults


def _features(path: Path, content: bytes, may_be_empty: bool) -> list[Any]:
    """The features of a GeoJSON text; refuses other JSON and other coordinate systems."""
    try:
        whole = json.loads(content)
    except json.JSONDecodeError as error:
        place = at_column(error.lineno, error.colno)
        raise Refused(fault(path, place, error.msg, message("不是有效的 JSON"))) from None
    except UnicodeDecodeError as error:
        place = message("第{number}字节", number=error.start + 1)
        raise Refused(fault(path, place, "", message("不是 UTF-8 编码"))) from None
    except RecursionError:
        raise Refused(fault(path, "", "", message("JSON 嵌套过深"))) from None
    features = whole.get("features") if isinstance(whole, dict) else None
    if not isinstance(features, list) or not (features or may_be_empty):
        problem = message("不是含有要素的 GeoJSON FeatureCollection")
        raise Refused(fault(path, "features", "", problem))
    _check_crs(path, whole)
    return features


def _check_crs(path: Path, whole: dict[str, Any]) -> None:
    """RFC 7946 has no ``crs`` member and means WGS 84; an older file may name it, and must name that."""
    if "crs" not in whole:
        return
    named = json.dumps(whole["crs"], ensure_ascii=False)
    if not SAME_CRS.search(named):
        missing, other = message("未说明坐标系"), message("坐标系不是 WGS 84 经纬度（EPSG:4326）")
        problem, remedy = missing if whole["crs"] is None else other, message("请转换为 EPSG:4326 并重新生成")
        raise Refused(fault(path, "crs", named, problem, remedy))


def _refuse_repeated(path: Path, place: str, adcode: str, areas: dict[str, Area]) -> None:
    if adcode in areas:
        raise Refused(fault(path, place, adcode, message("代码重复"), message("每个代码只保留一个要素")))


def _area(path: Path, place: str, feature: object) -> Area:
    """One feature's facts and shape, or the reason to refuse it."""
    facts = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(feature, dict) or not isinstance(facts, dict):
        raise Refused(fault(path, place, "", message("没有 properties")))
    for column in ("adcode", *TEXTS, *NUMBERS):
        wanted = (int, float) if column in NUMBERS else str
        if column not in facts:
            raise Refused(fault(path, within(place, column), "", message("缺少此列")))
        if not isinstance(facts[column], wanted) or isinstance(facts[column], bool):
            raise Refused(fault(path, within(place, column), facts[column], message("类型不对")))
    kept = {column: facts[column] for column in ("adcode", *TEXTS, *NUMBERS)}
    return Area(**kept, circle="", wkb=_shape(path, within(place, f"{facts['adcode']} geometry"), feature))


def _shape(path: Path, place: str, feature: dict[str, Any]) -> bytes:
    """The feature's polygon as well-known binary; refuses what is broken or not in degrees."""
    import shapely  # not where an atlas comes from the disk cache
    from shapely.geometry import shape

    unreadable = (LookupError, TypeError, ValueError, AttributeError, shapely.errors.ShapelyError)
    try:
        found = shape(feature["geometry"])
    except unreadable as error:
        raise Refused(fault(path, place, error, message("几何图形无法读取"))) from None
    if found.geom_type not in ("Polygon", "MultiPolygon") or found.is_empty:
        raise Refused(fault(path, place, found.geom_type, message("不是多边形")))
    west, south, east, north = found.bounds
    if not (-180 <= west <= east <= 180 and -90 <= south <= north <= 90):
        value = f"{west:g},{south:g},{east:g},{north:g}"
        problem, remedy = message("坐标不是经纬度（度），坐标系有误"), message("请转换为 EPSG:4326")
        raise Refused(fault(path, place, value, problem, remedy))
    if not found.is_valid:
        problem = message("图形无效（如边界自相交）")
        raise Refused(fault(path, place, shapely.is_valid_reason(found), problem))
    return found.wkb
