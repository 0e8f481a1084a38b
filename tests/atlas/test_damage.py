"""One damaged file never takes the rest down: whatever happens to any of them, it is told and all else answers."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

import cli.main
from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.read_context import read_context
from atlas.view import View
from constants import OWN_DATA
from errors import DataError, UserError
from exports.report.report import Report
from exports.xlsx import workbook
from insight.balance.counting import Counting
from insight.balance.report import balance
from insight.change.plans import compared_plans, plan_change
from insight.checks.provenance import provenance
from insight.cities.overview import overview
from insight.cities.page import city_list, city_page
from insight.cities.summary import city_summary
from insight.clauses import clause_tree
from insight.facts import facts
from insight.search.answering import search
from insight.search.index import SearchIndex
from insight.targets.listing import target_list
from tests.toy import A, B
from tests.toy_context import write_context
from wording.cities.text import city_text
from wording.compare.comparison import compare
from wording.compare.table import compare_table
from wording.words import Words

OUTCOMES = (
    "plan,clause,indicator,year,comparator,value,unit,definition,source,source_en,confidence,note,note_en\n"
    "toy-2030,goal,产值,2030,=,120,亿元,same,公报,Bulletin,confirmed,,\n"
)
RELEASE = '[[release]]\nversion = "2031.02"\ndate = "2031-02-03"\nchanges = ["新"]\nchanges_en = ["new"]\n'
SOURCE = """
[rest]
title = "rest"
title_en = "rest"
producer = "toy"
date = "2031"
licence = "CC BY 4.0"
licence_en = "CC BY 4.0"
files = ["outcomes/*", "fonts/*", "LICENCE.md", "provinces.toml", "versions.toml"]
"""
HARMLESS = {
    ("plans/toy-2030.yaml", "missing"): "a plan that is not there was never there",
    ("plans/toy-2031.yaml", "missing"): "the same",
    ("indicators/sources.toml", "missing"): "without it sources are shown as written",
}


def replaced_by_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def replaced_by_a_loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "not utf-8": lambda path: path.write_bytes(b'{[<"\xff\xfe\xb0'),
    "a folder": replaced_by_a_folder,
    "a loop": replaced_by_a_loop,
    "no permission": lambda path: (
        None
    ),  # who runs the tests may read everything: reading it is refused instead
}
COMPARED = (("toy-2030", "toy-2031"), (A, B))
ANSWERED = ("missing", "empty")
"""The others leave nothing else behind than a missing file."""


def names_in(folder: Path) -> list[str]:
    """Every data file, from the folder on."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


@pytest.fixture
def folder(toy_copy: Path) -> Path:
    """The toy with a file for each that the real data have."""
    write_context(toy_copy)
    texts = {
        "outcomes/outcomes.csv": OUTCOMES,
        "indicators/sources.toml": '"公报" = "Bulletin"\n',
        "versions.toml": RELEASE,
    }
    for name in names_in(OWN_DATA):
        path = toy_copy / name
        if not path.exists() and not name.startswith("plans/"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(texts.get(name, "# something\n"), "utf-8")
    fonts = [path for path in sorted((toy_copy / "fonts").iterdir()) if path.name != "SOURCE.toml"]
    hashes = "\n".join(f'"{path.name}" = "{sha256(path.read_bytes()).hexdigest()}"' for path in fonts)
    (toy_copy / "fonts" / "SOURCE.toml").write_text(f"[sha256]\n{hashes}\n", "utf-8")
    for name, more in (
        ("boundaries/SOURCE.toml", "\n[counts]\nprefectures = 2\ncounties = 4\n"),
        ("sources.toml", SOURCE),
    ):
        (toy_copy / name).write_text((toy_copy / name).read_text("utf-8") + more, "utf-8")
    return toy_copy


def cases(folder: Path) -> Iterator[tuple[str, str, Path]]:
    """Each file with each damage done to it in a fresh copy of the folder."""
    for name in names_in(folder):
        for damage, done in DAMAGES.items():
            copy = Path(shutil.copytree(folder, folder.with_name("damaged")))
            done(copy / name)
            yield name, damage, copy
            shutil.rmtree(copy)


def answers(atlas: Atlas) -> Iterator[Callable[[], object]]:
    """What the commands, pages and exports ask an atlas for."""
    view, words = View(), Words(atlas)
    yield lambda: [city_text(city_summary(atlas, city, view), words) for city in atlas.cities]
    yield lambda: balance(atlas, view, Counting())
    yield lambda: [city_page(atlas, city) for city in atlas.cities]
    yield lambda: (
        city_list(atlas),
        overview(atlas, view),
        target_list(atlas, view),
        clause_tree(atlas, view),
    )
    yield lambda: (pair := compared_plans(atlas, view)) and plan_change(atlas, *pair)
    yield lambda: (provenance(atlas), facts(atlas), search(SearchIndex(atlas), "甲"))
    yield lambda: [compare_table(compare(words, *pair), words) for pair in COMPARED]
    yield lambda: read_context(atlas)
    yield lambda: workbook.write(Report(atlas, view, made=date(2031, 1, 1)))


def failures(atlas: Atlas) -> Iterator[str]:
    """Answers that end otherwise than with what was asked for, or one clear line."""
    for answer in answers(atlas):
        try:
            answer()
        except (UserError, DataError):
            pass
        except Exception as error:
            yield repr(error)


def test_whatever_happens_to_a_file_is_told_and_the_rest_answers(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> None:
    untouched = load_atlas(folder)
    assert untouched.faults == () and list(failures(untouched)) == []
    locked: list[Path] = []
    open_as_usual = Path.open

    def opened(path: Path, *arguments: object, **options: object) -> object:
        if path in locked:
            raise PermissionError(13, "Permission denied", str(path))
        return open_as_usual(path, *arguments, **options)

    monkeypatch.setattr(Path, "open", opened)
    monkeypatch.setattr("atlas.loading.load_atlas", lambda: atlas)
    wrong: list[str] = []
    for name, damage, copy in cases(folder):
        locked[:] = [copy / name] if damage == "no permission" else []
        atlas = load_atlas(copy)
        status, told = cli.main.main(["check"]), capsys.readouterr().err
        if (name in told) == ((name, damage) in HARMLESS) or (told and status != 1):
            wrong.append(f"{name}, {damage}: status {status}, {told!r}")
        if damage in ANSWERED:
            wrong += [f"{name}, {damage}: {failure}" for failure in failures(atlas)]
    assert wrong == []


@pytest.mark.parametrize("name", ["agencies.toml", "industries.toml"])
def test_a_line_that_is_lost_takes_nothing_else_down(folder: Path, name: str) -> None:
    lines = (folder / name).read_text("utf-8").splitlines(keepends=True)
    for lost in range(min(len(lines), 3)):
        (folder / name).write_text("".join(lines[:lost] + lines[lost + 1 :]), "utf-8")
        assert list(failures(load_atlas(folder))) == []
