"""Delimited text to a sheet: UTF-8 or GB18030, with commas, tabs or semicolons."""

import csv
import io

from errors import UserError
from language import Message, message
from sitelists import limits
from sitelists.limits import CELL
from sitelists.source.sheet import CellTexts, RawSheet, SourceFile

_DELIMITERS = (",", "\t", ";", "，", "|")
_SAMPLE = 40
_SAMPLE_BYTES = 200_000
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_delimited(data: bytes, name: str) -> SourceFile:
    """The text's one sheet.

    Raises:
        UserError: no text, or in no encoding that is known; too many rows or columns.
    """
    encoding, notes = _encoding(data, name)
    if b"\0" in data and encoding != "utf-16":
        notes += (message("删去了空字符（NUL）"),)
    delimiter = _delimiter(data[:_SAMPLE_BYTES].decode(encoding, errors="replace"))
    csv.field_size_limit(CELL * 4)
    lines = io.TextIOWrapper(io.BytesIO(data), encoding, errors="replace", newline="")
    reader, texts, rows = csv.reader(lines, delimiter=delimiter), CellTexts(), []
    try:
        for row in reader:
            if len(row) > limits.COLUMNS and any(row[limits.COLUMNS :]):
                raise limits.too_many_columns(name)
            rows.append(texts.row(row))
            if len(rows) > limits.rows():
                raise limits.too_many_rows(name)
    except csv.Error as error:
        problem = message(
            "{name}：第{line}行不是有效的 CSV。请检查该行附近的引号。", name=name, line=reader.line_num
        )
        raise UserError(problem) from error
    return SourceFile((RawSheet("", rows),), notes)


def _encoding(data: bytes, name: str) -> tuple[str, tuple[Message, ...]]:
    """The encoding of a text, and how it was found where it is not UTF-8."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, (message("编码：{name}", name="UTF-16"),)
    if _wrong_byte(data, "utf-8-sig") is None:
        return "utf-8-sig", ()
    wrong = _wrong_byte(data, "gb18030")
    if wrong is None:
        return "gb18030", (message("编码：{name}", name="GB18030"),)
    line = data[:wrong].count(b"\n") + 1
    problem = message(
        "{name}：第{line}行既不是 UTF-8 也不是 GB18030 编码。请另存为 UTF-8（Excel 中选“CSV UTF-8”）。",
        name=name, line=line,
    )  # fmt: skip
    raise UserError(problem)


def _wrong_byte(data: bytes, encoding: str) -> int | None:
    """Where a text is not in an encoding, or ``None``; the text itself is not kept."""
    try:
        data.decode(encoding)
    except UnicodeDecodeError as error:
        return error.start
    return None


def _delimiter(text: str) -> str:
    """The one that splits most lines into the same number of cells, several at least."""
    lines = [line for line in text.splitlines()[: _SAMPLE * 2] if 0 < len(line.strip()) < CELL][:_SAMPLE]

    def regularity(delimiter: str) -> tuple[int, int]:
        counts = [len(next(csv.reader([line], delimiter=delimiter), ())) for line in lines]
        widths = [count for count in counts if count > 1]
        usual = max(set(widths), key=widths.count, default=0)
        return widths.count(usual), usual

    return max(_DELIMITERS, key=regularity)
