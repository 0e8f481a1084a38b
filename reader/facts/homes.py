"""Which city or county a plan or a clause is about, as its title or heading says."""

from reader.facts.places import PlaceReader, codes_of
from reader.outline.parts import ClauseText

_LONGEST_HEADING = 45


class HomeReader:
    """Finds the place that a title or heading is."""

    def __init__(self, places: PlaceReader) -> None:
        """Takes the reader of places."""
        self._places = places

    def of_plan(self, title: str, year: int | None) -> tuple[str, ...]:
        """The city or county that the title names, where it names one."""
        codes = codes_of(self._places.mentions(title, 0, len(title), year))
        return codes if len(codes) == 1 else ()

    def of_clause(
        self, clause: ClauseText, text: str, year: int | None, home: tuple[str, ...]
    ) -> tuple[str, ...]:
        """The one city of a heading such as （一）甲市, or of the section's that is nothing else.

        Args:
            clause: the clause.
            text: the folded text.
            year: that of the plan.
            home: what the plan is about.
        """
        heading = clause.heading_text(text)
        found = self._places.mentions(heading, 0, _LONGEST_HEADING, year, (home or ("",))[0])
        codes = codes_of(found)
        if codes and sum(len(mention.word) for mention in found) >= 0.5 * len(heading):
            return codes
        section = self._places.mentions(clause.section, 0, len(clause.section), year)
        whole = "".join(mention.word for mention in section) == clause.section
        return codes_of(section) if whole else ()
