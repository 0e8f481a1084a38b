"""How long files take once the data are loaded: every format, a presentation of each city in a zip, counties, the whole site."""

import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.report import Measurement, middle
from tools.examples import EXAMPLES, prefectures

CITY: str = EXAMPLES["benchmark"]["city"]
_MOST = {"pptx": 1.5, "docx": 0.5, "png": 1.2, "html": 0.3, "xlsx": 1.0}
"""Seconds allowed for a city's file, by format."""


def exports(rounds: int) -> dict[str, Any]:
    """Make files ``rounds`` times each, everything that a report holds anew; a first round only loads libraries.

    Returns:
        Seconds: ``formats`` by extension, of one city; ``zip`` of a presentation of each city; ``counties`` of a
        presentation with all of them; ``publish`` of the static site.
    """
    from atlas.loading import load_atlas
    from atlas.view import PAPER_LAYERS, View
    from exports import EXPORTS, Export
    from exports.files.bundle import bundle, one_a_city
    from exports.report.report import Report
    from exports.site.publishing import publish
    from layers import LAYERS

    atlas, made, view = load_atlas(), date.today(), View(city=CITY)
    shown = tuple(name for name in LAYERS if name in (*PAPER_LAYERS, "counties"))
    slides = EXPORTS["pptx"]

    def all_cities() -> None:
        bundle(one_a_city(Report(atlas, View(), atlas.cities, made=made)), slides)

    def written(export: Export) -> None:
        export.write(Report(atlas, view, (CITY,), made=made))

    def whole_site() -> None:
        with tempfile.TemporaryDirectory() as folder:
            publish(atlas, Path(folder) / "site", made)

    return {
        "formats": {
            extension: _taken(partial(written, export), rounds) for extension, export in EXPORTS.items()
        },
        "counties": _taken(
            lambda: slides.write(Report(atlas, replace(view, layers=shown), (CITY,), made=made)), rounds
        ),
        "zip": _taken(all_cities, 1),
        "publish": _taken(whole_site, 1),
    }


def exported(raw: dict[str, Any]) -> list[Measurement]:
    """The figures and their targets from the measurements; none without any."""
    if not raw:
        return []
    one_city = [
        Measurement(f"export of a city: {extension}", "s", middle(seconds), most=_MOST.get(extension))
        for extension, seconds in raw["formats"].items()
    ]
    return [
        *one_city,
        Measurement("… pptx with all counties", "s", middle(raw["counties"]), most=3),
        Measurement(f"{len(prefectures())} cities as pptx in a zip", "s", middle(raw["zip"]), most=20),
        Measurement("the whole static site", "s", middle(raw["publish"]), most=60),
    ]


def _taken(make: Callable[[], object], rounds: int) -> list[float]:
    """Seconds of each round; a first one is not counted where there are several."""
    taken = []
    for _ in range(rounds + (rounds > 1)):
        start = time.perf_counter()
        make()
        taken.append(time.perf_counter() - start)
    return taken[rounds > 1 :]
