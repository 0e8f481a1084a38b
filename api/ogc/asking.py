"""What a request for features asks for: its parameters, each known, said once and sound."""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from api.ogc.boxes import DegreeEdges, asked_boxes
from api.ogc.crs import CRS84, CRS84H, system
from api.ogc.model import FeatureSet, Property, TimeSpan
from api.ogc.refusing import FeatureRefusal, shown, wrong_parameter
from api.ogc.times import asked_time
from errors import UserError
from language import message

VARIABLE = "PLAN_ATLAS_FEATURES_LIMIT"
DEFAULT_LIMIT, MOST, LONGEST_QUERY = 100, 10_000, 8_000
EVERYWHERE = ("f", "lang")
"""Parameters of every address: the format and the language."""
_OF_ITEMS = (*EVERYWHERE, "limit", "offset", "bbox", "bbox-crs", "crs", "datetime")
_WHOLE, _LARGEST = re.compile(r"[0-9]{1,9}"), 999_999_999


@dataclass(frozen=True)
class AskedFeatures:
    """A page of features.

    Attributes:
        limit, offset: of the page. boxes: of which any has to be touched; none: no matter where.
        crs: the address of the system that answers are in. time: with which a feature has to have a moment in common.
        filters: property and the value that it has to have, or have among others.
    """

    limit: int = DEFAULT_LIMIT
    offset: int = 0
    boxes: tuple[DegreeEdges, ...] = ()
    crs: str = CRS84
    time: TimeSpan | None = None
    filters: tuple[tuple[Property, Any], ...] = field(default=())


def most_features() -> int:
    """How many features an answer has at most: ``PLAN_ATLAS_FEATURES_LIMIT``, 1 to 10,000; 1,000 without it.

    Raises:
        UserError: it is something else.
    """
    text = os.environ.get(VARIABLE, "").strip() or "1000"
    if not _WHOLE.fullmatch(text) or not 1 <= int(text) <= MOST:
        raise UserError(
            message("{variable} 有误：“{value}”。请写 1 到 {most} 的整数。", variable=VARIABLE, value=shown(text), most=MOST)
        )  # fmt: skip
    return int(text)


def parameters(pairs: Iterable[tuple[str, str]], known: tuple[str, ...] = EVERYWHERE) -> dict[str, str]:
    """The parameters of a request.

    Raises:
        FeatureRefusal: one is not known here, or stands twice.
    """
    found: dict[str, str] = {}
    for name, value in pairs:
        if name not in known:
            said = message("没有参数“{name}”。可用：{values}。", name=shown(name), values=known)
            raise FeatureRefusal(400, said)
        if name in found:
            raise wrong_parameter(name, value, message("每个参数只写一次。"))
        found[name] = value
    return found


def known_parameters(collection: FeatureSet) -> tuple[str, ...]:
    """What the items of a collection can be asked by: properties are named as they are."""
    return (*_OF_ITEMS, *(item.name for item in collection.properties))


def asked(collection: FeatureSet, given: Mapping[str, str]) -> AskedFeatures:
    """What parameters ask of a collection.

    Raises:
        FeatureRefusal: one of them is wrong.
    """
    most = most_features()
    box_system = given.get("bbox-crs", CRS84)
    if box_system != CRS84H:
        box_system = system("bbox-crs", box_system)
    by_name = {item.name: item for item in collection.properties}
    filters = [
        (by_name[name], _value(by_name[name], text)) for name, text in given.items() if name in by_name
    ]
    return AskedFeatures(
        limit=min(_count("limit", given.get("limit", str(min(DEFAULT_LIMIT, most))), 1), most),
        offset=_count("offset", given.get("offset", "0"), 0),
        boxes=asked_boxes(given["bbox"], CRS84 if box_system == CRS84H else box_system)
        if "bbox" in given
        else (),
        crs=asked_crs(given),
        time=asked_time(given["datetime"]) if "datetime" in given else None,
        filters=tuple(filters),
    )


def asked_crs(given: Mapping[str, str]) -> str:
    """The address of the system that answers are in."""
    return system("crs", given.get("crs", CRS84))


def _count(name: str, text: str, least: int) -> int:
    if not _WHOLE.fullmatch(text) or int(text) < least:
        raise wrong_parameter(
            name, text, message("请写 {least} 到 {most} 的整数。", least=least, most=_LARGEST)
        )
    return int(text)


def _value(item: Property, text: str) -> Any:
    if item.type in ("integer", "number"):
        try:
            return float(text)
        except ValueError:
            raise wrong_parameter(item.name, text, message("请写数字。")) from None
    if item.type == "boolean":
        if text not in ("true", "false"):
            raise wrong_parameter(item.name, text, message("可用：{values}。", values=("true", "false")))
        return text == "true"
    return text
