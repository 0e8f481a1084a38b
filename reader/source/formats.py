"""A file's bytes as text, whatever its format; a clear word where there is none."""

from collections.abc import Callable
from typing import NamedTuple

from errors import UserError
from language import message
from reader.mapped import Mapped
from reader.notes import Note
from reader.source.cells import cells_text
from reader.source.confined import confined
from reader.source.encodings import decoded
from reader.source.kinds import kind_of
from reader.source.libreoffice import CONVERTED, as_word
from reader.source.limits import PACKED, TEXT
from reader.source.mht import page_in
from reader.source.ofd import ofd_text
from reader.source.pdf import pdf_text
from reader.source.slides import slides_text
from reader.source.transcript import Transcript
from reader.source.webpage import looks_like_page, visible
from reader.source.word import word_text


class SourceText(NamedTuple):
    """A file's text; spans count characters of ``decoded`` (for Word and PDF: of the text taken out).

    Attributes:
        notes: what of the file is left out, with its place.
    """

    text: Mapped
    decoded: str
    format: str
    encoding: str
    notes: tuple[Note, ...] = ()


def open_source(data: bytes, name: str) -> SourceText:
    """The text of a file.

    Args:
        data: the file's bytes.
        name: what errors call the file.

    Raises:
        UserError: empty, too large, not text, or a document that cannot be opened.
    """
    if not data.strip():
        raise UserError(message("{name}：文件是空的。请换一个文件。", name=name))
    kind = kind_of(data)
    _refuse_large(data, name, TEXT if kind == "text" else PACKED)
    if kind == "mht":
        return _of_text(*page_in(data, name))
    if kind == "text":
        return _of_text(*decoded(data, name))
    if kind in CONVERTED:
        data = as_word(data, kind, name)
    document = confined(_DOCUMENTS.get(kind, word_text), data, name)
    return SourceText(Mapped.of(document.text), document.text, kind, "", tuple(document.notes))


def _of_text(text: str, encoding: str) -> SourceText:
    if looks_like_page(text):
        shown, notes = visible(Mapped.of(text))
        return SourceText(shown, text, "html", encoding, tuple(notes))
    return SourceText(Mapped.of(text), text, "text", encoding)


def _encrypted(_: bytes, name: str) -> Transcript:
    problem = message(
        "{name}：文件已加密。请用 Office 或 WPS 打开，在“文件—信息—保护”中取消密码，另存后再读。",
        name=name,
    )
    raise UserError(problem)


def _old(_: bytes, name: str) -> Transcript:
    raise UserError(message("{name}：旧版 Office 文件，不是文字文档，或已损坏。请另存为 .docx。", name=name))


_DOCUMENTS: dict[str, Callable[[bytes, str], Transcript]] = {
    "docx": word_text,
    "pptx": slides_text,
    "xlsx": cells_text,
    "pdf": pdf_text,
    "encrypted": _encrypted,
    "old": _old,
    "ofd": ofd_text,
}


def _refuse_large(data: bytes, name: str, limit: int) -> None:
    if len(data) > limit:
        size = {"count": len(data), "limit": limit}
        raise UserError(
            message("{name}：{count} 字节，上限 {limit} 字节。请只保留规划正文。", name=name, **size)
        )
