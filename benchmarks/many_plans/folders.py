"""Data folders of many provinces with invented plans: real boundaries, vocabularies and formats.

``python -m benchmarks.many_plans.folders DIR`` writes them; ``--provinces``, ``--years`` and ``--plans`` say how many.
"""

import argparse
import csv
import time
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from benchmarks.many_plans.invented import InventedSetting, plan_id, plan_text
from geo.area import Area
from geo.boundaries import Boundaries, load_boundaries
from geo.sites import COLUMNS

FIRST_YEAR = 2021
_BUILT = date(2030, 1, 1)
_SPREAD = 0.02
"""Degrees around the middle of its county that a site lies in."""
_MOST_PROVINCES = 31


@dataclass(frozen=True)
class HowMany:
    """How much is written: folders, years each, plans a year, sites each."""

    provinces: int = _MOST_PROVINCES
    years: int = 10
    plans: int = 33
    sites: int = 3226


FULL = HowMany()
"""Thirty-one provinces, ten years: ten thousand plans, a million records, a hundred thousand sites."""
TENTH = HowMany(provinces=3, plans=34)


def write_folders(folder: Path, amount: HowMany) -> list[Path]:
    """Write a data folder a province below ``folder``; what is there already is written anew.

    Raises:
        UserError: the package of the county shapes is not there.
    """
    from atlas.new_province.choosing import offered

    found = sorted(offered(), key=lambda item: -item.listed.prefectures)[: amount.provinces]
    return [write_folder(folder / item.names.adcode, item.names.adcode, amount) for item in found]


def write_folder(folder: Path, adcode: str, amount: HowMany) -> Path:
    """Write one: a new province's folder, sites, and plans for each year."""
    from atlas.new_province.choosing import chosen
    from atlas.new_province.files import new_files
    from geo.building.package import read_province

    names = chosen(adcode).names
    for path, content in new_files(read_province(adcode), names, _BUILT).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    boundaries = load_boundaries(folder / "boundaries", {})[0]
    sites = _sites(boundaries, amount.sites)
    _write_sites(folder, boundaries, sites)
    setting = setting_of(folder, adcode, str(names.short), boundaries, sites)
    for year in range(FIRST_YEAR, FIRST_YEAR + amount.years):
        for number in range(1, amount.plans + 1):
            write_plan(folder, setting, year, number)
    return folder


def write_plan(folder: Path, setting: InventedSetting, year: int, number: int) -> Path:
    """Write one invented plan into a data folder."""
    path = folder / "plans" / f"{plan_id(year, number)}.yaml"
    path.write_text(plan_text(setting, year, number), encoding="utf-8")
    return path


def setting_of(
    folder: Path, adcode: str, name: str, boundaries: Boundaries, sites: list[tuple[str, str]]
) -> InventedSetting:
    """What plans of the folder refer to."""
    industries, agencies = (_table(folder / f"{table}.toml") for table in ("industries", "agencies"))
    return InventedSetting(
        adcode, name,
        {code: area.name_zh for code, area in boundaries.areas["prefectures"].items()},
        {code: area.name_zh for code, area in boundaries.areas["counties"].items()},
        sorted(agencies), sorted((code, entry["zh"]) for code, entry in industries.items()), sites,
    )  # fmt: skip


def _table(path: Path) -> dict[str, dict[str, str]]:
    with path.open("rb") as file:
        return tomllib.load(file)


def _sites(boundaries: Boundaries, count: int) -> list[tuple[str, str]]:
    """Names that no two sites share, the counties by turns."""
    counties = boundaries.areas["counties"] or boundaries.areas["prefectures"]
    codes = list(counties)
    turns = [(number, codes[number % len(codes)]) for number in range(count)]
    return [(f"{counties[code].name_zh}第{number}产业园", code) for number, code in turns]


def _write_sites(folder: Path, boundaries: Boundaries, sites: list[tuple[str, str]]) -> None:
    counties = boundaries.areas["counties"] or boundaries.areas["prefectures"]
    with (folder / "sites" / "sites.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(COLUMNS)
        rows.writerows(_site(number, name, counties[code]) for number, (name, code) in enumerate(sites))


def _site(number: int, name: str, area: Area) -> tuple[str | float, ...]:
    across, up = ((number * step) % 1000 / 1000 - 0.5 for step in (7919, 104_729))
    place = (round(area.label_lon + across * _SPREAD, 5), round(area.label_lat + up * _SPREAD, 5))
    code = area.parent or area.adcode
    county = area.adcode if area.parent else ""
    return (f"site-{number:05}", name, f"Park {number}", name, "park", code, county, *place,
            "exact", "sourced", "虚构", "invented", "", "")  # fmt: skip


def main() -> None:
    """Write the folders and say how long it took."""
    parser = argparse.ArgumentParser(description="data folders with invented plans")
    parser.add_argument("folder", type=Path)
    for name, usual in vars(TENTH).items():
        parser.add_argument(f"--{name}", type=int, default=usual)
    asked = vars(parser.parse_args())
    begun, folder = time.perf_counter(), asked.pop("folder")
    amount = HowMany(**asked)
    made = write_folders(folder, amount)
    print(
        f"{len(made)} folders, {len(made) * amount.years * amount.plans} plans: {time.perf_counter() - begun:.1f} s"
    )


if __name__ == "__main__":
    main()
