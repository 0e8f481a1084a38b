"""A Word table as rows of cells: wrapped, spanning and merged ones; no span costs more than Word allows."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from reader.source.transcript import DITTO
from reader.source.word.levels import whole
from reader.source.word.package import Element, W, child, is_on, own, value

MOST_COLUMNS = 63  # Word has no more
WordRow = list[str]


class WordCell(NamedTuple):
    """One cell: where it is read from, how many columns it takes, how it is merged, what is in it.

    Attributes:
        merge: empty, ``restart`` (the first of a vertical merge) or ``continue``.
        blocks: its paragraphs, and rows of a table inside it.
    """

    element: Element
    span: int
    merge: str
    blocks: Sequence[str | WordRow] = ()


def rows_of(table: Element) -> tuple[list[list[WordCell]], list[Element]]:
    """The rows that stay when changes are accepted, and those that are deleted."""
    rows, deleted = list[list[WordCell]](), list[Element]()
    for row in _inside(table, W + "tr"):
        if child(row, "trPr/del") is not None or is_on(child(row, "trPr"), "hidden"):
            deleted.append(row)
        else:
            rows.append(list(_cells(row)))
    return rows, deleted


def grid(rows: Iterable[Sequence[WordCell]], columns: int) -> Iterator[WordRow]:
    """The texts in their columns: a merged cell once, beside it nothing, below it DITTO."""
    merged: set[int] = set()
    for row in rows:
        texts: WordRow = []
        for cell in row:
            at, text = len(texts), " ".join(block for block in cell.blocks if isinstance(block, str))
            if cell.merge != "continue":
                merged.discard(at)
            elif at in merged and not text:
                text = DITTO
            if cell.merge == "restart":
                merged.add(at)
            texts += [text, *[""] * (cell.span - 1)]
        yield texts + [""] * (columns - len(texts))


def _cells(row: Element) -> Iterator[WordCell]:
    columns = _span(value(row, "trPr/gridBefore"), 0)
    if columns:
        yield WordCell(row.makeelement(W + "tc", {}, {}), columns, "")
    for cell in _inside(row, W + "tc"):
        if child(cell, "tcPr/cellDel") is not None:
            continue
        span = max(1, _span(value(cell, "tcPr/gridSpan"), 1))
        span = min(span, max(1, MOST_COLUMNS - columns))
        columns += span
        merge = child(cell, "tcPr/vMerge")
        yield WordCell(cell, span, "" if merge is None else own(merge, "val") or "continue")


def _span(text: str | None, otherwise: int) -> int:
    return min(max(whole(text, otherwise), 0), MOST_COLUMNS)


def _inside(element: Element, tag: str) -> Iterator[Element]:
    """The elements of a kind, also in content controls and marks of changes, not those of inner tables."""
    for inner in element:
        if inner.tag == tag:
            yield inner
        elif isinstance(inner.tag, str) and inner.tag not in (W + "tbl", W + "tc", W + "tr"):
            yield from _inside(inner, tag)
