"""The parts of a Word file by what they are; parsed without entities, the network or unbounded size."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree

from errors import UserError
from language import message
from reader.source.limits import TAGS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = (
    b"http://purl.oclc.org/ooxml/wordprocessingml/main",
    b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
)
_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}Override"

Element = Any  # of lxml, which has no types


def own(element: Element, name: str) -> str | None:
    """The element's attribute of Word's namespace."""
    value = element.get(W + name)
    return None if value is None else str(value)


def child(element: Element | None, path: str) -> Element | None:
    """The first element below at ``path``, names of Word's namespace divided by slashes."""
    return None if element is None else element.find("/".join(W + name for name in path.split("/")))


def value(element: Element | None, path: str) -> str | None:
    """``w:val`` of the element at ``path``."""
    found = child(element, path)
    return None if found is None else own(found, "val")


def is_on(element: Element | None, path: str) -> bool | None:
    """Whether a switch is on; None where it is not set."""
    found = child(element, path)
    return None if found is None else (own(found, "val") or "true") not in ("false", "0", "off")


class WordPackage:
    """An opened file."""

    def __init__(self, data: bytes, name: str) -> None:
        """Opens ``data``; messages call it ``name``."""
        self._zip, self._name = zipfile.ZipFile(io.BytesIO(data)), name
        listed = self._parsed("[Content_Types].xml")
        self._kinds = [(one.get("PartName", ""), one.get("ContentType", "")) for one in listed.iter(_TYPES)]

    def parts(self, kind: str) -> Iterator[Element]:
        """The parts of a kind (``styles``, ``header``) in the order of their names."""
        for part, content_type in sorted(self._kinds):
            if content_type.endswith(f"{kind}+xml") and part.lstrip("/") in self._zip.NameToInfo:
                yield self._parsed(part.lstrip("/"))

    def part(self, kind: str) -> Element | None:
        """The only part of a kind."""
        return next(self.parts(kind), None)

    def _parsed(self, part: str) -> Element:
        xml = self._zip.read(part).replace(*_STRICT)
        if xml.count(b"<") > TAGS:
            raise UserError(message("{name}：文档结构过大。请只保留正文后重试。", name=self._name))
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
        return etree.fromstring(xml, parser)
