"""The cells of a row besides its place: areas, days, industries, contact; and what is wrong with them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from language import Message, message
from sitelists.cells.areas import is_left_open, is_none_left, is_range, is_whole, parse_area, parted_area
from sitelists.cells.days import lacks_year, parse_day
from sitelists.cells.industries import IndustriesRead, ListIndustries
from sitelists.cells.numbers import is_nothing
from sitelists.columns.fields import AREAS
from sitelists.columns.units import unit_in
from sitelists.model import ListColumn, ListRow, SiteFinding

_AREA_FIELDS = {"area": "area_ha", "vacant": "vacant_ha"}
_ASIDE = ("datum", "precision", "unit")
"""Fields that say how others are read; kept under their headings."""
_TEXTS = ("name", "kind", "address", "status")


@dataclass
class RowValues:
    """Reads the rows of a list one by one; what it finds wrong gathers in ``findings``."""

    columns: Sequence[ListColumn]
    industries: ListIndustries
    findings: list[SiteFinding] = field(default_factory=list)

    def __post_init__(self) -> None:
        """The columns by field, and those that are kept as they are."""
        self._by_field: dict[str, list[ListColumn]] = {}
        for column in self.columns:
            self._by_field.setdefault(column.field, []).append(column)
        self._further = [c for c in self._by_field.get("", []) if c.heading] + self._by_field.get(
            "serial", []
        )
        self._further += [c for name in _ASIDE for c in self._by_field.get(name, [])]
        self._industries: dict[str, tuple[IndustriesRead, Message]] = {}

    def read(self, row: ListRow) -> dict[str, Any]:
        """The fields of a row, all but its place and id."""
        values: dict[str, Any] = {name: self._text(row, name) for name in _TEXTS}
        if not values["name"]:
            self._name_missing(row)
        values |= dict(self._areas(row))
        values["updated"] = self._day(row)
        values |= self._industry(row)
        values["contact"] = self._contact(row)
        values["further"] = self._kept(row)
        return values

    def _text(self, row: ListRow, name: str) -> str:
        return next((row.cells[column.index] for column in self._by_field.get(name, ())), "")

    def _name_missing(self, row: ListRow) -> None:
        column = next(iter(self._by_field.get("name", ())), None)
        problem, remedy = message("缺少名称"), message("请填写名称")
        if column is None:
            self.findings.append(
                SiteFinding(
                    row.number, "", None, "", problem, message("请指定哪一列是名称"), option="--column …=name"
                )
            )
        else:
            self._add(row, column, problem, remedy)

    def _areas(self, row: ListRow) -> Iterator[tuple[str, float | None]]:
        """Both areas in hectares; what is vacant is not more than there is."""
        found: dict[str, float | None] = {}
        for name in AREAS:
            for column in self._by_field.get(name, ()):
                found[_AREA_FIELDS[name]] = self._area(row, column)
        if "vacant" not in self._by_field:
            found["vacant_ha"] = self._rest(row)
        whole, vacant = found.get("area_ha"), found.get("vacant_ha")
        if whole is not None and vacant is None and (said := self._says_whole(row)):
            found["vacant_ha"] = vacant = whole
            self._add(row, said, message("写的是全部，按总面积计"), _EXACT, waits=False)
        if whole is not None and vacant is not None and vacant > whole * 1.0001:
            problem = message("可用面积大于总面积（{vacant:g} > {whole:g} 公顷）", vacant=vacant, whole=whole)
            self._add(row, self._by_field["vacant"][0], problem, message("请核对两个面积及其单位"))
        yield from found.items()

    def _rest(self, row: ListRow) -> float | None:
        """What the cell of the area says to be free of it."""
        for column in self._by_field.get("area", ()):
            whole, rest = parted_area(row.cells[column.index])
            unit = column.unit or unit_in(whole) or unit_in(rest)
            read = parse_area(rest, unit) if rest and parse_area(whole, unit) else None
            if read and read.hectares is not None:
                return round(read.hectares, 6)
        return None

    def _says_whole(self, row: ListRow) -> ListColumn | None:
        """The column that says in words that all of the site is vacant."""
        columns = self._by_field.get("vacant", ())
        return next((column for column in columns if is_whole(row.cells[column.index])), None)

    def _area(self, row: ListRow, column: ListColumn) -> float | None:
        text = row.cells[column.index]
        if is_nothing(text):
            return None
        if column.field == "vacant" and is_none_left(text):
            self._add(row, column, message("写的是没有剩余，按 0 计"), _EXACT, waits=False)
            return 0.0
        read = parse_area(text, column.unit or unit_in(self._text(row, "unit")))
        if read is None and (main := parted_area(text)[0]):
            read = parse_area(main, column.unit or unit_in(text))
            if read:
                both = "vacant" not in self._by_field and self._rest(row) is not None
                self._add(row, column, _BOTH if both else _IN_BRACKETS, _EXACT, waits=False)
        if read is None:
            self._no_area(row, column)
        elif read.hectares is not None and read.hectares < 0:
            self._add(row, column, message("面积小于零"), message("请核对"))
        elif read.about:
            self._add(row, column, message("面积是约数，按此数计"), _EXACT, waits=False)
        return round(read.hectares, 6) if read and read.hectares is not None and read.hectares >= 0 else None

    def _no_area(self, row: ListRow, column: ListColumn) -> None:
        """A range or a word for what is not settled is no fault: the site has no area, and its words are kept."""
        text, remedy = row.cells[column.index], message("请只写一个数，或数和单位，如 350 亩")
        problem, waits = message("读不出面积"), False
        if column.field == "vacant" and is_whole(text) and self._by_field.get("area"):
            return  # said beside the whole area
        if is_range(text):
            problem = message("面积是一个范围，未取其中的数，原文保留")
        elif is_left_open(text):
            problem = message("没有写面积的数，原文保留")
        else:
            waits = True
        self._add(row, column, problem, remedy, waits=waits)

    def _kept(self, row: ListRow) -> dict[str, str]:
        """What the list says besides, and the words of areas that are no number."""
        kept = {c.heading: text for c in self._further if (text := row.cells[c.index])}
        for name in AREAS:
            for column in self._by_field.get(name, ()):
                text = row.cells[column.index]
                if is_range(text) or is_left_open(text) or parted_area(text)[0]:
                    kept[column.heading] = text
        return kept

    def _day(self, row: ListRow) -> str:
        for column in self._by_field.get("updated", ()):
            text = row.cells[column.index]
            if not is_nothing(text):
                day = parse_day(text)
                if day is None and lacks_year(text):
                    self._add(row, column, message("日期没有写年份，未采用"), _DAY, waits=False)
                elif day is None:
                    self._add(row, column, message("读不出日期"), _DAY)
                return day or ""
        return ""

    def _industry(self, row: ListRow) -> dict[str, tuple[str, ...]]:
        codes: dict[str, None] = {}
        words: dict[str, None] = {}
        for column in self._by_field.get("industry", ()):
            text = row.cells[column.index]
            if not text:
                continue
            if text not in self._industries:
                read = self.industries.read(text)
                self._industries[text] = read, message("产业不在分类中：{words}", words=read.unknown)
            read, problem = self._industries[text]
            codes |= dict.fromkeys(read.codes)
            words |= dict.fromkeys(read.words)
            if read.unknown:
                self._add(row, column, problem, _UNCLASSIFIED, waits=False)
        return {"industry": tuple(codes), "industry_words": tuple(words)}

    def _contact(self, row: ListRow) -> str:
        texts = (row.cells[column.index] for column in self._by_field.get("contact", ()))
        return " ".join(dict.fromkeys(filter(None, texts)))

    def _add(
        self, row: ListRow, column: ListColumn, problem: Message, remedy: Message, *, waits: bool = True
    ) -> None:
        value = row.cells[column.index][:60]
        self.findings.append(
            SiteFinding(row.number, column.heading, column.index, value, problem, remedy, waits)
        )


_IN_BRACKETS = message("括号里的话没有算作面积，原文保留")
_BOTH = message("一格写了两个面积，分别取作总面积和可用面积，原文保留")
_EXACT = message("有准确面积时请填写")
_DAY = message("请写成 2024-05-01 的样子")
_UNCLASSIFIED = message("照原样保留，列为“未归类”；要有代码请改用分类中的词")
