"""A file that is written whole or not at all."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
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
    lasting, target = _target(path)
    if not lasting:
        with _opened(path, target, "wb") as file:
            yield file
        return
    beside = target.with_name(f".{target.name[:40]}.{token_hex(4)}.part")
    try:  # named before it is made: whenever the command is stopped, it is taken away
        with _opened(path, beside, "xb") as file:
            yield file
        if target.exists():
            beside.chmod(target.stat().st_mode)
        beside.replace(target)
    finally:
        with suppress(OSError):  # it took its place, or was never made
            beside.unlink()


def _target(path: Path) -> tuple[bool, Path]:
    """Whether a file is to be made or replaced, and which."""
    try:
        if path.is_dir():
            raise UserError(message("“{path}”是文件夹。请写明文件名。", path=path))
        return path.is_file() or not path.exists(), path.resolve()
    except (OSError, ValueError) as error:  # ValueError: a null character
        raise _unwritable(path, error) from error


def _opened(path: Path, place: Path, mode: str) -> IO[bytes]:
    try:
        return place.open(mode)
    except (OSError, ValueError) as error:
        raise _unwritable(path, error) from error


def _unwritable(path: Path, error: Exception) -> UserError:
    reason = getattr(error, "strerror", None) or str(error)
    return UserError(message("无法写入“{path}”（{reason}）。请换一个位置。", path=path, reason=reason))
