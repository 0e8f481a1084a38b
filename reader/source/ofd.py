"""An OFD file (GB/T 33190-2016), a zip of XML, to its text: the pieces of each page where they stand, as of a PDF."""

import io
import posixpath
import zipfile
from collections.abc import Iterator

from lxml import etree

from errors import UserError
from language import message
from reader.source.limits import PAGES, PIECES, TAGS, UNPACKED
from reader.source.pdf.document import transcript_of
from reader.source.pdf.page import PagePiece, PdfPage
from reader.source.transcript import Transcript
from reader.source.word.package import Element

_POINTS = 72 / 25.4  # a millimetre, the unit of OFD
_ASCENT, _DESCENT = 0.86, 0.14  # of the size of type, above and below the line it stands on
_PAPER = "0 0 210 297"


def ofd_text(data: bytes, name: str) -> Transcript:
    """The text of the file's pages; what templates repeat on each is left out.

    Raises:
        UserError: damaged, too large, too long, or without text (scanned).
    """
    try:
        pages = list(_Package(data, name).pages())
    except (zipfile.BadZipFile, KeyError, ValueError, etree.XMLSyntaxError, NotImplementedError) as error:
        problem = message("{name}：OFD 文件已损坏，无法读取。请在 OFD 阅读器中另存为 PDF 后再读。", name=name)
        raise UserError(problem) from error
    if not any(page.pieces for page in pages):
        raise UserError(
            message("{name}：OFD 文件中没有文字（可能是扫描件）。请先做文字识别，或另存为 .docx。", name=name)
        )
    return transcript_of(pages)


class _Package:
    """An opened file."""

    def __init__(self, data: bytes, name: str) -> None:
        self._zip, self._name, self._left = zipfile.ZipFile(io.BytesIO(data)), name, UNPACKED

    def pages(self) -> Iterator[PdfPage]:
        """The pages of its documents, in their order."""
        count = 0
        for root in _texts(self._parsed("OFD.xml"), "DocRoot"):
            path = root.lstrip("/")
            document = self._parsed(path)
            box = next(_texts(document, "PhysicalBox"), _PAPER)
            for page in _all(document, "Page"):
                count += 1
                if count > PAGES:
                    why = message(
                        "{name}：OFD 超过 {limit} 页。请只保留规划正文。", name=self._name, limit=PAGES
                    )
                    raise UserError(why)
                if base := page.get("BaseLoc"):
                    yield _page(self._parsed(_beside(path, base)), box)

    def _parsed(self, part: str) -> Element:
        self._left -= self._zip.getinfo(part).file_size
        if self._left < 0:
            raise UserError(message("{name}：文档结构过大。请只保留正文后重试。", name=self._name))
        xml = self._zip.read(part)
        if xml.count(b"<") > TAGS:
            raise UserError(message("{name}：文档结构过大。请只保留正文后重试。", name=self._name))
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
        return etree.fromstring(xml, parser)


def _beside(path: str, location: str) -> str:
    """A location as one from the root of the package: absolute, or from the folder of who names it."""
    if location.startswith("/"):
        return location.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(path), location))


def _page(page: Element, box: str) -> PdfPage:
    """What stands on a page; its own box counts before the document's."""
    width, height = _numbers(next(_texts(page, "PhysicalBox"), box))[2:4]
    pieces = [piece for drawn in _all(page, "TextObject") for piece in _pieces(drawn, height)][:PIECES]
    pictures = sum(1 for _ in _all(page, "ImageObject"))
    return PdfPage(width * _POINTS, height * _POINTS, tuple(pieces), (), pictures)


def _pieces(drawn: Element, height: float) -> Iterator[PagePiece]:
    """The text of one object, each line of it with its place from the page's left and bottom."""
    left, top, width, _ = _numbers(drawn.get("Boundary", ""))
    size = float(drawn.get("Size", "4"))
    for code in _all(drawn, "TextCode"):
        words = "".join(code.itertext()).strip()
        x, y = float(code.get("X") or 0), float(code.get("Y") or 0)
        if words:
            base = height - (top + y)
            yield PagePiece(
                (left + x) * _POINTS, (base - _DESCENT * size) * _POINTS,
                max(left + width, left + x + size) * _POINTS, (base + _ASCENT * size) * _POINTS, words,
            )  # fmt: skip


def _numbers(written: str) -> tuple[float, float, float, float]:
    """The four numbers of a box.

    Raises:
        ValueError: there are not four.
    """
    left, top, width, height = (float(number) for number in written.split())
    return left, top, width, height


def _all(element: Element, name: str) -> Iterator[Element]:
    """The elements below of that name, whatever their namespace."""
    return element.iter(f"{{*}}{name}")  # type: ignore[no-any-return]


def _texts(element: Element, name: str) -> Iterator[str]:
    return ("".join(found.itertext()).strip() for found in _all(element, name))
