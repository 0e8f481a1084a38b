"""A Word document to its text: body, tables and text boxes; what stands beside them is named and left out."""

import zipfile
import zlib

from lxml.etree import LxmlError

from errors import UserError
from language import message
from reader.source.packed_size import refuse_unpacked
from reader.source.transcript import Transcript
from reader.source.word.blocks import BlockReader
from reader.source.word.fields import Fields
from reader.source.word.notes import SideNotes, plain
from reader.source.word.numbering import Numbering
from reader.source.word.package import Element, W, WordPackage, child, own
from reader.source.word.runs import RunReader
from reader.source.word.styles import Styles

_FAULTS = (
    KeyError,
    ValueError,
    zipfile.BadZipFile,
    zlib.error,
    LxmlError,
    AttributeError,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
)


def word_text(data: bytes, name: str) -> Transcript:
    """The text of a Word document.

    Raises:
        UserError: not a Word document, or one that unpacks beyond UNPACKED bytes.
    """
    try:
        refuse_unpacked(data, name)
        return _transcript(WordPackage(data, name))
    except _FAULTS as error:
        problem = message("{name}：不是可读的 Word 文档（.docx）。请另存为 .docx 或 .txt。", name=name)
        raise UserError(problem) from error


def _transcript(package: WordPackage) -> Transcript:
    main = package.part("document.main")
    body = child(main, "body")
    if body is None:
        raise ValueError("no body")
    out, styles = Transcript(), Styles(package.part("styles"))
    _leave_out_margins(package, out)
    runs = RunReader(styles, SideNotes(package), Fields(_is_balanced(body)), out)
    BlockReader(runs, Numbering(package.part("numbering"), styles), out).read(body)
    return out


def _leave_out_margins(package: WordPackage, out: Transcript) -> None:
    """Names headers and footers, each wording once."""
    for kind, why in (("header", message("页眉")), ("footer", message("页脚"))):
        texts = (plain(part) for part in package.parts(kind))
        for text in dict.fromkeys(text for text in texts if text):
            out.left_out(why, text)


def _is_balanced(body: Element) -> bool:
    kinds = [own(mark, "fldCharType") for mark in body.iter(W + "fldChar")]
    return kinds.count("begin") == kinds.count("end")
