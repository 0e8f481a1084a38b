"""Fields of Word: their instructions are not shown, their results are, and a table of contents is no text."""

from dataclasses import dataclass, field

_CONTENTS = ("TOC", "INDEX", "TOA")


def is_contents(instruction: str) -> bool:
    """Whether a field makes a table of contents or an index."""
    return instruction.strip().upper().startswith(_CONTENTS)


@dataclass
class _Field:
    """One open field: what it is told, whether its result has begun, and the text of contents in it."""

    instruction: str = ""
    shown: bool = False
    contents: list[str] = field(default_factory=list)


class Fields:
    """The open fields at a place of the document, the outermost first."""

    def __init__(self, balanced: bool) -> None:
        """``balanced``: whether every field that begins also ends; else all text counts as shown."""
        self._balanced, self._open = balanced, list[_Field]()

    def mark(self, kind: str | None) -> str:
        """A field begins, is divided from its result, or ends; gives the text of contents that ended here."""
        if kind == "begin":
            self._open.append(_Field())
        elif self._open and kind == "separate":
            self._open[-1].shown = True
        elif self._open and kind == "end":
            return "".join(self._open.pop().contents)
        return ""

    def instruct(self, text: str) -> None:
        """A piece of the instruction."""
        if self._open:
            self._open[-1].instruction += text

    def shown(self, text: str) -> str:
        """The text as far as Word shows it; that of contents is kept until their field ends."""
        if not self._balanced:
            return text
        contents = next((one for one in self._open if is_contents(one.instruction)), None)
        if contents:
            contents.contents.append(text)
        return "" if contents or not all(one.shown for one in self._open) else text
