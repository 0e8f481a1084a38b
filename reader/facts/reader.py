"""The facts of a passage: sites, numbers, designations and programmes, each word counted once."""

import re
from collections.abc import Iterable
from dataclasses import replace

from reader.facts.designations import DesignationReader
from reader.facts.drafts import Draft
from reader.facts.numbers import Setting, TargetReader
from reader.facts.numbers.quantities import Amounts
from reader.facts.passage import Passage
from reader.facts.places import codes_of
from reader.facts.programmes import ProgrammeReader
from reader.facts.records import DesignationFacts, ReadScope, SiteFacts
from reader.facts.sites import SiteReader
from reader.lexicon import Lexicon

_HOLDERS = {"site": "designation", "programme": "site"}
_GROUNDS = ("park", "base")
_WIDE = re.compile("全省|我省")
_NEAR = 100  # characters in which no other city is named
_NOT_LOCAL = re.compile("国家|中国|世界|全国|国际")
_SHORTEST_TERM = 3


class FactReader:
    """Everything that reads facts."""

    def __init__(self, lexicon: Lexicon, industries: Iterable[str]) -> None:
        """Prepares the readers; ``industries`` are the taxonomy's terms."""
        terms = [word for word in industries if len(word) >= _SHORTEST_TERM]
        self._targets, self._designations = TargetReader(lexicon), DesignationReader(lexicon, terms)
        self._nameable = frozenset(lexicon.designations.kinds.values())
        self._sites, self._programmes = SiteReader(lexicon), ProgrammeReader(lexicon)

    def read(self, passage: Passage, setting: Setting, home: tuple[str, ...]) -> tuple[list[Draft], Amounts]:
        """The drafts of a passage, and the numbers that became none.

        Args:
            passage: what is read.
            setting: what its numbers are read against.
            home: the place that its heading is, or nothing.
        """
        sites = [_lying_at(site, passage, home or _one(setting.home)) for site in self._sites.read(passage)]
        drafts, amounts = self._targets.read(_without_sites(passage, sites), setting)
        drafts += self._named(passage, sites, home, setting.home)
        drafts += sites
        drafts += self._programmes.read(passage)
        held = {kind: [draft for draft in drafts if draft.facts.type == kind] for kind in _HOLDERS.values()}
        return [draft for draft in drafts if not _is_double(draft, held)], amounts

    def _named(
        self, passage: Passage, sites: list[Draft], home: tuple[str, ...], scope: ReadScope
    ) -> list[Draft]:
        """The designations, apart from places in names and from names that were taken for industries.

        A park may be what its place is named as; a company's, an event's or a laboratory's place is only in its name.
        """
        names = {site.facts.name for site in sites if isinstance(site.facts, SiteFacts)}
        whole = scope if isinstance(scope, tuple) and len(scope) == 1 else ()
        of_themselves = [site for site in sites if self._is_of_itself(site)]
        drafts = self._designations.read(_without_sites(passage, of_themselves), home, whole)
        parks = [
            site
            for site in sites
            if isinstance(site.facts, SiteFacts) and not passage.named(site.start, site.end)
        ]
        return [draft for draft in drafts if not _lists(draft, names) and not _is_named(draft, parks)]

    def _is_of_itself(self, site: Draft) -> bool:
        return isinstance(site.facts, SiteFacts) and site.facts.kind not in self._nameable


def _one(scope: ReadScope) -> tuple[str, ...]:
    """The one place that a text is about."""
    return scope if isinstance(scope, tuple) and len(scope) == 1 else ()


def _lying_at(site: Draft, passage: Passage, home: tuple[str, ...]) -> Draft:
    """A park of a text about one place, named without any: it lies there, as far as the text says."""
    facts = site.facts
    if not isinstance(facts, SiteFacts) or facts.places or facts.kind not in _GROUNDS or len(home) != 1:
        return site
    near = codes_of(passage.named(site.start - _NEAR, site.end + _NEAR))
    if (
        _NOT_LOCAL.match(facts.name)
        or _WIDE.search(passage.text, *passage.span)
        or {code[:4] for code in near} - {home[0][:4]}
    ):
        return site
    return replace(site, facts=replace(facts, places=home, basis="text")).doubted(
        "medium", "地点来自标题或全文"
    )


def _without_sites(passage: Passage, sites: list[Draft]) -> Passage:
    """The passage without the places that only stand in a site's name: they are no number's scope."""
    free = (m for m in passage.mentions if not any(site.start <= m.start < site.end for site in sites))
    return replace(passage, mentions=tuple(free))


def _lists(draft: Draft, names: set[str]) -> bool:
    """Whether one of the names was taken for an industry."""
    return isinstance(draft.facts, DesignationFacts) and not names.isdisjoint(draft.facts.industries)


def _is_named(draft: Draft, sites: list[Draft]) -> bool:
    """Whether the park that a place is said to build is a site of that name."""
    facts = draft.facts
    if not isinstance(facts, DesignationFacts) or facts.kind != "park":
        return False
    return any(draft.start < site.start and site.end == draft.end for site in sites)


def _is_double(draft: Draft, held: dict[str, list[Draft]]) -> bool:
    """Whether a name is only part of another fact: a designation's words, a site's quoted name."""
    holders = held.get(_HOLDERS.get(draft.facts.type, ""), ())
    site = draft.facts if isinstance(draft.facts, SiteFacts) else None
    if site and site.basis == "text":
        return False  # named where it lies, and what its place is
    if site and site.places and any(word in site.name for word in ("国际", "国家")):
        return False
    return any(_holds(other, draft, site) for other in holders)


def _holds(other: Draft, draft: Draft, site: SiteFacts | None) -> bool:
    """Whether the words of another fact hold those of this; a park with its city's name is both."""
    if not site:
        return other.start <= draft.start and draft.end <= other.end
    parked = site.kind == "park" and draft.start == other.start
    return other.start <= draft.start and draft.end == other.end and not parked
