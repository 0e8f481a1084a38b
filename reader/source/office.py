"""The text of a Word document or of a PDF's text layer."""

import io
import logging
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator

from docx import Document
from docx.document import Document as OpenDocument
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError
from pypdf import PdfReader
from pypdf.errors import PyPdfError

from errors import UserError
from language import message

MOST_PAGES = 300
MOST_UNPACKED = 60_000_000
_DOCX_FAULTS = (
    KeyError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
    LxmlError,
    AttributeError,
    NotImplementedError,
)
_PDF_FAULTS = (
    PyPdfError, ValueError, KeyError, TypeError, IndexError, AttributeError, RecursionError, OSError,
    struct.error, zlib.error, ArithmeticError, AssertionError, NotImplementedError,
)  # fmt: skip
logging.getLogger("pypdf").addHandler(logging.NullHandler())  # its remarks on damage are not for our user
_GAP = re.compile(r"[ \t]{2,}")


def docx_text(data: bytes, name: str) -> str:
    """Paragraphs and table cells in their order, one a line.

    Raises:
        UserError: not a Word document, or one that unpacks beyond MOST_UNPACKED bytes.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            if sum(entry.file_size for entry in packed.infolist()) > MOST_UNPACKED:
                limit = MOST_UNPACKED // 1_000_000
                raise UserError(
                    message("{name}：解压后超过 {limit} MB。请只保留正文后重试。", name=name, limit=limit)
                )
        return "\n".join(_paragraphs(Document(io.BytesIO(data))))
    except _DOCX_FAULTS as error:
        problem = message("{name}：不是可读的 Word 文档（.docx）。请另存为 .docx 或 .txt。", name=name)
        raise UserError(problem) from error


def _paragraphs(document: OpenDocument) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row.cells)


def pdf_text(data: bytes, name: str) -> str:
    """The text layer, page after page.

    Raises:
        UserError: not a PDF, locked, too long, or without a text layer (scanned).
    """
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UserError(message("{name}：PDF 已加密。请先解除密码。", name=name))
        if len(reader.pages) > MOST_PAGES:
            raise UserError(
                message(
                    "{name}：PDF 共 {count} 页，上限 {limit} 页。请只保留规划正文。",
                    name=name, count=len(reader.pages), limit=MOST_PAGES,
                )
            )  # fmt: skip
        text = "\n".join(page.extract_text() for page in reader.pages)
    except _PDF_FAULTS as error:
        problem = message("{name}：PDF 无法读取。请检查文件是否完整，或另存为 .txt。", name=name)
        raise UserError(problem) from error
    if not text.strip():
        raise UserError(message("{name}：PDF 没有文字层（可能是扫描件）。请先做文字识别。", name=name))
    return _GAP.sub(" ", text)
