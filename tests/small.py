"""Toy provinces of as many prefectures as wanted, side by side from 117°E 36°N, each with one county; no groups."""

import csv
import io
import json
from hashlib import sha256
from pathlib import Path

from atlas.loading import load_atlas
from atlas.model import Atlas
from tests.geo.conftest import feature
from tests.toy import PROVINCE, clause, designation, plan, target, write_plan, write_toy

_FIGURES = ("adcode", "name", "indicator", "year", "value", "unit", "source", "confidence")


def small_atlas(folder: Path, cities: int) -> Atlas:
    """A province in which one plan names its first prefecture and one figure is known of each."""
    codes = [f"37{number:02}00" for number in range(1, cities + 1)]
    first = plan(
        "small-2030", "2030-01",
        clause("1", designation(codes[:1], "alpha", "each", evidence="支持市"), target("建园", 3)),
    )  # fmt: skip
    write_toy(folder, [first])
    (folder / "province.toml").write_text(PROVINCE[: PROVINCE.index("[groups]")], encoding="utf-8")
    (folder / "sites" / "sites.csv").write_text(_head(folder / "sites" / "sites.csv"), encoding="utf-8")
    (folder / "overlaps.toml").write_text("# none\n", encoding="utf-8")
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(_FIGURES)
    rows.writerows((code, "市", "gdp", 2030, 10, "亿元", "公报", "confirmed") for code in codes)
    (folder / "indicators" / "indicators.csv").write_text(text.getvalue(), encoding="utf-8")
    (folder / "boundaries" / "former.csv").write_text(
        _head(folder / "boundaries" / "former.csv"), encoding="utf-8"
    )
    _write_boundaries(folder / "boundaries", codes)
    write_plan(folder, first)
    atlas = load_atlas(folder)
    assert atlas.faults == ()
    return atlas


def _head(path: Path) -> str:
    return path.read_text(encoding="utf-8").splitlines()[0] + "\n"


def _write_boundaries(folder: Path, codes: list[str]) -> None:
    levels: dict[str, list[dict]] = {"prefectures": [], "counties": []}
    for number, code in enumerate(codes):
        box = (117 + number / 10, 36.0, 117.1 + number / 10, 36.1)
        name = "甲乙丙丁戊己庚辛壬癸"[number] * 2 + "市"
        levels["prefectures"].append(feature(code, name, "prefecture", "370000", box))
        levels["counties"].append(feature(code[:4] + "01", f"{name[0]}县城县", "county", code, box))
    whole = (117.0, 36.0, 117 + len(codes) / 10, 36.1)
    levels["province"] = [feature("370000", "全省", "province", "", whole)]
    hashes = []
    for level, features in levels.items():
        text = json.dumps({"type": "FeatureCollection", "features": features}, ensure_ascii=False)
        (folder / f"{level}.geojson").write_text(text, encoding="utf-8")
        hashes.append(f'"{level}.geojson" = "{sha256(text.encode()).hexdigest()}"')
    counts = f"[counts]\nprefectures = {len(codes)}\ncounties = {len(codes)}\nprovince = 1\n"
    (folder / "SOURCE.toml").write_text(counts + "[sha256]\n" + "\n".join(hashes), encoding="utf-8")
