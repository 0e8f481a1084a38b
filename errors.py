"""What can be wrong with an input, said so that its owner can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass

from language import Message, message, sayer


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in one data file; its words are messages where they depend on the language.

    Attributes:
        file: path relative to the data folder, e.g. ``sites/sites.csv``.
        place: where in the file, e.g. ``第14行 lon`` or ``第41行第9列 value``.
        value: the offending value as written, cut at 60 characters.
        problem: what is wrong with it.
        remedy: what to do about it.
        kept: whether what it is about is used nevertheless; else it was left out.
        waits: whether its file is a draft, so that nothing known is lost with it.
    """

    file: str
    place: str
    value: str
    problem: str
    remedy: str
    kept: bool = False
    waits: bool = False

    def __str__(self) -> str:
        return str(self._line)

    def in_language(self, lang: str) -> str:
        """The whole line in a language."""
        return sayer(lang)(self._line)

    @property
    def _line(self) -> Message:
        parts = {"where": within(self.file, self.place), "problem": self.problem, "remedy": self.remedy}
        if self.value:
            return message("{where} “{value}”：{problem}。{remedy}。", value=self.value, **parts)
        return message("{where}：{problem}。{remedy}。", **parts)


def on_line(line: int, name: str = "") -> str:
    """A place: a line of a file, and the column or key there."""
    return within(message("第{line}行", line=line), name)


def at_column(line: int, column: int, name: str = "") -> str:
    """A place: a line and column of a file, and the key there."""
    return within(message("第{line}行第{column}列", line=line, column=column), name)


def within(place: str, name: str) -> str:
    """A narrower place; without a name the place itself."""
    return message("{place} {name}", place=place, name=name) if name else place


class DataError(Exception):
    """Data that cannot be used at all; carries every fault found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))

    def in_language(self, lang: str) -> str:
        """Every fault in a language, one a line."""
        return "\n".join(fault.in_language(lang) for fault in self.faults)


class UserError(Exception):
    """A request that cannot be met; the message is one line for the person who made it."""

    def in_language(self, lang: str) -> str:
        """The message in a language."""
        return sayer(lang)(self.args[0])
