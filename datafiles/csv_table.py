"""A CSV file as rows with their line numbers, and a fault for whatever keeps it from being read."""

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING

from datafiles.reading import named, read_text
from errors import DataError, Fault, on_line
from language import message

if TYPE_CHECKING:
    from _csv import Reader

ROW_LIMIT = 100_000


def read_table(path: Path, columns: tuple[str, ...]) -> tuple[list[tuple[int, dict[str, str]]], list[Fault]]:
    """Reads a UTF-8 CSV (RFC 4180, a byte order mark is fine) with exactly these columns in any order.

    Args:
        path: the file; faults name it from its folder on.
        columns: the column names; all must be there, others are refused.

    Returns:
        Rows as (line number in the file, stripped values by column) and every fault. Rows with too few or
        too many values are left out; with a missing column, not UTF-8 or over ROW_LIMIT rows there are none.
    """
    shown = named(path)
    try:
        text = read_text(path, shown)
    except DataError as error:
        return [], list(error.faults)
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        head = [name.strip() for name in next(reader, [])]
        faults = _head_faults(shown, head, columns)
        if any(name not in head for name in columns):
            return [], faults
        return _rows(shown, reader, head, columns, faults), faults
    except csv.Error as error:
        problem, remedy = message("不是有效的 CSV"), message("请检查该行附近的引号和逗号")
        return [], [Fault(shown, on_line(reader.line_num), str(error)[:60], problem, remedy)]


def _head_faults(shown: str, head: list[str], columns: tuple[str, ...]) -> list[Fault]:
    """What is wrong with the column names."""
    if not any(head):
        remedy = message("第一行应为列名：{columns}", columns=",".join(columns))
        return [Fault(shown, "", "", message("文件是空的"), remedy)]
    missing = [name for name in columns if name not in head]
    extra = [name for name in dict.fromkeys(head) if name not in columns]
    twice = [name for name in columns if head.count(name) > 1]
    return [
        *(
            _head_fault(shown, name, message("缺少此列"), message("请加上 {column} 列", column=name))
            for name in missing
        ),
        *(_head_fault(shown, name, message("多余的列"), message("请删去或改正列名")) for name in extra),
        *(_head_fault(shown, name, message("列名重复"), message("同名的列只保留一个")) for name in twice),
    ]


def _head_fault(shown: str, name: str, problem: str, remedy: str) -> Fault:
    return Fault(shown, on_line(1), name[:60], problem, remedy)


def _rows(
    shown: str, reader: "Reader", head: list[str], columns: tuple[str, ...], faults: list[Fault]
) -> list[tuple[int, dict[str, str]]]:
    """The rows of the right width; blank lines do not count."""
    rows: list[tuple[int, dict[str, str]]] = []
    before = reader.line_num
    for values in reader:
        line, before = before + 1, reader.line_num
        if len(rows) >= ROW_LIMIT:
            problem = message("超过{limit}行", limit=ROW_LIMIT)
            faults.append(Fault(shown, on_line(line), "", problem, message("请拆分文件")))
            return []
        if not any(value.strip() for value in values):
            continue
        if len(values) != len(head):
            problem = message("应有{wanted}个值，实有{found}个", wanted=len(head), found=len(values))
            remedy = message("请检查逗号和引号")
            faults.append(Fault(shown, on_line(line), ",".join(values)[:60], problem, remedy))
            continue
        named = dict(zip(head, values, strict=True))
        rows.append((line, {name: named[name].strip() for name in columns}))
    return rows
