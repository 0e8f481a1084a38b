"""The visible text of a page: its tags as line breaks, its lists numbered, its tables as rows."""

import re

from language import Message, message
from reader.mapped import Edit, Mapped
from reader.notes import Note, note
from reader.source.webpage.copies import without_copies
from reader.source.webpage.hidden import Hidden
from reader.source.webpage.links import LISTS, LinkLists
from reader.source.webpage.lists import OrderedList
from reader.source.webpage.tables import OpenTable, data_tables
from reader.source.webpage.tags import Tag, end_of_element, tag_at

_LOOKS = re.compile(r"<(?:!doctype html|html|head|body|div|p|table|span|meta)\b", re.IGNORECASE)
_UNSEEN = frozenset(
    ("script", "style", "noscript", "template", "svg", "select", "head", "button", "datalist")
)
_INLINE = frozenset(
    (
        "a", "abbr", "b", "big", "em", "font", "i", "img", "ins", "label", "mark", "o", "rb", "ruby", "small", "span",
        "strong", "sub", "sup", "u", "wbr",
    )
)  # fmt: skip
_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_LEFT_OUT = {
    "nav": message("导航"), "aside": message("页边栏"), "iframe": message("嵌入的另一页面"), "rt": message("字上注音"),
    "rp": message("字上注音"), "del": message("划去的文字"), "s": message("划去的文字"), "strike": message("划去的文字"),
}  # fmt: skip
_LINKS = message("链接列表")
_HIDDEN = message("页面不显示的内容")
_LONGEST_LIST = 20_000
_SPACES = re.compile(r"\s+")
_TAG = re.compile(r"<[^<>]{0,2000}>")


def looks_like_page(text: str) -> bool:
    """Whether the text begins like HTML."""
    return bool(_LOOKS.search(text[:4000]))


def visible(page: Mapped) -> tuple[Mapped, list[Note]]:
    """The page without tags, comments and what a browser does not show; a note of each thing left out."""
    scan = _Scan(page.text)
    text, copies = without_copies(page.edited(scan.edits()))
    return text, [*scan.notes, *copies]


class _Scan:
    """One way through a page's source, tag after tag."""

    def __init__(self, text: str) -> None:
        self._text, self._hidden, self._data = text, Hidden(text), data_tables(text)
        self._links = LinkLists(text)
        self._lists: list[OrderedList] = []
        self._tables: list[OpenTable | None] = []
        self._pictures: list[int] = []
        self.notes: list[Note] = []

    def edits(self) -> list[Edit]:
        """What becomes of the tags, and of the line breaks between them."""
        text, edits, done = self._text, list[Edit](), 0
        while (start := text.find("<", done)) >= 0:
            edits += self._flat_lines(done, start)
            tag = tag_at(text, start)
            done, new = self._past(tag)
            edits.append(Edit(start, done, new))
        edits += self._flat_lines(done, len(text))
        if self._pictures:
            why = message("图片 {count} 幅", count=len(self._pictures))
            self.notes.append(note("left_out", (self._pictures[0], self._pictures[0]), "", "", why))
        return edits

    def _past(self, tag: Tag) -> tuple[int, str]:
        """Where to go on behind a tag, and what stands for it or for its whole element."""
        name = tag.name
        if not name:
            return tag.end, "<" if tag.end == tag.start + 1 else ""
        if not tag.is_end and not tag.written.endswith("/>") and name not in _VOID:
            if name in _UNSEEN:
                return end_of_element(self._text, tag), self._broken(name)
            why = _LEFT_OUT.get(name) or (_HIDDEN if self._hidden.hides(tag) else None)
            why = why or (_LINKS if name in LISTS and self._links.is_one(tag) else None)
            if why:
                return self._left_out(tag, why), self._broken(name)
        if name == "img":
            self._pictures.append(tag.start)
        return tag.end, self._shown(tag)

    def _left_out(self, tag: Tag, why: Message) -> int:
        end = end_of_element(self._text, tag)
        words = " ".join(_TAG.sub(" ", self._text[tag.end : min(end, tag.end + 3000)]).split())
        if words or tag.name == "iframe":
            self.notes.append(note("left_out", (tag.start, end), words, "", why))
        return end

    def _shown(self, tag: Tag) -> str:
        if tag.name in ("ol", "ul"):
            self._list(tag)
        elif tag.name == "li" and not tag.is_end and self._lists:
            return self._broken("li") + self._lists[-1].number(tag, self._text)
        elif tag.name == "table":
            return self._table(tag)
        table = self._tables[-1] if self._tables else None
        if table and tag.name == "tr":
            return "" if tag.is_end else table.row()
        if table and tag.name in ("td", "th"):
            return "" if tag.is_end else table.cell(tag)
        return "" if tag.is_end and self._is_in_cell else self._broken(tag.name)

    def _broken(self, name: str) -> str:
        """What stands for a tag: nothing inside a line, a new line elsewhere, a blank inside a cell."""
        if name in _INLINE or ":" in name:
            return ""
        if self._is_in_cell:
            return "" if name in ("tbody", "thead", "tfoot", "colgroup", "col") else " "
        return "\n"

    @property
    def _is_in_cell(self) -> bool:
        return bool(self._tables and self._tables[-1])

    def _list(self, tag: Tag) -> None:
        if not tag.is_end:
            near = self._text[tag.end : tag.end + _LONGEST_LIST].lower() if "reversed" in tag.written else ""
            self._lists.append(OrderedList(tag, near.partition("</ol")[0].count("<li")))
        elif self._lists:
            self._lists.pop()

    def _table(self, tag: Tag) -> str:
        if not tag.is_end:
            self._tables.append(OpenTable() if tag.start in self._data else None)
        elif self._tables and (ended := self._tables.pop()):
            return ended.row()
        return "\n"

    def _flat_lines(self, start: int, end: int) -> list[Edit]:
        """A line break in a page's source is a blank to its reader, and none between Chinese characters."""
        spaces = (match for match in _SPACES.finditer(self._text, start, end) if set(match[0]) & set("\n\t"))
        return [Edit(match.start(), match.end(), self._blank(match)) for match in spaces]

    def _blank(self, match: re.Match[str]) -> str:
        around = self._text[match.start() - 1 : match.start()] + self._text[match.end() : match.end() + 1]
        return " " if all(character.isascii() for character in around) else ""
