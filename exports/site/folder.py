"""The folder of a published site: written whole or not at all, and never over anything that is not ours."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from errors import UserError
from exports.files.whole_folder import whole_folder
from language import message

MARKER = ".plan-atlas"
"""Names the files of a publication, one a line; only a folder that has it is replaced."""


@contextmanager
def site_folder(folder: Path) -> Iterator[Path]:
    """An empty folder beside ``folder`` that takes its place when all is written; else nothing changes.

    Raises:
        UserError: something stands there that is no earlier publication, or nothing can be written there.
    """
    with whole_folder(folder, _refuse_what_is_not_ours) as made:
        yield made
        (made / MARKER).write_text("\n".join(files_in(made)) + "\n", "utf-8")


def files_in(folder: Path) -> list[str]:
    """Relative paths of all files below a folder, in order."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())


def _refuse_what_is_not_ours(folder: Path) -> None:
    if not folder.exists():
        return
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
        problem = message(
            "“{folder}”里有不是发布生成的文件“{file}”，未改动。请先把它移走。", folder=folder, file=foreign[0]
        )
        raise UserError(problem)
