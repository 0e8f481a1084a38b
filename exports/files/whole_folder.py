"""A folder that is written whole or not at all."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

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
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        yield made
        _swap(made, folder)
    except OSError as error:
        raise _unwritable(folder, error) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


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
    made.chmod(0o755)
    if not folder.exists():
        made.rename(folder)
        return
    aside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    old = folder.rename(aside / folder.name)
    try:
        made.rename(folder)
    except OSError:
        old.rename(folder)
        raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _unwritable(folder: Path, error: OSError) -> UserError:
    reason = error.strerror or str(error)
    return UserError(
        message("“{folder}”无法写入（{reason}）。请换一个可写的文件夹。", folder=folder, reason=reason)
    )
