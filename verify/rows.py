"""Rows of a draft's tables as sentences, so that one reader reads both; every character keeps its place in the draft."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.tables.regions import TextTable, tables_in
from reader.types import Range

_ROLES = (
    ("reached", re.compile("20\\d\\d年?(?:实际)?(?:完成|实际|实绩|达到)")),
    (
        "skip",
        re.compile(
            r"^(?:序号|编号|页码?|完成(?!时)|实际|现状|我市|本市|差距|进度|是否|核对|结果|填报|填表|报送|提供|联系|电话|备注|谁|判断|评价|结论|评语)|完成情况|我市|本市|实际"
        ),
    ),
    ("support", re.compile("配合|参与|协助|支持单位")),
    ("lead", re.compile("牵头|责任|主责|承办|部门")),
    ("unit", re.compile("^(?:计量)?单位$|^计量$|量纲")),
    ("sign", re.compile("约束|限定|符号|比较|口径词")),
    ("year", re.compile("时间|时限|年份|年度$|期限|节点|^年$|何时|节奏|频次|频率|口径")),
    ("plan", re.compile("规划|文件|出处|来源|依据|^计划$|所在计划")),
    ("value", re.compile("目标值?$|数值|^值$|数量|要求|数字|预期|指标值|^目标|写法|金额|20\\d\\d年")),
    ("name", re.compile("指标|任务|事项|项目|内容|名称|工作|条目|提法|说法|原话|原文|表述|语句|句子")),
    ("cities", re.compile("城市|^市|各市|地区|点名|区域|地点|所在|位置|落点")),
    ("industry", re.compile("产业|领域|方向|行业")),
)
_AMOUNT = re.compile(r"\d|[一二三四五六七八九十两百千]+[万亿个家户张处%](?!元?级)")
_DUTY = re.compile("牵头|配合|负责")
"""A remark that says who does it."""
_YEAR = re.compile(r"(?:到|至)?20\d\d(?:年(?:底|末|前)?)?")
_BARE = re.compile(r"[\d,.]+")
_UNIT = re.compile(r"[(]([^()]{1,8})[)]")
_NOTHING = re.compile(r"[-—–/无\s]*")
_UPRIGHT = ("unit", "year", "value", "sign", "plan", "lead", "support", "name", "skip")
_SIDEWAYS, _FEWEST = ("unit", "year", "value", "sign"), 2
_LONGEST_VALUE, _MOST_HEADS = 24, 4
_HOLE = -1


class RowSentence(NamedTuple):
    """A row said as a sentence.

    Attributes:
        places: for each character its place in the draft, −1 where it was put in. plan: its cell.
        only: where alone a claim stands, in a table that was turned.
    """

    text: str
    places: tuple[int, ...]
    plan: Range = (0, 0)
    only: Range = (0, 0)

    def span(self, start: int, end: int) -> Range | None:
        """Where some of its characters stand in the draft."""
        own = [place for place in self.places[start:end] if place != _HOLE]
        low, high = self.only
        own = [place for place in own if low <= place < high] or own if high else own
        return (min(own), max(own) + 1) if own else None


def tables(text: str) -> list[TextTable]:
    """The tables of a folded text that can be read as rows."""
    return [table for table in tables_in(text) if len(table.rows) > 1 and len(table.rows[0]) > 1]


def rows(table: TextTable, text: str) -> Iterator[RowSentence]:
    """Every row below the headings, a sentence for each of its numbers; without headings every row by what it holds."""
    table_rows = _upright(table.rows, text)
    head, labels = _headings(table_rows, text)
    roles = [_role(label) for label in labels]
    for cells in table_rows[head:]:
        filled = [
            (cell, roles[at] if at < len(roles) else "", labels[at] if at < len(labels) else "")
            for at, cell in enumerate(cells)
            if cell[0] < cell[1] and not _NOTHING.fullmatch(text, *cell)
        ]
        yield from _sentences(_known(filled, text), text)


_Cells = Sequence[Range]


def _upright(table: Sequence[_Cells], text: str) -> list[_Cells]:
    """The rows; where the headings stand in the first column and not in the first row, the columns."""
    while len(table) > 1 and sum(low < high for low, high in table[0]) < _FEWEST:
        table = table[1:]
    head = [text[slice(*cell)] for cell in table[0][1:]]
    side = [text[slice(*row[0])] for row in table[1:] if row]
    lying = sum(1 for label in side if _role(label) in _SIDEWAYS or _YEAR.fullmatch(label))
    if lying < _FEWEST or any(_role(label) in _UPRIGHT or _BARE.fullmatch(label) for label in head):
        return list(table)
    return [tuple(cells) for cells in zip(*(row for row in table if len(row) == len(table[0])), strict=True)]


def _headings(table: Sequence[_Cells], text: str) -> tuple[int, list[str]]:
    """How many rows stand above the first that says something, and what the last of them heads the columns with."""
    for at, cells in enumerate(table[:_MOST_HEADS]):
        labels = [text[slice(*cell)] for cell in cells]
        if sum(bool(_role(label)) for label in labels) > 1 and not any(
            _is_amount(_YEAR.sub("", label)) for label in labels
        ):
            return at + 1, labels
    return 0, []


class _Cell(NamedTuple):
    span: Range
    role: str
    label: str


def _role(label: str) -> str:
    bare = re.sub(r"\s|[(][^()]*[)]", "", label)
    return next((role for role, pattern in _ROLES if pattern.search(bare)), "")


def _known(filled: Sequence[tuple[Range, str, str]], text: str) -> list[_Cell]:
    """The cells with their roles; where no heading tells, what they hold does."""
    cells = [_Cell(span, _by_content(role, text[slice(*span)]), label) for span, role, label in filled]
    if not any(cell.role == "name" for cell in cells):
        first = next((at for at, cell in enumerate(cells) if cell.role == ""), None)
        if first is not None:
            cells[first] = cells[first]._replace(role="name")
    return cells


def _by_content(role: str, words: str) -> str:
    if role == "skip" and _DUTY.search(words):
        return "more"
    if role in ("name", "", "value") and _YEAR.fullmatch(words):
        return "year"
    if role == "value" and not _is_amount(words):
        return "more"
    if role == "" and _is_amount(words) and len(words) <= _LONGEST_VALUE:
        return "value"
    return role


def _is_amount(words: str) -> bool:
    return bool(_AMOUNT.search(words)) and not _YEAR.fullmatch(words)


class _Writer:
    """Puts a sentence together."""

    def __init__(self, text: str) -> None:
        self._text, self._said = text, list[str]()
        self._places: list[int] = []
        self.plan: Range = (0, 0)
        self.only: Range = (0, 0)

    def put(self, words: str) -> None:
        """Words that do not stand in the draft."""
        self._said.append(words)
        self._places += [_HOLE] * len(words)

    def cell(self, cell: _Cell, behind: str = "") -> None:
        """A cell's words; breaks in it become blanks."""
        low, high = cell.span
        self._said.append(self._text[low:high].replace("\n", " "))
        self._places += range(low, high)
        self.put(behind)

    @property
    def row(self) -> RowSentence:
        return RowSentence("".join(self._said), tuple(self._places), self.plan, self.only)


