"""The rows of a CSV table as records: each checked by a model, then against the other rows and data, every fault told."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from datafiles.csv_table import read_table
from datafiles.faults import in_words
from datafiles.reading import named
from errors import Fault, on_line
from language import message

Cells = Mapping[str, str]
"""One row as written: stripped values by column."""


class Problem(NamedTuple):
    """What is wrong with one cell; ``value`` where it is not the cell's own."""

    column: str
    problem: str
    remedy: str
    value: str | None = None


RowRule = Callable[[Cells], Iterable[Problem]]
"""What a row must fulfil besides its model: several columns together, or other data."""


class TableRow(BaseModel):
    """One row: a field a column, but for those excluded, which loading fills in; unknown columns are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


R = TypeVar("R", bound=TableRow)


def columns(model: type[TableRow]) -> tuple[str, ...]:
    """The columns of a table, in the order of its model."""
    return tuple(name for name, field in model.model_fields.items() if not field.exclude)


def read_rows(path: Path, model: type[R], key: tuple[str, ...], rule: RowRule) -> tuple[list[R], list[Fault]]:
    """A table's sound rows in the order of the file, and every fault of the others.

    Args:
        path: a UTF-8 CSV with the columns of the model, in any order.
        model: what a row is.
        key: the columns in which no two rows may agree; a row that has none of them is not compared.
        rule: finds what else is wrong with a row; what it says of a cell that the model refuses is left out.
    """
    found, faults = read_table(path, columns(model))
    records: list[R] = []
    first: dict[tuple[str, ...], int] = {}
    for line, cells in found:
        record, problems = _checked(cells, model, rule)
        problems += _repeated(cells, key, first, line)
        faults += [_fault(named(path), line, cells, problem) for problem in problems]
        if record is not None and not problems:
            records.append(record)
    return records, faults


def no_rule(cells: Cells) -> Iterator[Problem]:
    """The rule of a table that its model checks alone."""
    yield from ()


def _checked(cells: Cells, model: type[R], rule: RowRule) -> tuple[R | None, list[Problem]]:
    record, problems = None, []
    try:
        record = model.model_validate(cells)
    except ValidationError as error:
        problems = [Problem(str(item["loc"][0]), *in_words(item)) for item in error.errors(include_url=False)]
    refused = {problem.column for problem in problems}
    return record, problems + [problem for problem in rule(cells) if problem.column not in refused]


def _repeated(
    cells: Cells, key: tuple[str, ...], first: dict[tuple[str, ...], int], line: int
) -> list[Problem]:
    values = tuple(cells[column] for column in key)
    if not any(values) or first.setdefault(values, line) == line:
        return []
    problem = message("与第{line}行重复（{columns} 相同）", line=first[values], columns=key)
    return [Problem(key[0], problem, message("请只保留一行，或改正其中一行"))]


def _fault(name: str, line: int, cells: Cells, problem: Problem) -> Fault:
    value = cells[problem.column] if problem.value is None else problem.value
    return Fault(name, on_line(line, problem.column), value[:60], problem.problem, problem.remedy)
