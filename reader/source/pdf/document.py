"""A PDF to its text: page by page, paragraphs that run over lines and pages as one."""

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from errors import UserError
from language import message
from reader.source.limits import PAGES
from reader.source.pdf.columns import blocks
from reader.source.pdf.grid import DrawnTable, drawn_tables
from reader.source.pdf.joining import continues, lines_of, paragraphs, run_on
from reader.source.pdf.margins import in_margins
from reader.source.pdf.page import PagePiece, PdfPage, page_of
from reader.source.transcript import Transcript

_NARROW, _MARGIN = 0.6, 0.15  # of a page's width


def pdf_text(data: bytes, name: str) -> Transcript:
    """The text layer.

    Raises:
        UserError: not a PDF, locked, too long, or without a text layer (scanned).
    """
    pages = _pages(data, name)
    if not any(page.pieces for page in pages):
        raise UserError(message("{name}：PDF 没有文字层（可能是扫描件）。请先做文字识别。", name=name))
    return transcript_of(pages)


def transcript_of(pages: list[PdfPage]) -> Transcript:
    """The text of pages on which pieces of text stand in their places, of whatever format."""
    return _Writer().written(pages)


def _pages(data: bytes, name: str) -> list[PdfPage]:
    try:
        document = pdfium.PdfDocument(data)
        if len(document) > PAGES:
            raise UserError(
                message(
                    "{name}：PDF 共 {count} 页，上限 {limit} 页。请只保留规划正文。",
                    name=name, count=len(document), limit=PAGES,
                )
            )  # fmt: skip
        return [page_of(page) for page in document]
    except (pdfium.PdfiumError, ValueError, RuntimeError, MemoryError) as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise UserError(message("{name}：PDF 已加密。请先解除密码。", name=name)) from error
        problem = message("{name}：PDF 无法读取。请检查文件是否完整，或另存为 .txt。", name=name)
        raise UserError(problem) from error


class _Writer:
    """Writes pages into a transcript; the last paragraph of one page may go on on the next."""

    def __init__(self) -> None:
        self._out = Transcript()
        self._open: list[PagePiece] = []

    def written(self, pages: list[PdfPage]) -> Transcript:
        """The whole text."""
        lines = [lines_of(page.pieces) for page in pages]
        for number, (page, margin) in enumerate(zip(pages, in_margins(pages, lines), strict=True), 1):
            for line in margin:
                self._out.left_out(message("第 {page} 页的页眉、页脚或页码", page=number), line.text)
            if page.pictures:
                self._out.left_out(message("第 {page} 页的图片 {count} 幅", page=number, count=page.pictures))
            if not page.pieces:
                self._out.left_out(message("第 {page} 页没有文字（可能是扫描页）", page=number))
            self._page(page, margin)
        self._close()
        return self._out

    def _page(self, page: PdfPage, margin: list[PagePiece]) -> None:
        inside = [piece for piece in page.pieces if not any(piece.is_beside(line) for line in margin)]
        for table in sorted(drawn_tables(page.lines), key=lambda table: -table.top):
            above = [piece for piece in inside if piece.middle > table.top]
            cells = [piece for piece in inside if table.holds(piece)]
            inside = [piece for piece in inside if piece not in above and piece not in cells]
            self._prose(above, page)
            self._table(table, cells)
        self._prose(inside, page)

    def _prose(self, pieces: list[PagePiece], page: PdfPage) -> None:
        read = blocks(pieces, page.width)
        for lines in read:
            left, right = min(line.left for line in lines), max(line.right for line in lines)
            if len(read) == 1 and right - left < _NARROW * page.width:  # short lines alone tell no margin
                right = max(right, (1 - _MARGIN) * page.width)
            for paragraph in paragraphs(lines, left, right):
                if not (self._open and continues(self._open, paragraph[0], left, right)):
                    self._close()
                self._open += paragraph

    def _table(self, table: DrawnTable, cells: list[PagePiece]) -> None:
        self._close()
        for row in table.texts(cells):
            self._out.row(row)
        self._out.line("")

    def _close(self) -> None:
        text = ""
        for line in self._open:
            text = run_on(text, line.text)
        if text:
            self._out.line(text)
        self._open = []
