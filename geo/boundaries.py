"""The shapes of the province: counties, prefectures, circles and the province itself, by adcode."""

import tomllib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

import geopandas as gpd
import pandas as pd

from constants import CRS_GEOGRAPHIC
from errors import Fault
from geo.boundary_file import NUMBERS, TEXTS, fault, read_rows

FILES = {
    "prefectures": "prefectures.geojson",
    "counties": "counties.geojson",
    "circles": "circles.geojson",
    "province": "province.geojson",
}


@dataclass(frozen=True, eq=False)
class Boundaries:
    """All levels, each a GeoDataFrame in CRS_GEOGRAPHIC.

    The index ``adcode`` holds texts: 6-digit codes, for circles ``shenghui``, ``jiaodong``, ``lunan``.
    Columns: name_zh, name_short, name_en, pinyin, level, parent, circle, label_lon and label_lat (degrees),
    area_km2 (on the WGS 84 ellipsoid), geometry. A level that could not be read is empty.
    """

    prefectures: gpd.GeoDataFrame
    counties: gpd.GeoDataFrame
    circles: gpd.GeoDataFrame
    province: gpd.GeoDataFrame


def load_boundaries(folder: Path) -> tuple[Boundaries, list[Fault]]:
    """Reads the four boundary files and checks them.

    Args:
        folder: where ``counties.geojson`` and the others lie, with ``SOURCE.toml`` beside them.

    Returns:
        The boundaries and every fault found. A faulty feature is left out, an unusable file is an empty
        level, a file changed without rerunning its script is used and reported.
    """
    faults: list[Fault] = []
    hashes = _hashes(folder / "SOURCE.toml", faults)
    levels = {level: _level(folder / name, hashes, faults) for level, name in FILES.items()}
    levels["counties"] = _with_parents(levels, folder / FILES["counties"], faults)
    return Boundaries(**levels), faults


def _hashes(path: Path, faults: list[Fault]) -> dict[str, str]:
    """The sha256 values the sidecar records, by file name; none where it cannot be read."""
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8")).get("sha256")
    except OSError:
        faults.append(fault(path, "", "", "缺少数据来源说明文件"))
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        faults.append(fault(path, "", error, "不是有效的 TOML 文件"))
        return {}
    if not isinstance(found, dict):
        faults.append(fault(path, "sha256", "", "没有 [sha256] 一节"))
        return {}
    return found


def _level(path: Path, hashes: dict[str, str], faults: list[Fault]) -> gpd.GeoDataFrame:
    """One file as a frame; empty where the file is unusable."""
    try:
        content = path.read_bytes()
    except OSError:
        faults.append(fault(path, "", "", "文件缺失或无法读取"))
        return _frame([])
    if hashes and hashes.get(path.name) != sha256(content).hexdigest():
        problem = "与 SOURCE.toml 记录的 sha256 不符：文件改动后没有重新生成"
        faults.append(fault(path, "", "", problem))
    rows, found = read_rows(path, content)
    faults.extend(found)
    return _frame(rows)


def _frame(rows: list[dict[str, Any]]) -> gpd.GeoDataFrame:
    """Rows as a frame indexed by adcode; with no rows, the same columns and none."""
    columns: dict[str, pd.Series] = {}
    for name in (*TEXTS, *NUMBERS):
        columns[name] = pd.Series([row[name] for row in rows], dtype="str" if name in TEXTS else float)
    shapes = gpd.GeoSeries([row["geometry"] for row in rows], crs=CRS_GEOGRAPHIC)
    frame = gpd.GeoDataFrame(columns, geometry=shapes, crs=CRS_GEOGRAPHIC)
    frame.index = pd.Index([row["adcode"] for row in rows], dtype="str", name="adcode")
    return frame


def _with_parents(levels: dict[str, gpd.GeoDataFrame], path: Path, faults: list[Fault]) -> gpd.GeoDataFrame:
    """The counties whose prefecture exists; not checked where no prefecture could be read."""
    counties, prefectures = levels["counties"], levels["prefectures"]
    if prefectures.empty:
        return counties
    known = counties.parent.isin(prefectures.index)
    for code, parent in counties.parent[~known].items():
        faults.append(fault(path, f"{code} parent", parent, "所属的市不在 prefectures.geojson 中"))
    return counties[known]
