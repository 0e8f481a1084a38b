"""Which rows below the headings are sites: not sums, notes, headings of sections or headings said again."""

import re
from collections.abc import Collection, Sequence
from typing import Literal

from sitelists.cells.numbers import written_number

RowKind = Literal["site", "blank", "sum", "note", "section", "heading"]

_SUM = re.compile(
    r"(?:总|合|小|共|累)\s*计[:：]?.{0,6}|.{0,8}(?:合计|小计|总计)|(?:grand |sub)?-?totals?|sum", re.I
)
_NOTE = re.compile(
    r"(?:备?注|说明|填表|制表|审核|填报|附[注件：:]|数据来源|来源[:：]|注意|联系人[:：]|notes?\b|source\b|remarks?\b|\*|※|[（(]?注)", re.I
)  # fmt: skip
_SIGNED = re.compile(
    r"[（(]?(?:填表|制表|制图|审核|复核|填报|审批|分管|单位|经办|负责|联系|电话|日期|时间|盖章|签字|报送)[\u4e00-\u9fff]{0,6}\s*[:：].*",
    re.S,
)
"""What people sign a list with: 填表人：…, 联系电话：…"""
_NUMERAL = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）、.．]?")
_SECTION = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?\s*\S+")
_ITEM = re.compile(r"[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．\s]*")
_HEADS_A_SECTION = re.compile(
    r"[（(]?[一二三四五六七八九十]{1,3}(?:[)）]|[、.．\s]).*|.{1,6}[市县区盟州](?:[（(].*)?|备?注[:：].*|说明[:：].*"
    r"|(?:notes?|sources?|remarks?|prepared by)\s*[:：].*",
    re.I,
)
"""What a text in the column of names must look like to stand for what follows, and not for a site."""
_LONGEST_SECTION = 24


def kind_of(cells: Sequence[str], heads: Sequence[str], name: int | None, lone_is_section: bool) -> RowKind:
    """What a row is.

    Args:
        cells: of the row.
        heads: texts of the heading row.
        name: the column of names, if there is one.
        lone_is_section: whether a row with one text stands for what follows, because sites have more cells.
    """
    filled = [cell for cell in cells if cell]
    if not filled:
        return "blank"
    if len(filled) > 1 and all(cell == head for cell, head in zip(cells, heads, strict=False) if cell):
        return "heading"
    named = name is not None and name < len(cells) and cells[name]
    first = filled[0]
    if _SUM.fullmatch(first) or (named and _SUM.fullmatch(cells[name or 0]) and len(first) < 10):
        return "sum"
    if all(map(_SIGNED.fullmatch, filled)):
        return "note"
    if (
        lone_is_section
        and len(filled) == 2
        and _NUMERAL.fullmatch(first)
        and _HEADS_A_SECTION.fullmatch(filled[1])
    ):
        return "section"
    if lone_is_section and len(set(filled)) == 1 and not (named and not _HEADS_A_SECTION.fullmatch(first)):
        return _lone(first)
    if not named and _NOTE.match(first) and len(filled) <= 3:
        return "note"
    return "site"


def only_areas(cells: Sequence[str], areas: Collection[int]) -> bool:
    """Whether a row has nothing but numbers in columns of areas: a sum that nobody has labelled."""
    filled = [column for column, cell in enumerate(cells) if cell]
    return bool(filled) and all(c in areas and written_number(cells[c]) is not None for c in filled)


def _lone(text: str) -> RowKind:
    """A text that stands alone in its row: a note, or the heading of what follows."""
    if _NOTE.match(text) or len(text) > _LONGEST_SECTION:
        return "note"
    return "section"


def is_numbered(text: str) -> bool:
    """Whether a text begins as the heading of a section does: 一、."""
    return len(text) <= _LONGEST_SECTION and bool(
        re.match(r"[（(]?[一二三四五六七八九十]{1,3}[)）、.．]", text)
    )


def section_name(text: str) -> str:
    """The heading of a section without its number: 甲市 of 一、甲市（3个）."""
    return re.sub(r"[（(].*", "", _ITEM.sub("", text, count=1) if _SECTION.fullmatch(text) else text).strip()
