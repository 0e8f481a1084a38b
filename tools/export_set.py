"""Makes every export of three cities and of the province with a checkout's own command line."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tools.examples import EXAMPLES

CITIES: tuple[str, ...] = tuple(EXAMPLES["exports"]["cities"])
LANGUAGES = ("zh", "en")
FILES = ("html", "png", "svg", "pdf", "pptx", "docx", "xlsx", "gpkg", "geojson")
FORMS = ("text", "json", "csv")
COMPARED: tuple[tuple[str, ...], ...] = tuple(map(tuple, EXAMPLES["exports"]["compared"]))


class Task(NamedTuple):
    """One call of the command line.

    Attributes:
        name: of the file, in the folder of all files, that holds what the call makes.
        arguments: the call, without ``python -m cli``.
        prints: whether the file is what the call prints; else the call writes it by itself.
    """

    name: str
    arguments: tuple[str, ...]
    prints: bool = True


def tasks(out: Path, plan_texts: Iterable[Path] = ()) -> list[Task]:
    """All calls.

    Args:
        out: the folder that the calls write to.
        plan_texts: texts of plans for ``read``.
    """
    site = Task("site", ("publish", str(out / "site")), prints=False)
    found = [site, *(task for language in LANGUAGES for task in in_language(language, out))]
    for language in LANGUAGES:
        found += (task for path in plan_texts for task in reading(path, language))
    return found


def in_language(language: str, out: Path) -> Iterator[Task]:
    """Every call in one language but those of ``read``."""
    for place in (*CITIES, ""):
        yield from briefs(place, language, out)
    yield printed("check", language, "txt")
    for form in ("jsonl", "csv"):
        yield printed("facts", language, form, "--format", form)
    for place in CITIES:
        for form in ("text", "json"):
            yield printed("city", language, form, place, "--format", form)
    for form in FORMS:
        yield printed("balance", language, form, "--format", form)
        for things in COMPARED:
            yield printed("compare", language, form, *things, "--format", form)


def briefs(place: str, language: str, out: Path) -> Iterator[Task]:
    """The reports of a city, or of the province where no place is named, in every format."""
    for ending in FILES:
        name = f"brief/{place or 'province'}.{language}.{ending}"
        chosen = ("--city", place) if place else ()
        call = ("brief", *chosen, "--format", ending, "--lang", language, "-o", str(out / name))
        yield Task(name, call, prints=False)


def reading(path: Path, language: str) -> Iterator[Task]:
    """``read`` of one text: records, then a draft with the trace of every step."""
    call = ("read", str(path), "--lang", language)
    yield Task(f"read/{path.name}.{language}.jsonl", call)
    yield Task(f"read/{path.name}.{language}.yaml", (*call, "--format", "yaml", "--trace"))


def printed(command: str, language: str, form: str, *arguments: str) -> Task:
    """A call that prints, its file called after it."""
    words = [word for word in arguments if word not in ("--format", form)]
    ending = "txt" if form == "text" else form
    name = "-".join([command, *words])
    return Task(f"{command}/{name}.{language}.{ending}", (command, *arguments, "--lang", language))


def make(checkout: Path, out: Path, plan_texts: Iterable[Path] = (), only: str = "") -> int:
    """Make all files, say on stderr how far it is.

    Args:
        checkout: a clone of the project; its code, not that of this file's project, is run.
        out: a new or empty folder.
        plan_texts: texts of plans for ``read``.
        only: make only files in whose name this stands, e.g. ``pptx``.

    Returns:
        0; a call that fails is part of what is compared.
    """
    checkout, out = checkout.resolve(), out.resolve()
    refuse_a_full_folder(out)
    refuse_other_code(checkout)
    chosen = [task for task in tasks(out, [path.resolve() for path in plan_texts]) if only in task.name]
    begun = time.monotonic()
    for number, task in enumerate(chosen, 1):
        code = perform(task, checkout, out)
        failed = f", exit code {code}" if code else ""
        print(f"{number}/{len(chosen)} {task.name}{failed}", file=sys.stderr, flush=True)
    print(f"{len(chosen)} calls in {time.monotonic() - begun:.0f} s, files in {out}")
    return 0


def refuse_a_full_folder(out: Path) -> None:
    """Old files among the new ones would be compared too."""
    if out.exists() and any(out.iterdir()):
        raise SystemExit(f"{out} is not empty. Name a new folder.")


def refuse_other_code(checkout: Path) -> None:
    """An editable install of another checkout must not answer for this one."""
    if not checkout.is_dir():
        raise SystemExit(f"{checkout} is no folder. Name a clone of the project.")
    done = run(checkout, "-c", "import cli; print(cli.__file__)")
    if not Path(done.stdout.decode().strip() or "/").is_relative_to(checkout):
        raise SystemExit(f"{checkout} has no command line of its own. {done.stderr.decode()}")


def perform(task: Task, checkout: Path, out: Path) -> int:
    """Make one file; the exit code, which is returned, and what is printed beside it are kept in ``printed/``."""
    path = out / task.name
    path.parent.mkdir(parents=True, exist_ok=True)
    done = run(checkout, "-m", "cli", *task.arguments)
    output, errors = (nameless(text, checkout, out) for text in (done.stdout, done.stderr))
    if task.prints:
        path.write_bytes(output)
    beside = [f"exit code {done.returncode}".encode(), b"" if task.prints else output, errors]
    record = out / "printed" / f"{task.name}.txt"
    record.parent.mkdir(parents=True, exist_ok=True)
    record.write_bytes(b"\n".join(beside))
    return done.returncode


def run(checkout: Path, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Python with the checkout's code and without settings of the one who calls."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PLAN_ATLAS_")}
    environment = {**kept, "PYTHONPATH": str(checkout), "PYTHONUTF8": "1"}
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=checkout, env=environment, stdin=subprocess.DEVNULL, capture_output=True
    )


def nameless(text: bytes, checkout: Path, out: Path) -> bytes:
    """What was printed, without the names of the two folders."""
    return text.replace(str(out).encode(), b"OUT").replace(str(checkout).encode(), b"CHECKOUT")
