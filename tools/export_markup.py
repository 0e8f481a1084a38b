"""What HTML, SVG and the XML parts of Office files say, as sections of plain lines."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator

from lxml import etree, html

Sections = dict[str, list[str]]

_TIMES = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
"""When an Office file was written."""
_SHAPES = ("sp", "pic", "graphicFrame", "grpSp", "cxnSp", "tbl", "drawing", "chart")
_GEOMETRY = ("off", "ext", "chOff", "chExt", "pt", "extent", "pgSz", "pgMar", "gridCol", "tcW", "tr", "sldSz")
"""Elements of Office files that say where something is and how large."""
_ASSIGNED = re.compile(r"^([\w$. ]+)=\s*([\[{].*[\]}]);?$")
"""A line of a script that gives a name to data."""


def html_sections(data: bytes) -> Sections:
    """Of a page: ``text`` that a reader sees, ``html`` with all elements and the scripts' data value by value."""
    root = html.document_fromstring(data.decode("utf-8"))
    for script in root.iter("script"):
        script.text = "\n".join(_script_lines(script.text or ""))
    texts = root.xpath("//text()[not(parent::script or parent::style)]")
    return {"text": _worded(texts), "html": list(_element_lines(root))}


def xml_sections(data: bytes) -> Sections:
    """Of an XML part: ``text`` by paragraphs, ``shapes`` with their places, ``xml`` with all elements."""
    root = etree.fromstring(_TIMES.sub(b"", data))
    spaces = [f"{prefix}: {address}" for prefix, address in sorted(root.nsmap.items(), key=str)]
    return {
        "text": _worded(_paragraphs(root)),
        "shapes": _shapes(root),
        "xml": [*spaces, *_element_lines(root)],
    }


def json_lines(value: object, path: str = "") -> Iterator[str]:
    """One line a value, named by its path; coordinates and other lists of numbers on one line."""
    if isinstance(value, dict) and value:
        for key, one in value.items():
            yield from json_lines(one, f"{path}.{key}")
    elif isinstance(value, list) and not _numbers(value):
        for number, one in enumerate(value):
            yield from json_lines(one, f"{path}[{number}]")
    else:
        yield f"{path} = {json.dumps(value, ensure_ascii=False)}"


def _numbers(value: object) -> bool:
    """Whether it holds nothing but numbers, however deep."""
    return all(map(_numbers, value)) if isinstance(value, list) else isinstance(value, int | float)


def _script_lines(text: str) -> Iterator[str]:
    """A script line by line, its data value by value."""
    for line in [text] if text.lstrip()[:1] in ("{", "[") else text.splitlines():
        found = _ASSIGNED.match(line.strip())
        name, content = found.groups() if found else ("", line)
        try:
            yield from json_lines(json.loads(content), name.strip())
        except ValueError:
            yield from line.splitlines()


def _paragraphs(root: etree._Element) -> Iterator[str]:
    """The words of each paragraph; of XML without any, each text."""
    found = [one for one in root.iter() if _local(one) == "p"]
    yield from ("".join(one.itertext()) for one in found) if found else root.itertext()


def _worded(texts: Iterator[str] | list[str]) -> list[str]:
    """The texts that have words, with single blanks."""
    return [line for text in texts if (line := " ".join(text.split()))]


def _shapes(root: etree._Element) -> list[str]:
    """How many shapes of each kind, then every position and size."""
    counted = Counter(name for one in root.iter() if (name := _local(one)) in _SHAPES)
    places = [one for one in root.iter() if _local(one) in _GEOMETRY and one.attrib]
    return [f"{count} {name}" for name, count in sorted(counted.items())] + [_opened(one) for one in places]


def _element_lines(root: etree._Element, depth: int = 0) -> Iterator[str]:
    """One line an element with its attributes by name, one a text."""
    yield " " * depth + _opened(root)
    yield from _text_lines(root.text, depth + 1)
    for child in root:
        yield from _element_lines(child, depth + 1)
        yield from _text_lines(child.tail, depth + 1)


def _text_lines(text: str | None, depth: int) -> Iterator[str]:
    yield from (" " * depth + line.strip() for line in (text or "").splitlines() if line.strip())


def _opened(element: etree._Element) -> str:
    name = ":".join(filter(None, (element.prefix, _local(element))))
    return (
        " ".join([f"<{name}", *(f'{key}="{value}"' for key, value in sorted(element.attrib.items()))]) + ">"
    )


def _local(element: etree._Element) -> str:
    """The element's name without its namespace."""
    return etree.QName(element).localname if isinstance(element.tag, str) else "remark"
