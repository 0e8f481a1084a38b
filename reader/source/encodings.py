"""Bytes as text: the encoding that is marked, valid or most plausible, and what was decoded wrongly before."""

import codecs
import re

from errors import UserError
from language import message
from reader.cleaning.script import ordinary_share

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
_PLAUSIBLE = 0.8
_FEW = 0.02
_LATIN_PAIRS = (("latin-1", "utf-8"), ("cp1252", "utf-8"), ("latin-1", "gb18030"))
_HIGH_LATIN = re.compile("[\x80-\xff]{6}")


def decoded(data: bytes, name: str) -> tuple[str, str]:
    """The text and the name of its encoding.

    Raises:
        UserError: no text, or in no encoding that is known.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace"), encoding
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
