"""Lines of a forum or a page's buttons between the paragraphs of a text."""

import re
from collections.abc import Iterable

from language import message
from reader.lexicon import alternatives
from reader.mapped import Edit, Mapped
from reader.notes import Note, noted

_LINE = re.compile(r"[^\n]+\n?")
_LONGEST = 60


class ForumLines:
    """Tells such lines from text."""

    def __init__(self, phrases: Iterable[str], buttons: Iterable[str]) -> None:
        """Takes phrases that only such lines hold, and the words of buttons of which a line may consist."""
        self._phrase = re.compile(alternatives(phrases))
        self._buttons = re.compile(rf"(?:(?:{alternatives(buttons)})[\s|丨·:：()（）\d]*){{2,}}")

    def taken_out(self, text: Mapped) -> tuple[Mapped, list[Note]]:
        """The text without these lines."""
        lines = (line for line in _LINE.finditer(text.text) if self._is_one(line[0].strip()))
        edits = [Edit(line.start(), line.end(), "") for line in lines]
        return noted(text, edits, "cleaned", message("论坛或页面按钮的行"))

    def _is_one(self, line: str) -> bool:
        if len(line) > _LONGEST or "。" in line:
            return False
        return bool(self._phrase.search(line) or self._buttons.fullmatch(line))
