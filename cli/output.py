"""How commands print: one of several forms, to the output or a file, progress, warnings, a message on one line."""

import argparse
import json as notation
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from errors import UserError
from language import message, sayer

if TYPE_CHECKING:
    from atlas.model import Atlas
    from wording.tables.model import Table

PIPE = "-"
"""Instead of a path: the output, for a program that reads on."""


def put_one(
    arguments: argparse.Namespace,
    *,
    text: Callable[[], str],
    json: Callable[[], object],
    csv: Callable[[], "Table"] | None = None,
) -> None:
    """One of several forms of the same content, made only when it is the chosen one."""
    from wording.tables.csv import table_csv

    if csv and arguments.format == "csv":
        put_csv(table_csv(csv()), arguments.output)
    else:
        put((as_json(json()) if arguments.format == "json" else text()) + "\n", arguments.output)


def as_json(content: object) -> str:
    """Plain data as readable JSON."""
    return notation.dumps(content, ensure_ascii=False, indent=2)


def put_csv(text: str, path: str | None) -> None:
    """CSV as the pages hand it over; through a pipe that is asked for by name, for programs, without the mark."""
    from plans.csvtext import BYTE_ORDER_MARK

    put(text if path == PIPE else BYTE_ORDER_MARK + text, path)


def put(text: str, path: str | None) -> None:
    """Text to a file, whole or not at all, or to the output."""
    if path is None or path == PIPE:
        sys.stdout.write(text)
        return
    with opened(path) as file:
        file.write(text.encode())


@contextmanager
def opened(path: str) -> Iterator[IO[bytes]]:
    """A file that is written whole or not at all, or the output."""
    from exports.files.whole_file import whole_file

    if path == PIPE:
        yield sys.stdout.buffer
        return
    with whole_file(Path(path)) as file:
        yield file


def one_line(text: str) -> str:
    """A message without anything that would steer a terminal or begin a new line."""
    return "".join(character if character.isprintable() else " " for character in text)


def counted(done: int, total: int) -> None:
    """Progress on a terminal, on one line; nothing where the output goes to a file."""
    if sys.stderr.isatty():
        print(f"\r{done}/{total}", end="\n" if done == total else "", file=sys.stderr, flush=True)


def warned(atlas: "Atlas", lang: str) -> "Atlas":
    """The atlas; that some of its data have faults is said beside the output.

    Raises:
        UserError: nothing at all could be loaded.
    """
    if atlas.faults and not atlas.plans and not atlas.cities:
        raise nothing_loaded(atlas)
    if atlas.faults:
        say = sayer(lang)
        warning = say("数据有 {count} 处问题，运行 plan-atlas check 查看。", count=len(atlas.faults))
        print(warning, file=sys.stderr)
    return atlas


def nothing_loaded(atlas: "Atlas") -> UserError:
    """What to say where the data that are asked for could not be loaded."""
    from constants import DATA

    return UserError(
        message(
            "“{folder}”里没有可用的数据（{count} 处问题）。请运行 plan-atlas check 查看，或用 PLAN_ATLAS_DATA 指定数据文件夹。",
            folder=DATA, count=len(atlas.faults),
        )
    )  # fmt: skip
