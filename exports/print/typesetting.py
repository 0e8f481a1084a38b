"""Typst with the project's own font: templates and data to PDF or PNG, without system fonts or files."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Any, Literal

import typst

from constants import FONTS, ROOT

_TEMPLATES = ROOT / "exports" / "print" / "templates"
_NO_FILES: Mapping[str, bytes] = {}


def typeset(
    template: str,
    data: dict[str, Any],
    files: Mapping[str, bytes] = _NO_FILES,
    format: Literal["pdf", "png"] = "pdf",
    ppi: float = 144,
    made: date | None = None,
) -> bytes:
    """One document; the template sees ``data`` as ``json(bytes(sys.inputs.data))``, never as source.

    Args:
        template: file in ``exports/templates``, e.g. ``layout.typ``.
        data: what JSON can hold.
        files: further files the template opens, by name, e.g. ``map.svg``; they stay in memory.
        format: a PNG has one page only.
        ppi: pixels per inch (72 points) of a PNG.
        made: written into a PDF as its date; today's where it is not given.

    Raises:
        typst.TypstError: the template is at fault.
    """
    document: bytes = _compiled(template, data, files, format, ppi, made)
    return document


def typeset_pages(
    template: str, data: dict[str, Any], files: Mapping[str, bytes], ppi: float
) -> tuple[bytes, ...]:
    """Every page of a document as a PNG; the arguments are those of ``typeset``."""
    pages: bytes | list[bytes] = _compiled(template, data, files, "png", ppi, None)
    return (pages,) if isinstance(pages, bytes) else tuple(pages)


def _compiled(
    template: str,
    data: dict[str, Any],
    files: Mapping[str, bytes],
    format: Literal["pdf", "png"],
    ppi: float,
    made: date | None,
) -> Any:
    return typst.compile(  # type: ignore[call-overload]  # its types do not know files kept in memory
        {"main.typ": (_TEMPLATES / template).read_bytes(), **files},
        font_paths=[FONTS],
        ignore_system_fonts=True,
        format=format,
        ppi=ppi,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        timestamp=datetime.combine(made, time(), UTC) if made else None,
    )
