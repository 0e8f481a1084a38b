"""What an export says, as named sections of plain lines: the same content gives the same lines."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import warnings
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

import openpyxl
from pypdf import PdfReader

from tools.export_markup import Sections, html_sections, json_lines, xml_sections


def sections(name: str, data: bytes) -> Sections:
    """The sections of one file: lines by the section's name.

    Args:
        name: with the ending that says what the data are.
        data: the file's bytes.
    """
    reader = _READERS.get(PurePosixPath(name).suffix.lower())
    if reader:
        return reader(data)
    try:
        return {"text": data.decode("utf-8").splitlines()}
    except UnicodeDecodeError:
        return {"binary": [f"{len(data)} bytes, {_mark(data)}"]}


def _json(data: bytes) -> Sections:
    return {"json": list(json_lines(json.loads(data)))}


def _xlsx(data: bytes) -> Sections:
    """Every cell with its number format, by sheet."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(BytesIO(data))
    return {
        f"sheet {sheet.title}": [
            f"{cell.coordinate} {cell.value!r} {cell.number_format}"
            for row in sheet.iter_rows()
            for cell in row
            if cell.value is not None
        ]
        for sheet in book.worksheets
    }


def _pdf(data: bytes) -> Sections:
    """The pages' count and sizes, what the file says of itself, where its links lead, the words of each page."""
    reader = PdfReader(BytesIO(data))
    pages = list(enumerate(reader.pages, 1))
    lines = (f"{name} {value}" for name, value in (reader.metadata or {}).items() if "Date" not in name)
    return {
        "pages": [f"{len(pages)} pages", *(f"page {number} {page.mediabox}" for number, page in pages)],
        "properties": [*lines, *_headings(reader.outline)],
        "links": [
            f"page {number} {link}" for number, page in pages for link in _links(page.annotations or ())
        ],
        **{f"page {number}": page.extract_text().splitlines() for number, page in pages},
    }


def _headings(outline: Iterable[Any]) -> Iterator[str]:
    for one in outline:
        yield from _headings(one) if isinstance(one, list) else [f"heading {one.title}"]


def _links(annotations: Iterable[Any]) -> Iterator[str]:
    for annotation in annotations:
        action = annotation.get_object().get("/A", {})
        yield str(action.get("/URI") or annotation.get_object().get("/Subtype"))


def _gpkg(data: bytes) -> Sections:
    """How each table is made and its rows; geometries by their bytes' mark."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data)
        numbers = [f"{name} {database.execute(f'PRAGMA {name}').fetchone()[0]}" for name in _PRAGMAS]
        made = database.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()
        lines = [f"{kind} {name}: {' '.join((sql or '').split())}" for kind, name, sql in made]
        found = {"schema": [*numbers, *lines]}
        for kind, name, sql in made:
            if kind == "table" and not sql.upper().startswith("CREATE VIRTUAL"):
                found[f"table {name}"] = [_row(row) for row in database.execute(f'SELECT * FROM "{name}"')]
    return found


def _row(row: tuple[object, ...]) -> str:
    cells = (f"<{len(cell)} bytes, {_mark(cell)}>" if isinstance(cell, bytes) else repr(cell) for cell in row)
    return " | ".join(cells)


def _mark(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:12]


_PRAGMAS = ("application_id", "user_version")
_READERS: dict[str, Callable[[bytes], Sections]] = {
    ".json": _json,
    ".geojson": _json,
    ".html": html_sections,
    ".svg": xml_sections,
    ".xml": xml_sections,
    ".rels": xml_sections,
    ".xlsx": _xlsx,
    ".pdf": _pdf,
    ".gpkg": _gpkg,
}
