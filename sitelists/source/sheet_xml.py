"""What the library that reads workbooks does not say of an XLSX: hidden columns, and formulas without a saved result."""

import ast
import io
import operator
import posixpath
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from lxml import etree

from sitelists.cells.numbers import written_number

_MOST = 50_000
"""Formulas without a result that are looked at."""
_LARGEST, _HEAD, _WIDEST = 30_000_000, 200_000, 1000
"""Bytes of a sheet in which formulas are looked for; bytes in which its columns stand; columns that may be hidden."""
_DEEPEST, _LONGEST = 50, 200
_COLUMN = re.compile(rb"<(?:\w+:)?col\b[^>]*>")
_ATTRIBUTE = re.compile(rb"""(\w+)=["\']([^"\']*)["\']""")
_CELL = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})")
_ARITHMETIC = re.compile(r"[-+*/().\d\sA-Z$]+")
_ACTS: Mapping[type, Any] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv, ast.USub: operator.neg,
    ast.UAdd: operator.pos,
}  # fmt: skip
_RELATED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


class SheetExtras(NamedTuple):
    """Columns from 0 that are hidden; formulas without a result by their cell (row and column from 0)."""

    hidden: frozenset[int] = frozenset()
    unsaved: Mapping[tuple[int, int], str] = {}


def sheet_extras(data: bytes) -> dict[str, SheetExtras]:
    """By the name of each sheet; nothing where the parts cannot be followed."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return {name: _looked_at(archive, part) for name, part in _parts(archive)}
    except (KeyError, zipfile.BadZipFile, etree.XMLSyntaxError, ValueError):
        return {}


def computed(rows: Sequence[list[str]], unsaved: Mapping[tuple[int, int], str]) -> int:
    """Fills in the results of formulas that only add, subtract, multiply and divide cells; how many.

    Nothing else is carried out: a formula with any name or text in it stays without a result.
    """
    done = 0
    for (row, column), formula in unsaved.items():
        value = _value(formula, rows, unsaved, 0)
        if value is not None and row < len(rows):
            rows[row] += [""] * (column + 1 - len(rows[row]))
            rows[row][column] = f"{value:.15g}"
            done += 1
    return done


def _parts(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Name and part of each sheet."""
    book = _parsed(archive.read("xl/workbook.xml"))
    related = _parsed(archive.read("xl/_rels/workbook.xml.rels"))
    targets = {one.get("Id"): one.get("Target", "") for one in related}
    return [
        (sheet.get("name", ""), posixpath.normpath(posixpath.join("/xl", targets[sheet.get(_RELATED)])).lstrip("/"))
        for sheet in book.iterfind("{*}sheets/{*}sheet")
    ]  # fmt: skip


def _parsed(content: bytes) -> Any:
    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False))


def _looked_at(archive: zipfile.ZipFile, part: str) -> SheetExtras:
    with archive.open(part) as file:
        head = file.read(_HEAD)
    if archive.getinfo(part).file_size > _LARGEST:
        return SheetExtras(_hidden(head))
    content = archive.read(part)
    return SheetExtras(_hidden(head), _unsaved(content) if b"<f" in content else {})


def _hidden(head: bytes) -> frozenset[int]:
    """Columns stand before the cells."""
    found: set[int] = set()
    for column in _COLUMN.findall(head.partition(b"<sheetData")[0]):
        given = dict(_ATTRIBUTE.findall(column))
        if given.get(b"hidden") in (b"1", b"true") and given.get(b"min", b"").isdigit():
            found.update(range(int(given[b"min"]) - 1, min(int(given.get(b"max", given[b"min"])), _WIDEST)))
    return frozenset(found)


def _unsaved(content: bytes) -> dict[tuple[int, int], str]:
    found: dict[tuple[int, int], str] = {}
    events = etree.iterparse(
        io.BytesIO(content), tag="{*}c", resolve_entities=False, no_network=True, load_dtd=False
    )
    for _, cell in events:
        formula, at = cell.findtext("{*}f"), _CELL.fullmatch(cell.get("r", ""))
        if formula and at and not cell.findtext("{*}v") and len(found) < _MOST:
            found[_place(at)] = formula
        cell.clear()
    return found


def _place(found: re.Match[str]) -> tuple[int, int]:
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]) - 1, column - 1


def _value(
    formula: str, rows: Sequence[list[str]], unsaved: Mapping[tuple[int, int], str], depth: int
) -> float | None:
    """The result of an arithmetic formula; ``None`` where it is none, or a cell of it has no number."""
    if depth > _DEEPEST or len(formula) > _LONGEST or not _ARITHMETIC.fullmatch(formula):
        return None
    names: dict[str, float] = {}
    for found in _CELL.finditer(formula):
        row, column = _place(found)
        if (row, column) in unsaved:
            value = _value(unsaved[row, column], rows, unsaved, depth + 1)
        else:
            text = rows[row][column] if row < len(rows) and column < len(rows[row]) else ""
            value = written_number(text) if text else 0.0
        if value is None:
            return None
        names[found[0].replace("$", "")] = value
    try:
        return _result(ast.parse(formula.replace("$", "").strip(), mode="eval").body, names)
    except (SyntaxError, ValueError, ZeroDivisionError, KeyError, RecursionError, OverflowError):
        return None


def _result(node: ast.expr, names: Mapping[str, float]) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, int | float):
        return float(node.value)
    if isinstance(node, ast.Name):
        return names[node.id]
    if isinstance(node, ast.UnaryOp):
        return float(_ACTS[type(node.op)](_result(node.operand, names)))
    if isinstance(node, ast.BinOp):
        return float(_ACTS[type(node.op)](_result(node.left, names), _result(node.right, names)))
    raise ValueError(type(node).__name__)
