"""What a clause's numbers are read against: whose they are, when the plan begins, what the text is."""

from dataclasses import dataclass

from reader.facts.records import ReadScope
from reader.outline.outlook import Outlook


@dataclass(frozen=True)
class Setting:
    """What holds where a sentence says nothing else.

    Attributes:
        home: the scope of what names no place: "province", the codes of the plan's or heading's city, or none
            where the text leaves it open.
        begins: the first year of the plan, or that of the text; figures of years before it are reached.
        outlook: what the text is.
        is_of_province: whether 全省 means this province.
    """

    home: ReadScope
    begins: int | None
    outlook: Outlook
    is_of_province: bool = True

    def is_before(self, year: int | None) -> bool:
        """Whether the year lies before the plan's first; not where either is unknown."""
        return year is not None and self.begins is not None and year < self.begins
