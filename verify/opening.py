"""A draft's file to its text as read: what reads plans reads it, and decks and workbooks besides."""

from errors import UserError
from language import message
from reader.source.formats import open_source

LONGEST = 100_000
"""Characters of a draft: more than a hundred pages, checked in seconds."""


def text_as_read(data: bytes, name: str) -> str:
    """The text that every position of a claim counts in.

    Raises:
        UserError: the file cannot be opened, or is longer than LONGEST.
    """
    text = open_source(data, name).text.text
    refuse_long(text, name)
    return text


def refuse_long(text: str, name: str) -> None:
    """Nothing, where a text is short enough.

    Raises:
        UserError: it is not, or it has nothing in it.
    """
    if not text.strip():
        raise UserError(message("{name}：没有文字。请换一份稿件；扫描件请先识别文字。", name=name))
    if len(text) > LONGEST:
        size = {"count": len(text), "limit": LONGEST}
        raise UserError(
            message("{name}：{count} 字，一次最多核对 {limit} 字。请分成几份。", name=name, **size)
        )
