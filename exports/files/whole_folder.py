"""A folder that is written whole or not at all."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from secrets import token_hex

from errors import UserError
from language import message


@contextmanager
def whole_folder(folder: Path, refuse: Callable[[Path], None]) -> Iterator[Path]:
    """An empty folder beside ``folder`` that takes its place when all is written; else nothing changes.

    Args:
        folder: that is to be made or replaced.
        refuse: raises a UserError where what stands there must not be replaced.

    Raises:
        UserError: refused, or nothing can be written there.
    """
    try:
        folder = folder.resolve()
        refuse_file(folder)
        refuse(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = _beside(folder)
        with _taken_away(made):
            made.mkdir()
            yield made
            _swap(made, folder)
    except OSError as error:
        raise _unwritable(folder, error) from error


def refuse_file(folder: Path) -> None:
    """Nothing, where a folder or nothing stands.

    Raises:
        UserError: it is a file.
    """
    if folder.exists() and not folder.is_dir():
        raise UserError(message("“{folder}”是文件，不是文件夹。请换一个文件夹名。", folder=folder))


def refuse_unless_empty(folder: Path) -> None:
    """Nothing, where an empty folder or nothing stands.

    Raises:
        UserError: there is something in it.
    """
    if folder.exists() and any(folder.iterdir()):
        problem = message("“{folder}”不是空文件夹，未改动。请换一个文件夹，或先移走其中内容。", folder=folder)
        raise UserError(problem)


def _swap(made: Path, folder: Path) -> None:
    """The new folder in the place of the old one; if that fails the old one is back."""
    old = _beside(folder)
    try:
        if folder.exists():
            folder.rename(old)
        made.rename(folder)
    finally:  # also where the command is stopped in between
        if old.exists() and not folder.exists():
            old.rename(folder)  # where that fails, too, the old one stays beside
        shutil.rmtree(old, ignore_errors=True)


def _beside(folder: Path) -> Path:
    return folder.with_name(f".{folder.name[:40]}-{token_hex(4)}")


@contextmanager
def _taken_away(folder: Path) -> Iterator[None]:
    """In the end the folder is not there; named before it is made, so that stopping leaves nothing behind."""
    try:
        yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _unwritable(folder: Path, error: OSError) -> UserError:
    reason = error.strerror or str(error)
    return UserError(
        message("“{folder}”无法写入（{reason}）。请换一个可写的文件夹。", folder=folder, reason=reason)
    )
