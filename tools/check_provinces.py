"""Makes a data folder for every province of the package and checks it: ``python -m tools.check_provinces [NAME…]``.

Prints a line a province; exits 1 where a required check fails, or the map, the search or a city's page cannot be made.
"""

import sys
import tempfile
import warnings
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import shapely
from shapely.geometry.base import BaseGeometry

from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.new_province.choosing import Offered, chosen, offered
from atlas.new_province.files import new_files
from atlas.view import View
from geo.building.notes import notes
from geo.building.package import read_province
from geo.building.survey import survey
from geo.topology import area_km2, holes
from geo.webshapes import web_shapes
from insight.cities.page import city_page
from insight.search.index import SearchIndex
from views.serving.making import described
from wording.checks import run_checks


class ProvinceResult(NamedTuple):
    """What came out for one province; ``wrong`` is empty where all is well, ``stated`` what its SOURCE.toml says."""

    found: Offered
    wrong: tuple[str, ...]
    stated: tuple[str, ...]


def check(found: Offered, folder: Path) -> ProvinceResult:
    """Makes the folder, loads it and looks at it in every way."""
    source = read_province(found.names.adcode)
    for path, content in new_files(source, found.names, date.today()).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    atlas = load_atlas(folder)
    checks = run_checks(atlas)
    failed = [f"{item.title}：{item.detail}" for item in checks if item.required and not item.passed]
    stated = [note.en for note in notes(source, survey(source))[:-1]]
    wrong = (*failed, *map(str, atlas.faults), *_counts(found, atlas), *_names(atlas), *_drawn(atlas))
    return ProvinceResult(found, wrong, tuple(stated))


def _counts(found: Offered, atlas: Atlas) -> Iterable[str]:
    counts = tuple(len(atlas.boundaries.areas[level]) for level in ("prefectures", "counties"))
    if counts != (found.listed.prefectures, found.listed.counties):
        yield f"counted {counts}"


def _names(atlas: Atlas) -> Iterable[str]:
    """Every place is found by its code and its city by its name; each city has a page."""
    for level in ("prefectures", "counties"):
        for code, area in atlas.boundaries.areas[level].items():
            if atlas.gazetteer.find(code).name_zh != area.name_zh:
                yield f"{code} is not {area.name_zh}"
    for code in atlas.cities:
        area = atlas.boundaries.areas["prefectures"][code]
        for name in (area.name_zh, area.name_short, area.name_en):
            if atlas.city_called(name)[1] != code:
                yield f"{name} is not {code}"
        city_page(atlas, code)


def _drawn(atlas: Atlas) -> Iterable[str]:
    """The map: every area is drawn about as large as it is, and prefectures leave no seam between them."""
    drawn = {level: _shapes(features) for level, features in web_shapes(atlas.boundaries).items()}
    for level, shapes in drawn.items():
        areas = atlas.boundaries.areas[level]
        if list(shapes) != list(areas):
            yield f"{level}: {len(shapes)} of {len(areas)} drawn"
        for code, shape in shapes.items():
            if abs(area_km2(shape) - areas[code].area_km2) > max(0.5, 0.02 * areas[code].area_km2):
                yield f"{level} {code} is drawn with {area_km2(shape):.1f} instead of {areas[code].area_km2} km²"
    sources = [area.geometry for area in atlas.boundaries.areas["province"].values()]
    seams = holes(shapely.union_all(list(drawn["prefectures"].values()))) - sum(map(holes, sources))
    if seams > 0:
        yield f"{seams} seams between prefectures"
    described(atlas, View())
    SearchIndex(atlas)


def _shapes(features: dict[str, Any]) -> dict[str, BaseGeometry]:
    return {
        each["properties"]["key"]: shapely.geometry.shape(each["geometry"]) for each in features["features"]
    }


def main(names: list[str]) -> int:
    """Every province, or the named ones."""
    warnings.simplefilter("error")
    failures = 0
    for found in [chosen(name) for name in names] or offered():
        with tempfile.TemporaryDirectory() as folder:
            result = check(found, Path(folder))
        failures += bool(result.wrong)
        print(_line(result), flush=True)
    print(f"{failures} failed" if failures else "all passed")
    return 1 if failures else 0


def _line(result: ProvinceResult) -> str:
    names, listed = result.found.names, result.found.listed
    verdict = "FAILED" if result.wrong else "ok"
    head = f"{names.adcode} {names.name} {listed.prefectures:>3} {listed.counties:>4} {verdict}"
    return "\n    ".join((head, *result.wrong, *result.stated))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
