"""A file that is written whole or not at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from errors import UserError
from language import message


@contextmanager
def whole_file(path: Path) -> Iterator[IO[bytes]]:
    """A file beside ``path`` that takes its place when all is written; else nothing is left behind.

    A link leads to the file that is replaced; a device or a pipe is written to.

    Raises:
        UserError: nothing can be written there; said before anything is made.
    """
    try:
        if path.is_dir():
            raise UserError(message("“{path}”是文件夹。请写明文件名。", path=path))
        lasting, target = path.is_file() or not path.exists(), path.resolve()
        file = _beside(target) if lasting else path.open("wb")
    except (OSError, ValueError) as error:  # ValueError: a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise UserError(
            message("无法写入“{path}”（{reason}）。请换一个位置。", path=path, reason=reason)
        ) from error
    if not lasting:
        with file:
            yield file
        return
    beside = Path(file.name)
    try:
        with file:
            yield file
        beside.chmod(_mode(target))
        beside.replace(target)
    finally:
        with suppress(FileNotFoundError):
            beside.unlink()


def _beside(target: Path) -> IO[bytes]:
    return NamedTemporaryFile(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".part", delete=False)


def _mode(target: Path) -> int:
    """Of the file that is replaced, else as this user's new files have it."""
    if target.exists():
        return target.stat().st_mode
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
