"""Lists that a page's summary runs together in one line, and the small numbers of its footnotes.

目标 - 建成园区5个[1] - 培育企业3家[2] 措施 - …: each item becomes a line and a sentence of its own, and so
does the heading that stands behind the last item before it.
"""

import re

from language import message
from reader.mapped import Edit, Mapped
from reader.notes import Note, noted

_BULLET = re.compile(
    r"(?<=[\u4e00-\u9fff\d\])）”》%。；;，,])[ \t\u3000]+[-–—•●▪◆■·][ \t\u3000]+(?=[\u4e00-\u9fffA-Za-z\d“《（(])"
)
_FOOTNOTE = re.compile(r"(?<=[\u4e00-\u9fff）)”》%\d\]])\[\d{1,3}\](?!\()")
_IS_HEADING = re.compile(r"(?:^|[\]。；]\s+|\n)[\u4e00-\u9fff“”、]{2,20}$")
_HEADING = re.compile(r"(?<=\])[ \t]+(?=[\u4e00-\u9fff“”、与和及]{2,20}\n)")
_LAST = re.compile(r"[^\n]*[^\n。；;\s](?=\s*(?:\n|\Z))")
_FEWEST, _LONGEST = 3, 24


def listed(text: Mapped) -> tuple[Mapped, list[Note]]:
    """The text with each item on its own line and without the footnotes' numbers."""
    bullets = list(_BULLET.finditer(text.text))
    notes: list[Note] = []
    if len(bullets) >= _FEWEST:
        edits = [
            Edit(m.start(), m.end(), _end(text.text[max(0, m.start() - _LONGEST) : m.start()]))
            for m in bullets
        ]
        last = _LAST.search(text.text, bullets[-1].end())
        edits += [Edit(last.end(), last.end(), "。")] if last else []
        text, notes = noted(text, edits, "cleaned", message("并在一行的列举，已逐条分行"))
        text = text.edited([Edit(m.start(), m.end(), "\n") for m in _HEADING.finditer(text.text)])
    footnotes = [Edit(m.start(), m.end(), "") for m in _FOOTNOTE.finditer(text.text)]
    if len(footnotes) < _FEWEST:
        return text, notes
    text, taken = noted(text, footnotes, "cleaned", message("注释的编号"))
    return text, notes + taken


def _end(before: str) -> str:
    """A full stop where an item has none; a heading gets none."""
    return "\n" if before[-1] in "。；;，," or _IS_HEADING.search(before) else "。\n"
