"""A file's bytes as text: which format, which encoding, and a clear word where it is neither."""

import codecs
import re
from typing import NamedTuple

from errors import UserError
from language import message
from reader.cleaning.script import ordinary_share
from reader.mapped import Mapped
from reader.source.office import docx_text, pdf_text
from reader.source.webpage import looks_like_page, visible

TEXT_LIMIT = 5_000_000
PACKED_LIMIT = 20_000_000
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_PLAUSIBLE = 0.8
_FEW = 0.02
_LATIN_PAIRS = (("latin-1", "utf-8"), ("cp1252", "utf-8"), ("latin-1", "gb18030"))
_HIGH_LATIN = re.compile("[\x80-\xff]{6}")


class SourceText(NamedTuple):
    """A file's text; spans count characters of ``decoded`` (for Word and PDF: of the text taken out)."""

    text: Mapped
    decoded: str
    format: str
    encoding: str


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
    packed = {b"%PDF": ("pdf", pdf_text), b"PK\x03\x04": ("docx", docx_text)}.get(data.lstrip()[:4])
    _refuse_large(data, name, PACKED_LIMIT if packed else TEXT_LIMIT)
    if packed:
        text = packed[1](data, name)
        return SourceText(Mapped.of(text), text, packed[0], "")
    text, encoding = _decoded(data, name)
    if looks_like_page(text):
        return SourceText(visible(Mapped.of(text)), text, "html", encoding)
    return SourceText(Mapped.of(text), text, "text", encoding)


def _refuse_large(data: bytes, name: str, limit: int) -> None:
    if len(data) > limit:
        size = {"count": len(data), "limit": limit}
        raise UserError(
            message("{name}：{count} 字节，上限 {limit} 字节。请只保留规划正文。", name=name, **size)
        )


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), encoding
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise UserError(message("{name}：旧版 Word 文档（.doc）。请另存为 .docx。", name=name))
    found = _by_nulls(data) if b"\0" in data else _by_ladder(data)
    if found is None:
        raise UserError(message("{name}：不是文本，或编码无法识别。请另存为 UTF-8 文本。", name=name))
    return _unmixed(*found)


def _by_nulls(data: bytes) -> tuple[str, str] | None:
    """UTF-16 without a mark is the only text that has zero bytes."""
    for encoding in ("utf-16-le", "utf-16-be"):
        text = data[: len(data) // 2 * 2].decode(encoding, errors="replace")
        if ordinary_share(text) > _PLAUSIBLE:
            return text, encoding
    return None


def _by_ladder(data: bytes) -> tuple[str, str] | None:
    """UTF-8 if it is that at all, else the most plausible Chinese encoding, else one with few errors."""
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    tries = [(data.decode(encoding, errors="replace"), encoding) for encoding in ("gb18030", "big5", "utf-8")]
    sound = [(ordinary_share(text), text, encoding) for text, encoding in tries if _few_errors(text)]
    share, text, encoding = max(sound, default=(0, "", ""))
    return (text, encoding) if share > _PLAUSIBLE else None


def _few_errors(text: str) -> bool:
    return text.count("�") <= _FEW * len(text)


def _unmixed(text: str, encoding: str) -> tuple[str, str]:
    """Text that was decoded wrongly before it was saved, decoded rightly where that is certain."""
    latin = bool(_HIGH_LATIN.search(text))
    pairs = _LATIN_PAIRS if latin else (("gb18030", "utf-8"),)
    for wrong, right in pairs:
        try:
            better = text.encode(wrong).decode(right)
        except UnicodeError:
            continue
        if len(better) < len(text) and ordinary_share(better) > max(_PLAUSIBLE, ordinary_share(text)):
            return better, f"{right}→{wrong}"
    return text, encoding
