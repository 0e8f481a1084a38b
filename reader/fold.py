"""The same text for comparing: one width of punctuation, character for character."""

import re

_SAME = {0x3000: " ", 0xA0: " ", 0x2002: " ", 0x2003: " ", 0x2009: " ", 0xFE6A: "%"}
_SAME |= {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_SAME |= {
    ord(old): new
    for old, new in zip(
        "﹐﹑﹔﹕﹖﹗﹙﹚〔〕［］「」『』—–－‐‑−─〜∼・•", ",、;:?!()()()“”“”-------~~··", strict=True
    )
}
_STRAIGHT = re.compile('"([^"\n]{1,60})"')
_STOP = re.compile(
    r"(?<=[\u4e00-\u9fff”)%])(?<![一二三四五六七八九十])\.(?=[\u4e00-\u9fff“\n]|$)"
)  # a full stop of ASCII
_MARKS = re.compile(r"[\s\"'“”‘’《》<>「」『』·,.、;:()\[\]{}\-~?!。]")


def folded(text: str) -> str:
    """Full-width letters, brackets, dashes and quotes as one form each; the length stays."""
    return _STOP.sub("。", _STRAIGHT.sub(r"“\1”", text.translate(_SAME)))


def bare(text: str) -> str:
    """The text without any punctuation and blanks, to compare names with."""
    return _MARKS.sub("", folded(text)).casefold()
