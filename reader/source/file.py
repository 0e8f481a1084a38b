"""The file that somebody names, or what comes through a pipe: its content, or one line why not."""

import sys
from pathlib import Path
from typing import BinaryIO

from errors import UserError
from language import message
from reader.source.folder import page_of
from reader.source.limits import FILE

PIPED = "-"
"""Instead of a path: what comes through the standard input."""


def content(path: str) -> bytes:
    """The file as it is; of a folder the page that was saved into it.

    Raises:
        UserError: it cannot be read or is too large for a plan.
    """
    try:
        if path == PIPED:
            return _bounded(sys.stdin.buffer, path)
        with (page_of(Path(path)) if Path(path).is_dir() else Path(path)).open("rb") as file:
            return _bounded(file, path)
    except (OSError, ValueError) as error:  # ValueError: a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise UserError(message("无法读取“{path}”（{reason}）。", path=path, reason=reason)) from error


def _bounded(file: BinaryIO, path: str) -> bytes:
    """All of a file. Its bytes are counted while they are read: devices and pipes have no size."""
    data = file.read(FILE + 1)
    if len(data) > FILE:
        limit = FILE // 1_000_000
        raise UserError(
            message("“{path}”超过 {limit} MB，不像一份规划。请拆分后再读。", path=path, limit=limit)
        )
    return data


def text(path: str) -> str:
    """The file as UTF-8.

    Raises:
        UserError: it cannot be read, or is something else.
    """
    try:
        return content(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(message("“{path}”不是 UTF-8 文本。请另存为 UTF-8。", path=path)) from error
