"""One large folder both ways: opened from its database and from its files, a city's page and searches answered.

``python -m benchmarks.many_plans.measuring [--full]`` prints the figures; ``--full`` makes thirty-one provinces first,
which takes the better part of an hour.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from random import Random
from statistics import median, quantiles
from typing import TYPE_CHECKING, Any

from benchmarks.report import Measurement
from constants import OWN_DATA, ROOT

if TYPE_CHECKING:
    from atlas.model import Atlas

_START = """
import sys
from pathlib import Path
from atlas.compiled import database
from views.caching import disk_cache
disk_cache._FOLDER, database.ROOT = Path(sys.argv[1]) / "screens", Path(sys.argv[1])
from atlas.view import View
from views import shell
from views.caching import cache
from views.pages import PAGES
PAGES[0].module, cache.page("zh"), cache.panel(View())
"""
"""What a start does until its first screen is ready, with what it keeps for the next one in a folder of its own."""
_YEARS, _PLANS, _SITES = 3, 34, 1000
"""Of the one province that is measured unless all are wanted: a hundred plans, ten thousand records."""
_SEARCHES, _SEED = 100, 1
WAYS = ("compiled", "files")


def many_plans(full: bool = False) -> dict[str, Any]:
    """Writes folders, compiles them and measures both ways, each in a process of its own.

    Returns:
        By way (``files`` only of one province): ``open``, ``page_p95``, ``search_p95`` in seconds, ``bytes`` of memory;
        of the compiled way also ``start``, ``built``, ``new_plan`` and ``new_search`` in seconds. ``own_start``: seconds of
        a start with the program's own data. ``plans``: how many.
    """
    from benchmarks.many_plans.folders import FULL, HowMany, write_folders

    amount = FULL if full else HowMany(provinces=1, years=_YEARS, plans=_PLANS, sites=_SITES)
    with tempfile.TemporaryDirectory() as kept:
        folders = write_folders(Path(kept), amount)
        begun = time.perf_counter()
        for folder in folders:
            _run("build", [folder], kept)
        built = time.perf_counter() - begun
        found = {"compiled": _run("compiled", folders, kept), "files": _run("files", folders[:1], kept)}
        found["compiled"] |= {"built": built, **_run("new", folders[:1], kept)}
        found["compiled"]["start"] = _start(folders[0], kept)
        return {
            **found,
            "own_start": _start(OWN_DATA, kept),
            "plans": amount.plans * amount.years * len(folders),
        }


def _start(folder: Path, kept: str) -> float:
    """Seconds of a process until its first screen is ready, the best of three starts after a first one."""
    known = os.environ | {
        "PLAN_ATLAS_DATA": str(folder),
        "PLAN_ATLAS_STORE": str(Path(kept) / "store.sqlite"),
    }
    seconds = []
    for _ in range(4):
        begun = time.perf_counter()
        subprocess.run(
            (sys.executable, "-c", _START, kept), cwd=ROOT, env=known, capture_output=True, check=True
        )
        seconds.append(time.perf_counter() - begun)
    return min(seconds[1:])


def many_listed(raw: dict[str, Any]) -> list[Measurement]:
    """The figures and their targets from the measurements; none without any."""
    if not raw:
        return []
    name, (compiled, files) = f"{raw['plans']:,} plans", (raw[way] for way in WAYS)

    def row(title: str, key: str, unit: str, scale: float, most: float | None = None) -> Measurement:
        return Measurement(
            f"{name}: {title}", unit, compiled[key] * scale, files[key] * scale, "files", most=most
        )

    return [
        row("opened", "open", "s", 1),
        Measurement(f"{name}: start", "s", compiled["start"], raw["own_start"], "own data", share=1.2),
        row("memory", "bytes", "MB", 1e-6, most=500),
        row("page of a city, p95", "page_p95", "ms", 1e3, most=100),
        row("search, p95", "search_p95", "ms", 1e3, most=100),
        Measurement(f"{name}: one new plan", "s", compiled["new_plan"], most=1),
        Measurement(f"{name}: … and its search", "s", compiled["new_search"]),
        Measurement(f"{name}: compiled", "s", compiled["built"]),
    ]


def _run(step: str, folders: list[Path], kept: str) -> dict[str, Any]:
    """One step in a process without a store, which keeps its databases beside the folders."""
    command = (sys.executable, "-m", "benchmarks.many_plans.measuring", "--step", step, "--kept", kept)
    empty = os.environ | {"PLAN_ATLAS_STORE": str(Path(kept) / "store.sqlite")}
    names = [str(folder) for folder in folders]
    done = subprocess.run((*command, *names), cwd=ROOT, env=empty, capture_output=True, check=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _step(step: str, kept: Path, folders: list[Path]) -> dict[str, Any]:
    from atlas.compiled.database import Database
    from atlas.compiled.loading import load_compiled
    from atlas.loading import load_atlas
    from atlas.stored import packed, unpacked
    from insight.search.compiled.index import search_index

    databases = {folder: Database(kept / f"{folder.name}.sqlite") for folder in folders}
    if step == "build":
        for folder, database in databases.items():
            atlas = load_compiled(folder, database=database)
            search_index(atlas)
            (kept / f"{folder.name}.atlas").write_bytes(packed(atlas))
        return {}
    if step == "new":
        return _new_plan(folders[0], databases[folders[0]])
    if step == "compiled":
        contents = [(kept / f"{folder.name}.atlas").read_bytes() for folder in folders]
        opened = median(map(_again, contents))
        return {"open": opened, **_asked([unpacked(content) for content in contents])}
    begun = time.perf_counter()
    atlases = [load_atlas(folder) for folder in folders]
    return {"open": time.perf_counter() - begun, **_asked(atlases)}


def _again(content: bytes) -> float:
    """Seconds in which a start has an atlas that was kept by the one before, the best of three."""
    from atlas.compiled.loading import is_whole
    from atlas.stored import unpacked

    seconds = []
    for _ in range(3):
        begun = time.perf_counter()
        is_whole(unpacked(content))
        seconds.append(time.perf_counter() - begun)
    return min(seconds)


def _asked(atlases: "list[Atlas]") -> dict[str, Any]:
    """How long pages of cities and searches take in computing time, with all atlases open."""
    import resource

    from insight.cities.around import shown_city
    from insight.search.answering import search
    from insight.search.compiled.index import search_index

    pages, searches, draw = list[float](), list[float](), Random(_SEED)
    for atlas in atlases:
        shown_city(atlas, atlas.cities[0])  # finds the neighbours of all
        pages += [_seconds(partial(shown_city, atlas, city)) for city in atlas.cities]
    for atlas in atlases:
        index = search_index(atlas)
        texts = _texts(atlas, draw, _SEARCHES // len(atlases) + 2)
        searches += [_seconds(partial(search, index, text)) for text in texts]
    unit = 1 if sys.platform == "darwin" else 1024
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    return {"page_p95": _p95(pages), "search_p95": _p95(searches), "bytes": memory}


def _texts(atlas: "Atlas", draw: Random, count: int) -> list[str]:
    """What people type: names of places, and pieces of what plans say in characters."""
    places = [
        place.name_zh
        for place in draw.sample(atlas.gazetteer.places, min(count // 2, len(atlas.gazetteer.places)))
    ]
    plans = draw.sample(atlas.plans, min(5, len(atlas.plans)))
    records = [record for plan in plans for record in draw.sample(plan.records, 20)]
    pieces = [
        record.evidence[at : at + draw.randint(2, 6)] for record in records if (at := draw.randint(0, 4)) >= 0
    ]
    return [*places, *draw.sample(pieces, min(count - len(places), len(pieces)))]


def _new_plan(folder: Path, database: Any) -> dict[str, Any]:
    """Seconds until a plan that was added is in the atlas, and until the search finds it."""
    from atlas.compiled.loading import load_compiled
    from insight.search.compiled.index import search_index

    load_compiled(folder, database=database)
    text = min((folder / "plans").glob("*.yaml")).read_text("utf-8")
    name = text.split("\n", 1)[0].removeprefix("plan: ")
    (folder / "plans" / "new-2040.yaml").write_text(
        text.replace(f"plan: {name}", "plan: new-2040", 1), "utf-8"
    )
    begun = time.perf_counter()
    atlas = load_compiled(folder, database=database)
    loaded = time.perf_counter()
    search_index(atlas)
    return {"new_plan": loaded - begun, "new_search": time.perf_counter() - loaded}


def _seconds(work: Any) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def _p95(seconds: list[float]) -> float:
    return quantiles(seconds, n=20)[-1]


def main() -> None:
    """Measure, or do one step of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--step")
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--full", action="store_true", help="thirty-one provinces, a million records")
    asked = parser.parse_args()
    if asked.step:
        print(json.dumps(_step(asked.step, asked.kept, asked.folders)))
        return
    from benchmarks.report import table

    print(table(many_listed(many_plans(asked.full))))


if __name__ == "__main__":
    main()
