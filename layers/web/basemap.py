"""Which tiles lie under the map, by configuration; none by default, so that nothing leaves the building."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from errors import UserError
from language import message

if TYPE_CHECKING:
    from numpy.typing import ArrayLike

    from geo.datums import Coordinates

Shift: TypeAlias = "Callable[[ArrayLike, ArrayLike], Coordinates]"
"""Longitude and latitude in degrees to those of another datum."""

_TIANDITU = (
    "https://t{s}.tianditu.gov.cn/vec_w/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=vec&STYLE=default"
    "&TILEMATRIXSET=w&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk="
)
_AMAP = "https://webrd0{s}.is.autonavi.com/appmaptile?lang=zh_cn&size=1&scale=1&style=7&x={x}&y={y}&z={z}"


@dataclass(frozen=True)
class BaseMap:
    """Tiles under the map.

    Attributes:
        url: a Leaflet tile template. subdomains: for ``{s}``. credit: the producer's name.
        datum: of the tiles, ``wgs84`` or ``gcj02``.
    """

    url: str
    subdomains: str
    credit: str
    datum: str

    @property
    def shift(self) -> "Shift | None":
        """From WGS 84 longitude and latitude (degrees) to the tiles' datum; ``None`` where it is the same."""
        if self.datum == "wgs84":
            return None
        from geo.datums import wgs84_to_gcj02  # with numpy, which a server without tiles never needs for this

        return wgs84_to_gcj02

    @property
    def host(self) -> str:
        """The tile servers as a content security policy names them."""
        scheme, rest = self.url.split("://")
        return f"{scheme}://*.{rest.split('/')[0].split('.', 1)[1]}"


def configured_basemap() -> BaseMap | None:
    """The base map that ``PLAN_ATLAS_BASEMAP`` names: ``none`` (default), ``tianditu`` or ``amap``.

    Raises:
        UserError: an unknown name, or tianditu without ``PLAN_ATLAS_TIANDITU_TOKEN``.
    """
    name = os.environ.get("PLAN_ATLAS_BASEMAP", "none").strip().lower()
    if name in ("", "none"):
        return None
    if name == "amap":
        return BaseMap(_AMAP, "1234", "高德地图", "gcj02")
    if name != "tianditu":
        raise UserError(
            message("PLAN_ATLAS_BASEMAP=“{name}”：没有这种底图，可用 none、tianditu、amap。", name=name)
        )
    token = os.environ.get("PLAN_ATLAS_TIANDITU_TOKEN", "").strip()
    if not token.isalnum():
        raise UserError(
            message("PLAN_ATLAS_BASEMAP=tianditu 需要 PLAN_ATLAS_TIANDITU_TOKEN（天地图控制台申请的密钥）。")
        )
    return BaseMap(_TIANDITU + token, "01234567", "天地图", "wgs84")
