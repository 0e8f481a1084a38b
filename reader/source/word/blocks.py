"""Paragraphs and tables of Word in their order."""

from collections.abc import Iterator

from language import message
from reader.source.limits import CELLS
from reader.source.transcript import Transcript
from reader.source.word.notes import plain
from reader.source.word.numbering import Numbering
from reader.source.word.package import Element, W, child, is_on
from reader.source.word.runs import ALTERNATIVES, RunReader, alternative, is_placeholder
from reader.source.word.tables import WordCell, WordRow, grid, rows_of

_CONTROL = W + "sdt"
WordBlock = str | WordRow


class BlockReader:
    """Reads the blocks of one document into its transcript."""

    def __init__(self, runs: RunReader, numbering: Numbering, transcript: Transcript) -> None:
        """Takes the readers of what stands inside paragraphs and before them."""
        self._runs, self._numbering, self._out = runs, numbering, transcript
        self._carried = ""  # text of a paragraph whose end is deleted or hidden: it runs on into the next

    def read(self, body: Element) -> None:
        """Every block of the body."""
        table = False
        for block in self._blocks(body):
            if isinstance(block, str):
                if table:
                    self._out.line("")
                self._out.line(block)
            else:
                self._out.row(block)
            table = not isinstance(block, str)
        if self._carried.strip():
            self._out.line(self._carried)

    def _blocks(self, container: Element) -> Iterator[WordBlock]:
        for element in container:
            if element.tag == W + "p":
                yield from self._paragraph(element)
            elif element.tag == W + "tbl":
                yield from self._table(element)
            elif element.tag == ALTERNATIVES:
                chosen = alternative(element)
                yield from self._blocks(chosen) if chosen is not None else ()
            elif element.tag == _CONTROL and is_placeholder(element):
                self._out.left_out(message("未填写的内容控件"), plain(element))
            elif element.tag == W + "altChunk":
                self._out.left_out(message("嵌入的另一份文件"))
            elif isinstance(element.tag, str) and not element.tag.endswith("Pr"):
                yield from self._blocks(element)

    def _paragraph(self, paragraph: Element) -> Iterator[WordBlock]:
        text = self._runs.text(paragraph)
        boxes = self._runs.boxes
        mark = child(paragraph, "pPr/rPr")
        if is_on(mark, "vanish"):
            self._carried += self._numbered(paragraph, text) if text else ""
        elif mark is not None and (child(mark, "del") is not None or child(mark, "moveFrom") is not None):
            self._carried += text
        else:
            text, self._carried = self._numbered(paragraph, self._carried + text), ""
            yield from (line.strip(" \t") for line in text.split("\n") if line.strip())
        for box in boxes:
            yield from self._blocks(box)

    def _numbered(self, paragraph: Element, text: str) -> str:
        number = self._numbering.before(paragraph)
        return number + text.lstrip() if text.strip() else ""

    def _table(self, table: Element) -> Iterator[WordBlock]:
        rows, deleted = rows_of(table)
        for row in deleted:
            self._out.left_out(message("修订中已删除的表格行"), plain(row))
        read = [[cell._replace(blocks=list(self._blocks(cell.element))) for cell in row] for row in rows]
        widest = max((sum(cell.span for cell in row) for row in read), default=0)
        if widest * len(read) > CELLS:  # spans beyond any table: each cell counts as one
            read = [[cell._replace(span=1) for cell in row] for row in read]
            widest = min(widest, 2)
        for row, cells in zip(read, grid(read, widest), strict=True):
            if widest == 1 or any(_is_layout(cell) for cell in row):
                yield from (block for cell in row for block in cell.blocks)
            else:
                yield cells


def _is_layout(cell: WordCell) -> bool:
    """A cell that holds a table again only arranges the page."""
    return any(not isinstance(block, str) for block in cell.blocks)
