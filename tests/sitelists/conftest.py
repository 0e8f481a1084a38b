"""The real province to check lists against, and lists written in a line each."""

import io
from collections.abc import Callable, Sequence

import pytest
import xlsxwriter

from atlas.list_knowledge import list_knowledge
from atlas.model import Atlas
from sitelists.checking import check_list
from sitelists.knowledge import ListKnowledge
from sitelists.model import CheckedList

Checking = Callable[..., CheckedList]
Rows = Sequence[Sequence[object]]


@pytest.fixture(scope="session")
def known(real_atlas: Atlas) -> ListKnowledge:
    """What lists are checked against."""
    return list_knowledge(real_atlas)


@pytest.fixture
def checked(known: ListKnowledge) -> Checking:
    """Checks a file of these bytes, or a CSV of these lines."""

    def check(*lines: str | bytes, name: str = "某市园区.csv", **options: object) -> CheckedList:
        data = lines[0] if isinstance(lines[0], bytes) else "\n".join(map(str, lines)).encode()
        return check_list(data, name, known, **options)

    return check


def workbook(sheets: dict[str, Rows], merges: Sequence[str] = ()) -> bytes:
    """An XLSX of these sheets; ``merges`` are ranges of the last, whose text stands in their first cell."""
    stream = io.BytesIO()
    with xlsxwriter.Workbook(stream) as book:
        for title, rows in sheets.items():
            sheet = book.add_worksheet(title)
            for number, row in enumerate(rows):
                for column, value in enumerate(row):
                    if isinstance(value, str):
                        sheet.write_string(number, column, value)
                    else:
                        sheet.write(number, column, value)
        for area in merges:
            first = xlsxwriter.utility.xl_cell_to_rowcol(area.split(":")[0])
            sheet.merge_range(area, rows[first[0]][first[1]])
    return stream.getvalue()


def problems(found: CheckedList) -> list[tuple[int | None, str, str]]:
    """Row, column and problem of every fault."""
    return [(fault.row, fault.column, str(fault.problem)) for fault in found.faults]
