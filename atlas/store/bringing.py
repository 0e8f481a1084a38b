"""A file that somebody brings, read into drafts, as a process of its own does it; how large it may be and how long it may take."""

from collections.abc import Callable

from atlas.model import Atlas
from atlas.read_context import read_context
from atlas.store.drafts import NewDraft
from atlas.store.reading import new_drafts
from errors import UserError
from language import Message, message
from reader.reading import Reader
from reader.source.limits import CHARACTERS, FILE
from reader.source.worker import bound

LARGEST, LONGEST_TEXT = FILE, CHARACTERS
"""Bytes of a file, characters of a text that is pasted."""
WAITED = 180
"""Seconds that one file may take altogether, on a machine with much else to do."""
_SECONDS, _MEMORY = 60, 2_000_000_000
"""Seconds of computing and bytes of memory for the process, beside those in which it opens documents."""


def confine() -> None:
    """Bounds this process, which is about to read a stranger's file."""
    bound(_SECONDS, _MEMORY)


def drafts_of(
    data: bytes, name: str, atlas: Callable[[], Atlas], step: Callable[[Message], None]
) -> tuple[NewDraft, ...]:
    """One draft a plan of the file.

    Args:
        data: the file.
        name: what it is called.
        atlas: loads what is known besides the text.
        step: is told what is being done.

    Raises:
        UserError: it cannot be read, or holds no plan.
        DataError: the reader's own vocabularies cannot be used.
    """
    step(message("正在准备词表和地名"))
    context = read_context(atlas())
    reader = Reader(context)
    step(message("正在打开文件，逐句读取"))
    reading = reader.read(data, name)
    step(message("正在整理成草稿"))
    found = new_drafts(reading, context)
    if not found:
        raise UserError(message("“{path}”里没有读出规划。", path=name))
    return found
