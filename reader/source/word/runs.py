"""The text inside a paragraph of Word: what is shown, after all changes are accepted."""

from collections.abc import Callable, Iterator

from language import message
from reader.source.transcript import Transcript
from reader.source.word.fields import Fields, is_contents
from reader.source.word.notes import SideNotes, plain
from reader.source.word.package import Element, W, child, is_on, own
from reader.source.word.styles import Styles

_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
BOX = W + "txbxContent"
ALTERNATIVES = _MC + "AlternateContent"
_DELETED = message("修订中已删除的文字")
_NOTES = {"footnote": message("脚注"), "endnote": message("尾注"), "comment": message("批注")}


def alternative(element: Element) -> Element | None:
    """Of several forms of one content the first; the fallback where only that has words."""
    choice, fallback = element.find(_MC + "Choice"), element.find(_MC + "Fallback")
    if choice is None or (fallback is not None and _has_words(fallback) and not _has_words(choice)):
        return fallback
    return choice


def _has_words(element: Element) -> bool:
    return next(element.iter(W + "t"), None) is not None


class RunReader:
    """Reads the paragraphs of one document in their order.

    Attributes:
        boxes: text boxes met in the paragraph that was read last.
    """

    def __init__(self, styles: Styles, notes: SideNotes, fields: Fields, transcript: Transcript) -> None:
        """Takes what paragraphs refer to; ``transcript`` is told what is left out."""
        self._styles, self._notes, self._fields, self._out = styles, notes, fields, transcript
        self._paragraph: Element | None = None
        self.boxes: list[Element] = []
        readers: dict[str, Callable[[Element], Iterator[str]]] = {
            "r": self._run, "t": self._text, "tab": self._tab, "br": self._break, "cr": self._break,
            "ptab": self._tab, "noBreakHyphen": self._hyphen, "sym": self._symbol, "fldChar": self._mark,
            "instrText": self._instruct, "delText": self._nothing, "delInstrText": self._nothing,
            "del": self._deleted, "moveFrom": self._deleted, "ruby": self._ruby, "fldSimple": self._field,
            "sdt": self._control, "txbxContent": self._box, "drawing": self._drawing, "pict": self._drawing,
            "object": self._object, "footnoteReference": self._note, "endnoteReference": self._note,
            "commentReference": self._note,
        }  # fmt: skip
        self._readers = {W + name: reader for name, reader in readers.items()}
        self._readers |= {_MATH + "t": self._text, ALTERNATIVES: self._alternatives}

    def text(self, paragraph: Element) -> str:
        """The paragraph's text; a break inside it is a new line."""
        outer, self._paragraph, self.boxes = self._paragraph, paragraph, []
        text = "".join(self._inside(paragraph))
        self._paragraph = outer
        return text

    def _inside(self, element: Element) -> Iterator[str]:
        for inner in element:
            tag = inner.tag
            if tag in self._readers:
                yield from self._readers[tag](inner)
            elif isinstance(tag, str) and not tag.endswith("Pr"):
                yield from self._inside(inner)

    def _run(self, run: Element) -> Iterator[str]:
        if self._styles.hides(run, self._paragraph):
            hidden = "".join(t.text or "" for t in run.iter(W + "t"))
            if hidden:
                self._out.left_out(message("隐藏文字"), hidden)
            return
        yield from self._inside(run)

    def _text(self, element: Element) -> Iterator[str]:
        yield self._fields.shown(element.text or "")

    def _tab(self, _: Element) -> Iterator[str]:
        yield self._fields.shown("\t")

    def _break(self, _: Element) -> Iterator[str]:
        yield self._fields.shown("\n")

    def _hyphen(self, _: Element) -> Iterator[str]:
        yield self._fields.shown("-")

    def _nothing(self, _: Element) -> Iterator[str]:
        yield from ()

    def _symbol(self, element: Element) -> Iterator[str]:
        self._out.left_out(message("符号字体中的符号"), own(element, "char") or "")
        yield from ()

    def _mark(self, element: Element) -> Iterator[str]:
        contents = self._fields.mark(own(element, "fldCharType"))
        if contents:
            self._out.left_out(message("目录"), contents)
        yield from ()

    def _instruct(self, element: Element) -> Iterator[str]:
        self._fields.instruct(element.text or "")
        yield from ()

    def _deleted(self, element: Element) -> Iterator[str]:
        texts = element.iter(W + "delText", W + "t")
        deleted = "".join(one.text or "" for one in texts)
        if deleted:
            self._out.left_out(_DELETED, deleted)
        yield from ()

    def _ruby(self, element: Element) -> Iterator[str]:
        for base in element.findall(W + "rubyBase"):
            yield from self._inside(base)
        reading = "".join(t.text or "" for over in element.findall(W + "rt") for t in over.iter(W + "t"))
        self._out.left_out(message("字上注音"), reading)

    def _field(self, element: Element) -> Iterator[str]:
        if is_contents(own(element, "instr") or ""):
            self._out.left_out(message("目录"), plain(element))
        else:
            yield from self._inside(element)

    def _control(self, element: Element) -> Iterator[str]:
        if is_placeholder(element):
            self._out.left_out(message("未填写的内容控件"), plain(element))
        else:
            yield from self._inside(element)

    def _box(self, element: Element) -> Iterator[str]:
        self.boxes.append(element)
        yield from ()

    def _alternatives(self, element: Element) -> Iterator[str]:
        chosen = alternative(element)
        if chosen is not None:
            yield from self._inside(chosen)

    def _drawing(self, element: Element) -> Iterator[str]:
        before = len(self.boxes)
        yield from self._inside(element)
        if len(self.boxes) == before:
            self._out.left_out(message("图片或图形"))

    def _object(self, _: Element) -> Iterator[str]:
        self._out.left_out(message("嵌入的对象"))
        yield from ()

    def _note(self, element: Element) -> Iterator[str]:
        kind = element.tag.removeprefix(W).removesuffix("Reference")
        self._out.left_out(_NOTES[kind], self._notes.text(kind, element))
        yield from ()


def is_placeholder(control: Element) -> bool:
    """Whether a content control shows only what to type into it."""
    return bool(is_on(child(control, "sdtPr"), "showingPlcHdr"))
