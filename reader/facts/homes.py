"""Which city or county a plan or a clause is about, as its title or heading says."""

import re
from collections.abc import Iterable, Sequence

from reader.facts.places import PlaceMention, PlaceReader, codes_of
from reader.lexicon import alternatives
from reader.outline.parts import ClauseText

_LONGEST_HEADING, _NEAR = 45, 200
_NUMBER = re.compile(r"\s*(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.])?\s*")
_ASSEMBLY = re.compile("第[一二三四五六七八九十百]{1,3}届|(?:代理?)?[市县区]长|人民政府")


class HomeReader:
    """Finds the place that a title or heading is."""

    def __init__(self, places: PlaceReader, nouns: Iterable[str]) -> None:
        """Takes the reader of places, and the nouns that say what a place has."""
        self._places = places
        self._noun = re.compile(rf"[\u4e00-\u9fff]{{1,16}}?(?:{alternatives(nouns)})")

    def of_plan(self, title: str, year: int | None) -> tuple[str, ...]:
        """The city or county that the title names, where it names one."""
        codes = codes_of(self._places.mentions(title, 0, len(title), year))
        return codes if len(codes) == 1 else ()

    def of_report(self, text: str, start: int, year: int | None) -> tuple[str, ...]:
        """The city or county of a work report, whose title does not say it: 在甲县第几届人民代表大会上."""
        for mention in self._places.mentions(text, max(0, start - _NEAR), start + _NEAR, year):
            if len(mention.codes) == 1 and _ASSEMBLY.match(text, mention.end):
                return mention.codes
        return ()

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
        titled = self._titled(heading, found) or self._titled(clause.section, section)
        return codes_of(section) if whole else titled

    def _titled(self, heading: str, found: Sequence[PlaceMention]) -> tuple[str, ...]:
        """甲市某某产业集群: the one place that a heading opens with, where the rest is what it has."""
        opens = len(found) == 1 and _NUMBER.fullmatch(heading[: found[0].start])
        return found[0].codes if opens and self._noun.fullmatch(heading[found[0].end :]) else ()
