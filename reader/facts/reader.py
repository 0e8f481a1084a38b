"""The facts of a passage: sites, numbers, designations and programmes, each word counted once."""

from collections.abc import Iterable
from dataclasses import replace

from reader.facts.designations import DesignationReader
from reader.facts.drafts import Draft
from reader.facts.numbers import Setting, TargetReader
from reader.facts.numbers.quantities import Amounts
from reader.facts.passage import Passage
from reader.facts.programmes import ProgrammeReader
from reader.facts.records import SiteFacts
from reader.facts.sites import SiteReader
from reader.lexicon import Lexicon

_HOLDERS = {"site": "designation", "programme": "site"}
_SHORTEST_TERM = 3


class FactReader:
    """Everything that reads facts."""

    def __init__(self, lexicon: Lexicon, industries: Iterable[str]) -> None:
        """Prepares the readers; ``industries`` are the taxonomy's terms."""
        terms = [word for word in industries if len(word) >= _SHORTEST_TERM]
        self._targets, self._designations = TargetReader(lexicon), DesignationReader(lexicon, terms)
        self._sites, self._programmes = SiteReader(lexicon), ProgrammeReader(lexicon)

    def read(self, passage: Passage, setting: Setting, home: tuple[str, ...]) -> tuple[list[Draft], Amounts]:
        """The drafts of a passage, and the numbers that became none.

        Args:
            passage: what is read.
            setting: what its numbers are read against.
            home: the place that its heading is, or nothing.
        """
        sites = self._sites.read(passage)
        drafts, amounts = self._targets.read(_without_sites(passage, sites), setting)
        drafts += self._designations.read(passage, home)
        drafts += sites
        drafts += self._programmes.read(passage)
        return [draft for draft in drafts if not _is_double(draft, drafts)], amounts


def _without_sites(passage: Passage, sites: list[Draft]) -> Passage:
    """The passage without the places that only stand in a site's name: they are no number's scope."""
    free = (m for m in passage.mentions if not any(site.start <= m.start < site.end for site in sites))
    return replace(passage, mentions=tuple(free))


def _is_double(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a name is only part of another fact: a designation's words, a site's quoted name."""
    holder = _HOLDERS.get(draft.facts.type)
    own = isinstance(draft.facts, SiteFacts) and any(word in draft.facts.name for word in ("国际", "国家"))
    return not own and any(
        other.facts.type == holder and other.start <= draft.start and draft.end <= other.end
        for other in drafts
    )
