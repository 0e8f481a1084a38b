"""Texts of a page, each kept once: much of what one panel or card says is said in others too."""

from exports.files.plaintext import plain


class Pool:
    """Texts by number; ``lines`` are all of them in the order first met."""

    def __init__(self) -> None:
        """Starts empty."""
        self._number: dict[str, int] = {}

    @property
    def lines(self) -> list[str]:
        """Every text once."""
        return list(self._number)

    def number(self, text: str) -> int:
        """The number of a text, control characters left out."""
        return self._number.setdefault(plain(text), len(self._number))

    def split(self, text: str) -> list[int]:
        """A text line by line, empty lines left out."""
        return [self.number(line) for line in text.split("\n") if line.strip()]
