"""A folder that the program writes anew each time: whole or not at all, and never over anything that is not its own."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from errors import UserError
from exports.files.whole_folder import whole_folder
from language import message


@contextmanager
def own_folder(folder: Path, marker: str) -> Iterator[Path]:
    """An empty folder beside ``folder`` that takes its place when all is written; else nothing changes.

    Args:
        folder: that is to be made, or replaced where it was made so before.
        marker: names the file that lists the others, one a line; only a folder that has it is replaced.

    Raises:
        UserError: something else stands there, or nothing can be written there.
    """
    with whole_folder(folder, lambda found: _refuse_what_is_not_ours(found, marker)) as made:
        yield made
        (made / marker).write_text("\n".join(files_in(made)) + "\n", "utf-8")


def files_in(folder: Path) -> list[str]:
    """Relative paths of all files below a folder, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def _refuse_what_is_not_ours(folder: Path, marker: str) -> None:
    if not folder.exists():
        return
    found = set(files_in(folder))
    if found and marker not in found:
        raise UserError(
            message(
                "“{folder}”不是空文件夹，也不是这个命令以前写成的，未改动。请换一个文件夹，或先移走其中内容。",
                folder=folder,
            )
        )
    ours = {marker, *(folder / marker).read_text("utf-8", "replace").splitlines()} if found else set()
    if foreign := sorted(found - ours):
        problem = message(
            "“{folder}”里有不是这个命令写成的文件“{file}”，未改动。请先把它移走。",
            folder=folder,
            file=foreign[0],
        )
        raise UserError(problem)
