"""A file that is written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from errors import UserError
from language import message


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file beside ``path`` that takes its place when all is written; else nothing is left behind.

    Raises:
        UserError: nothing can be written there; said before anything is made.
    """
    try:
        if path.is_dir():
            raise UserError(message("“{path}”是文件夹。请写明文件名。", path=path))
        beside = path.with_name(f".{path.name[:40]}.{os.getpid()}.part")
        file = beside.open("xb")
    except (OSError, ValueError) as error:  # ValueError: a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise UserError(message("无法写入“{path}”（{reason}）。请换一个位置。", path=path, reason=reason)) from error
    try:
        with file:
            yield file
        beside.replace(path)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()