def _sentences(cells: Sequence[_Cell], text: str) -> Iterator[RowSentence]:
    by_role: dict[str, list[_Cell]] = {}
    for cell in cells:
        by_role.setdefault(cell.role, []).append(cell)
    values = by_role.get("value", []) + by_role.get("reached", [])
    for value in (*values, *([] if values else [None])):
        out = _Writer(text)
        for cell in by_role.get("plan", [])[:1]:
            out.cell(cell)
            out.plan = (0, cell.span[1] - cell.span[0])
            out.put("提出,")
        _put_time(out, by_role.get("year", []), value, text)
        _put_named(out, by_role, text)
        if value:
            out.only = value.span if _is_apart(cells, value, text) else (0, 0)
            if value.role == "reached":
                out.put("实际完成")
            for cell in by_role.get("sign", []):
                out.cell(cell)
            _put_value(out, value, by_role.get("unit", []), text)
        for cell in by_role.get("more", []):
            out.put(",")
            out.cell(cell)
        _put_agencies(out, by_role)
        yield out.row


def _is_apart(cells: Sequence[_Cell], value: _Cell, text: str) -> bool:
    """Whether a value stands away from its name: on another line, or behind agencies."""
    turned = min(cell.span[0] for cell in cells) < _line(text, value.span[0])
    return turned or any(
        cell.role in ("lead", "support", "value") and cell.span < value.span for cell in cells
    )


def _line(text: str, at: int) -> int:
    return text.rfind("\n", 0, at) + 1


def _put_time(out: _Writer, years: Sequence[_Cell], value: _Cell | None, text: str) -> None:
    """When: the cell's own words, 年 put to a bare year; without a cell the year over the column."""
    for cell in years:
        words = text[slice(*cell.span)]
        out.cell(cell, "年" if words[-1].isdigit() else "")
    year = _YEAR.search(value.label) if value else None
    if year and not years:
        out.put(f"{year[0].removesuffix('年')}年")


def _put_named(out: _Writer, by_role: dict[str, list[_Cell]], text: str) -> None:
    """Places, industries and what they are named as, or what is counted; cells beside a whole sentence stand apart."""
    whole = any(_is_amount(text[slice(*cell.span)]) for cell in by_role.get("name", []))
    for role in ("cities", "industry", "name", ""):
        for cell in by_role.get(role, []):
            if role == "" and whole:
                out.put(";")
            out.cell(cell)
            if role in ("cities", "industry", ""):
                out.put(" ")


def _put_value(out: _Writer, value: _Cell, units: Sequence[_Cell], text: str) -> None:
    out.cell(value)
    if _BARE.fullmatch(text[slice(*value.span)].lstrip("≥≤><≈约")):
        unit = _UNIT.search(value.label)
        if units:
            out.cell(units[0])
        elif unit:
            out.put(unit[1])


def _put_agencies(out: _Writer, by_role: dict[str, list[_Cell]]) -> None:
    for role, verb in (("lead", "牵头"), ("support", "配合")):
        for cell in by_role.get(role, []):
            out.put(",由")
            out.cell(cell, verb)
