"""A folder that is written whole or not at all, and never over anything that is not ours."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from errors import UserError
from language import message

MARKER = ".plan-atlas"
"""Names the files of a publication, one a line; only a folder that has it is replaced."""


@contextmanager
def whole_folder(folder: Path) -> Iterator[Path]:
    """An empty folder beside ``folder`` that takes its place when all is written; else nothing changes.

    Raises:
        UserError: something stands there that is no earlier publication, or nothing can be written there.
    """
    try:
        folder = folder.resolve()
        _refuse_what_is_not_ours(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        yield made
        _mark(made)
        _swap(made, folder)
    except OSError as error:
        raise _unwritable(folder, error) from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def files_in(folder: Path) -> list[str]:
    """Relative paths of all files below a folder, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def _refuse_what_is_not_ours(folder: Path) -> None:
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UserError(message("“{folder}”是文件，不是文件夹。请换一个文件夹名。", folder=folder))
    found = set(files_in(folder))
    if found and MARKER not in found:
        raise UserError(
            message(
                "“{folder}”不是空文件夹，也不是以前发布的网站，未改动。请换一个文件夹，或先移走其中内容。",
                folder=folder,
            )
        )
    ours = {MARKER, *(folder / MARKER).read_text("utf-8", "replace").splitlines()} if found else set()
    if foreign := sorted(found - ours):
        told = message(
            "“{folder}”里有不是发布生成的文件“{file}”，未改动。请先把它移走。", folder=folder, file=foreign[0]
        )
        raise UserError(told)


def _mark(folder: Path) -> None:
    (folder / MARKER).write_text("\n".join(files_in(folder)) + "\n", "utf-8")


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
