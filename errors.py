"""What can be wrong with an input, said so that its owner can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong in one data file.

    Attributes:
        file: path relative to the data folder, e.g. ``sites/sites.csv``.
        place: where in the file, e.g. ``第14行 lon`` or ``第41行第9列 value``.
        value: the offending value as written, cut at 60 characters.
        problem: what is wrong with it (Chinese).
        remedy: what to do about it (Chinese).
    """

    file: str
    place: str
    value: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        where = " ".join(part for part in (self.file, self.place) if part)
        value = f" “{self.value}”" if self.value else ""
        return f"{where}{value}：{self.problem}。{self.remedy}。"


class DataError(Exception):
    """Data that cannot be used at all; carries every fault found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, self.faults)))


class UserError(Exception):
    """A request that cannot be met; the message is one line for the person who made it."""
