"""One marked shape brought up to date, by what it is: a text, a table row by row, a chart, a drawing."""

from collections.abc import Iterator, Sequence

from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.table import Table

from exports.pptx.contents import Contents
from exports.pptx.refreshing.model import DeckChange
from exports.pptx.refreshing.replacing import (
    add_row,
    is_painted,
    remove_row,
    replace_chart,
    replace_group,
    replace_row,
    replace_table,
    replace_text,
)
from exports.pptx.refreshing.rows import RowChange, row_changes


def renewed(
    shape: BaseShape, model: BaseShape, was: Contents, now: Contents, stands: Contents
) -> Iterator[DeckChange]:
    """Writes ``now`` where the shape still says what ``was`` written there.

    ``model`` is the same shape of today's deck; ``was``, ``now`` and ``stands`` are the contents as the atlas wrote
    them, as it would write them today, and as they are.

    Yields:
        A change for each text, row, value or part that differs, without its slide and element.
    """
    if _goes_by_rows(model, was, now):
        yield from _table(shape.table, model.table, was, now, stands)  # type: ignore[attr-defined]  # frames
        return
    differences = list(_differences(shape, was, now))
    if stands != was:
        yield from (change._replace(outcome="rewritten") for change in differences)
        return
    if shape._element.tag == qn("p:grpSp"):
        replace_group(shape, model)  # type: ignore[arg-type]  # groups
    elif getattr(shape, "has_table", False):
        replace_table(shape.table, model.table)  # type: ignore[attr-defined]  # frames
    elif getattr(shape, "has_chart", False):
        replace_chart(shape.chart, model.chart)  # type: ignore[attr-defined]  # frames
    else:
        replace_text(shape._element.find(qn("p:txBody")), now)
    yield from differences


def _goes_by_rows(model: BaseShape, was: Contents, now: Contents) -> bool:
    """Whether a table has the columns it had, and nothing but texts in them."""
    table = model.table if getattr(model, "has_table", False) else None  # type: ignore[attr-defined]  # frames
    return table is not None and not is_painted(table) and len(was[0]) == len(now[0])


def _table(
    table: Table, model: Table, was: Contents, now: Contents, stands: Contents
) -> Iterator[DeckChange]:
    """Row by row: rows that somebody rewrote are listed, all others follow the data."""
    gone = []
    for change in list(row_changes(was, now, stands)):
        old, new = _told(change)
        clause = (change.new or change.old or [""])[-1]
        found = DeckChange("renewed", 0, "", old, new, clause)
        if change.old is None and change.new is not None:
            add_row(table, model, change.new)
        elif change.at is None:
            found = found._replace(outcome="rewritten")
        elif change.new is None:
            gone.append(change.at)
        else:
            replace_row(table, change.at, model, change.new)
        yield found
    for number in sorted(gone, reverse=True):
        remove_row(table, number)


def _differences(shape: BaseShape, was: Contents, now: Contents) -> Iterator[DeckChange]:
    """What differs, part by part."""
    if isinstance(was, str):
        yield DeckChange("renewed", 0, "", *differing_lines(was, now))
    elif shape._element.tag == qn("p:grpSp"):
        yield from _drawn(was, now)
    elif getattr(shape, "has_table", False):
        for change in row_changes(was, now, was):
            yield DeckChange("renewed", 0, "", *_told(change))
    else:
        yield from _charted(was, now)


def _drawn(was: Contents, now: Contents) -> Iterator[DeckChange]:
    """Parts by their names, whose words say what they stand for; a drawing that only looks otherwise is one change."""
    old, new = ({part[0]: part[1] or part[2] for part in parts} for parts in (was, now))
    found = [
        DeckChange(
            "renewed", 0, "", f"{name} {old.get(name, '')}".strip(), f"{name} {new.get(name, '')}".strip()
        )
        for name in dict.fromkeys((*old, *new))
        if old.get(name) != new.get(name)
    ]
    yield from found or [DeckChange("renewed", 0, "", "", "")]


def _charted(was: Contents, now: Contents) -> Iterator[DeckChange]:
    old, new = _values(was), _values(now)
    for name in dict.fromkeys((*old, *new)):
        if old.get(name) != new.get(name):
            yield DeckChange("renewed", 0, "", f"{name} {old.get(name, '')}", f"{name} {new.get(name, '')}")


def _values(contents: Contents) -> dict[str, str]:
    """Numbers by category and series; of a scatter chart the points of each series."""
    categories, series = contents
    if not categories:
        return {name: str(points) for name, points in series}
    return {
        f"{category} {name}": "" if value is None else f"{value:g}"
        for name, values in series
        for category, value in zip(categories, values, strict=False)
    }


def differing_lines(was: str, now: str) -> tuple[str, str]:
    """The lines that only one of two texts has, of each."""
    old, new = was.split("\n"), now.split("\n")
    return (
        " / ".join(line for line in old if line and line not in new),
        " / ".join(line for line in new if line and line not in old),
    )


def _told(change: RowChange) -> tuple[str, str]:
    """A row's name and what of it differs, before and after; of a row that came or went all of it."""
    if change.old is None or change.new is None or len(change.old) != len(change.new):
        return _line(change.old), _line(change.new)
    pairs = [pair for pair in zip(change.old, change.new, strict=True) if pair[0] != pair[1]]
    old, new = (" | ".join(cell.replace("\n", " ") for cell in side) for side in zip(*pairs, strict=True))
    return f"{change.old[0].split(chr(10))[0]} | {old}", new


def _line(row: Sequence[str] | None) -> str:
    return " | ".join(cell.replace("\n", " ") for cell in row or ())
