"""The command that brings a deck made earlier up to date, and keeps a copy of it as it was."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cli.output import one_line, opened, warned
from errors import UserError
from language import message, sayer

if TYPE_CHECKING:
    from language import Say


_MOST = 1000
"""Copies beside a deck, and one."""


def refresh(arguments: argparse.Namespace) -> int:
    """Write the deck with today's data, print a line a change."""
    from atlas.loading import load_atlas
    from exports.pptx.refreshing.refresh import refresh as refreshed
    from reader.source.file import content
    from wording.refreshing import change_lines

    path, say = Path(arguments.file), sayer(arguments.lang)
    file = content(arguments.file)
    found = refreshed(file, warned(load_atlas(), arguments.lang), arguments.date)
    if arguments.output is None:
        print(_kept(path, file, say))
    with opened(arguments.output or str(path)) as out:
        out.write(found.file)
    for line in change_lines(found.changes, say):
        print(one_line(line))
    if not found.changes:
        print(say("没有变化"))
    return 0


def _kept(path: Path, file: bytes, say: "Say") -> str:
    """Keeps the deck as it was beside it, under a name that is free."""
    for number in range(1, _MOST):
        copy = path.with_name(f"{path.stem}.{number}{path.suffix}")
        if not copy.exists():
            with opened(str(copy)) as out:
                out.write(file)
            return say("原来的文件留在 {path}", path=copy)
    raise UserError(message("{path}：旁边的备份太多，请先删去一些。", path=path))
