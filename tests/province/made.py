"""Data folders of other provinces, made by the command's own code; Jiangsu with an invented plan in it."""

import csv
import shutil
from pathlib import Path

from atlas.loading import load_atlas
from atlas.model import Atlas
from cli.main import main

_HERE = Path(__file__).parent
_GROUP = '\n[invented-parks]\nzh = "虚构园区"\nen = "Invented parks"\nreason = "每年4个，两年8个"\nreason_en = "4 a year for two years make 8"\n'
_SITE = (
    "invented-suzhou-pharma-park,虚构苏州医药园,Invented Suzhou Pharma Park,虚构苏州医药园,park,320500,320505,"
    "120.434,31.329,county,sourced,虚构出处（测试数据）,Invented source (test data),,\n"
)
_SOURCE = "虚构数字（测试数据）"
OTHERS = ("山东", "Shandong", "济南", "Jinan", "胶东", "鲁南", "三大经济圈", "16 市", "16市", "16 cities")
"""Words of the province that the program comes with; no other one has them."""


def made(name: str, folder: Path) -> Path:
    """The folder that ``plan-atlas province new`` makes."""
    assert main(["province", "new", name, str(folder)]) == 0
    return folder


def with_invented_plan(folder: Path) -> Path:
    """Jiangsu's folder with the invented plan, its site, and invented figures for every prefecture."""
    shutil.copy(_HERE / "invented-2030.yaml", folder / "plans" / "invented-2030.yaml")
    _append(folder / "overlaps.toml", _GROUP)
    _append(folder / "sites" / "sites.csv", _SITE)
    cities = load_atlas(folder).boundaries.areas["prefectures"]
    with (folder / "indicators" / "indicators.csv").open("a", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        for number, (code, area) in enumerate(cities.items(), start=1):
            for indicator, value, unit in (
                ("gdp", 100 * number, "亿元"), ("resident_population", 1_000_000 + 10_000 * number, "人"), ("share_60plus", 10 + number, "%"),
            ):  # fmt: skip
                rows.writerow([code, area.name_zh, indicator, 2029, value, unit, _SOURCE, "secondary"])
    return folder


def sound(folder: Path) -> Atlas:
    """The folder loaded; it has no fault."""
    atlas = load_atlas(folder)
    assert atlas.faults == ()
    return atlas


def _append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")
