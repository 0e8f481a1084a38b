"""What a clause's numbers are read against: whose they are, when the plan begins, whether it looks back."""

from dataclasses import dataclass

from reader.facts.records import ReadScope


@dataclass(frozen=True)
class Setting:
    """What holds where a sentence says nothing else.

    Attributes:
        home: the scope of what names no place: "province" or the codes of the plan's or heading's city.
        begins: the first year of the plan; figures of years before it are reached.
        looks_back: whether the whole text reports what was reached.
    """

    home: ReadScope
    begins: int | None
    looks_back: bool

    def is_before(self, year: int | None) -> bool:
        """Whether the year lies before the plan's first; not where either is unknown."""
        return year is not None and self.begins is not None and year < self.begins
