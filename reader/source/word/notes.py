"""Footnotes, endnotes and comments of a Word document, by their numbers."""

from reader.source.word.package import Element, W, WordPackage, own

_KINDS = ("footnote", "endnote", "comment")


def plain(element: Element) -> str:
    """The words of an element, a paragraph a line."""
    paragraphs = ("".join(t.text or "" for t in p.iter(W + "t")) for p in element.iter(W + "p"))
    return "\n".join(text for text in paragraphs if text.strip())


class SideNotes:
    """What references in the text point to."""

    def __init__(self, package: WordPackage) -> None:
        """Takes the notes of a file."""
        self._texts: dict[tuple[str, str], str] = {}
        for kind in _KINDS:
            part = package.part(f"{kind}s")
            for one in part.iter(W + kind) if part is not None else ():
                self._texts[kind, own(one, "id") or ""] = plain(one)

    def text(self, kind: str, reference: Element) -> str:
        """The text that a reference stands for."""
        return self._texts.get((kind, own(reference, "id") or ""), "")
