"""Rows of a table: what a model, a rule and the other rows say of them, all at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import Field

from datafiles.cells import Amount, Cited, PlaceCode, PlaceCodeOrBlank, Year, number
from datafiles.rows import Cells, Problem, TableRow, columns, no_rule, read_rows


class Bed(TableRow):
    """A row of the test's table."""

    adcode: PlaceCode
    home: PlaceCodeOrBlank
    year: Year
    beds: Amount
    source: Cited
    note: str = Field(default="", exclude=True)


GOOD = {"adcode": "370100", "home": "", "year": "2024", "beds": "12.5", "source": "公报"}


def table(folder: Path, *changes: dict[str, str], head: str = ",".join(GOOD)) -> Path:
    path = folder / "beds" / "beds.csv"
    path.parent.mkdir(exist_ok=True)
    rows = [",".join(f'"{cell}"' for cell in (GOOD | change).values()) for change in changes]
    path.write_text("\n".join([head, *rows]), "utf-8")
    return path


def test_a_row_is_a_record(tmp_path):
    (bed,), faults = read_rows(table(tmp_path, {}), Bed, ("adcode",), no_rule)
    assert faults == []
    assert (bed.adcode, bed.home, bed.year, bed.beds, bed.note) == ("370100", "", 2024, 12.5, "")


def test_what_loading_fills_in_is_no_column(tmp_path):
    assert columns(Bed) == tuple(GOOD)
    _, (fault,) = read_rows(table(tmp_path, head=",".join((*GOOD, "note"))), Bed, ("adcode",), no_rule)
    assert (fault.value, fault.problem) == ("note", "多余的列")


@pytest.mark.parametrize(
    ("change", "column", "problem", "remedy"),
    [
        ({"adcode": "370100.0"}, "adcode", "表格软件把代码当成了数值", "请改为 370100"),
        ({"adcode": "济南"}, "adcode", "应是六位数字代码", "核对"),
        ({"adcode": "３７０１００"}, "adcode", "应是六位数字代码", "核对"),
        ({"home": "37"}, "home", "应是六位数字代码", "核对"),
        ({"year": "2024.0"}, "year", "表格软件把年份当成了数值", "请改为 2024"),
        ({"year": "24"}, "year", "不是年份", "四位"),
        ({"year": "9999"}, "year", "不是年份", "四位"),
        ({"beds": "nan"}, "beds", "不是数字", "千分位"),
        ({"beds": "1,000"}, "beds", "不是数字", "千分位"),
        ({"beds": "1e999"}, "beds", "不是数字", "千分位"),
        ({"beds": "-1"}, "beds", "应为非负数", "符号"),
        ({"source": ""}, "source", "没有来源", "来源"),
    ],
)
def test_a_cell_that_is_wrong(tmp_path, change, column, problem, remedy):
    records, (fault,) = read_rows(table(tmp_path, change), Bed, ("adcode",), no_rule)
    assert records == []
    assert (fault.file, fault.place, fault.problem) == ("beds/beds.csv", f"第2行 {column}", problem)
    assert remedy in fault.remedy and fault.value == change[column]


def no_beds_before(cells: Cells) -> Iterator[Problem]:
    """A rule of the test."""
    if cells["year"] < "2000":
        yield Problem("year", "早", "改")
        yield Problem("beds", "早", "改", f"{cells['beds']}/{cells['year']}")


def test_all_faults_of_all_rows_at_once_and_one_a_cell(tmp_path):
    path = table(tmp_path, {"year": "1999", "beds": "x"}, {"adcode": "1"}, {})
    records, faults = read_rows(path, Bed, ("adcode", "year"), no_beds_before)
    assert len(records) == 1
    assert [(fault.place, fault.problem) for fault in faults] == [
        ("第2行 beds", "不是数字"), ("第2行 year", "早"), ("第3行 adcode", "应是六位数字代码"),
    ]  # fmt: skip


def test_the_value_of_a_fault_may_be_of_several_cells(tmp_path):
    _, faults = read_rows(table(tmp_path, {"year": "1999"}), Bed, ("adcode",), no_beds_before)
    assert [fault.value for fault in faults] == ["1999", "12.5/1999"]


def test_a_long_value_is_cut(tmp_path):
    _, (fault,) = read_rows(table(tmp_path, {"adcode": "9" * 500}), Bed, ("adcode",), no_rule)
    assert fault.value == "9" * 60


def test_the_same_again(tmp_path):
    records, (fault,) = read_rows(table(tmp_path, {}, {"beds": "1"}), Bed, ("adcode", "year"), no_rule)
    assert [record.beds for record in records] == [12.5]
    assert (fault.place, fault.problem) == ("第3行 adcode", "与第2行重复（adcode、year 相同）")


def test_a_number_is_written_in_plain_digits():
    texts = ("12", "1.5", "-3", "1e3", "", "nan", "inf", "1_000", "1,000", "约9")
    assert list(map(number, texts)) == [12, 1.5, -3, 1000, None, None, None, None, None, None]
