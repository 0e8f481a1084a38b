"""What the structure of a text is made of: plans, their clauses, and the lines that belong to none."""

from dataclasses import dataclass

from language import Message, message
from reader.types import Range

_BESIDE = message("不属于规划正文")


@dataclass(frozen=True)
class ClauseText:
    """One clause.

    Attributes:
        id: by the contract; ``text`` for what has no number.
        heading: where it stands, or a word for it.
        section: the heading above.
        start: its first character; headings above that are not another clause's belong to it.
        end: behind its last.
        numbers: the headings' numbers inside it.
        background: whether it tells what was reached before the plan.
    """

    id: str
    heading: Range | str
    section: str
    start: int
    end: int
    numbers: tuple[Range, ...] = ()
    background: bool = False

    def heading_text(self, text: str) -> str:
        """The heading as written."""
        return self.heading if isinstance(self.heading, str) else text[slice(*self.heading)].strip()


@dataclass(frozen=True)
class PlanText:
    """One plan of the file.

    Attributes:
        title: as written, without quotes; empty where there is none.
        years: those of the title; of a title without any, none.
        written: the year of the date near the title, or None.
        clauses: in the order of the text.
        is_titled: whether the title is the plan's own, not a headline about it.
    """

    title: str
    years: tuple[int, ...]
    written: int | None
    start: int
    end: int
    clauses: tuple[ClauseText, ...]
    is_titled: bool = True

    @property
    def is_numbered(self) -> bool:
        """Whether any clause has a number."""
        return any(clause.id != "text" for clause in self.clauses)

    @property
    def own_year(self) -> int | None:
        """The year that the text speaks in: a plan's first; of other texts that of their date."""
        first = self.years[0] if self.years else None
        return (first or self.written) if self.is_numbered or self.is_titled else (self.written or first)


@dataclass(frozen=True)
class Outline:
    """The plans found, the lines that belong to none, and why they do not."""

    plans: tuple[PlanText, ...]
    skipped: tuple[Range, ...]
    why: Message = _BESIDE
