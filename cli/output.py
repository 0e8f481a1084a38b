"""How commands print: one of several forms, to the output or a file, progress, warnings, a message on one line."""

import json as notation
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from language import sayer

if TYPE_CHECKING:
    from atlas.model import Atlas
    from wording.tables.model import Table


def put_one(
    chosen: str,
    *,
    text: Callable[[], str],
    json: Callable[[], object],
    csv: Callable[[], "Table"],
) -> None:
    """One of three forms of the same content, made only when it is the chosen one."""
    from wording.tables.csv import table_csv

    if chosen == "csv":
        sys.stdout.write(table_csv(csv()))
    else:
        print(as_json(json()) if chosen == "json" else text())


def as_json(content: object) -> str:
    """Plain data as readable JSON."""
    return notation.dumps(content, ensure_ascii=False, indent=2)


def put(text: str, path: str | None) -> None:
    """Text to a file, whole or not at all, or to the output."""
    from exports.files.whole_file import whole_file

    if path is None:
        sys.stdout.write(text)
        return
    with whole_file(Path(path)) as file:
        file.write(text.encode())


def one_line(text: str) -> str:
    """A message without anything that would steer a terminal or begin a new line."""
    return "".join(character if character.isprintable() else " " for character in text)


def counted(done: int, total: int) -> None:
    """Progress on a terminal, on one line; nothing where the output goes to a file."""
    if sys.stderr.isatty():
        print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)


def warned(atlas: "Atlas", lang: str) -> "Atlas":
    """The atlas; that some of its data have faults is said beside the output."""
    if atlas.faults:
        say = sayer(lang)
        warning = say("数据有 {count} 处问题，运行 plan-atlas check 查看。", count=len(atlas.faults))
        print(warning, file=sys.stderr)
    return atlas
