"""One city's summary: what it is named for, by which clauses, its sites, targets and agencies."""

from dataclasses import dataclass
from functools import cached_property

from atlas.indicators import Figure
from atlas.model import Atlas
from atlas.view import View
from geo.places import Place
from insight.cities.attention import Attention, attention_to
from insight.cities.places import NamedSite, named_sites, other_sites, site_cities
from insight.targets.promises import Promise, binding, chosen_targets, fold, province_wide
from plans.records import Clause, Target


@dataclass(frozen=True)
class CitySummary:
    """All that the view's plans and the cited sources say of one prefecture.

    Attributes:
        figures: latest figure by indicator code; a missing code is unknown, not zero.
        own, group, province: promises of this city alone, of a named group with it, and
            province-wide ones of the industries it is named for (never divided among cities).
        clauses: the clauses that name it; their lead agencies are whom to ask.
    """

    place: Place
    circle: Place | None
    figures: dict[str, Figure]
    attention: Attention
    sites: tuple[NamedSite, ...]
    others: tuple[NamedSite, ...]
    own: tuple[Promise, ...]
    group: tuple[Promise, ...]
    province: tuple[Promise, ...]
    clauses: tuple[Clause, ...]

    @cached_property
    def leads(self) -> dict[str, tuple[Clause, ...]]:
        """Lead agency -> the clauses naming this city that it leads, most clauses first."""
        found: dict[str, list[Clause]] = {}
        for clause in self.clauses:
            for agency in clause.lead:
                found.setdefault(agency, []).append(clause)
        return {a: tuple(c) for a, c in sorted(found.items(), key=lambda item: -len(item[1]))}


def city_summary(atlas: Atlas, adcode: str, view: View) -> CitySummary:
    """Summarise the prefecture ``adcode`` under ``view``.

    Raises:
        KeyError: not a prefecture of the atlas.
    """
    named = attention_to(atlas, adcode, view)
    targets = chosen_targets(atlas, view)
    own, group = binding(targets, adcode, atlas)
    related = [t for t in province_wide(targets) if set(t.industry) & set(named.industries)]
    sites = tuple(site for site in named_sites(atlas, view) if adcode in site_cities(site, atlas))
    return CitySummary(
        place=atlas.gazetteer[adcode],
        circle=atlas.gazetteer.get(atlas.circle_of(adcode)),
        figures=_figures(atlas, adcode),
        attention=named,
        sites=sites,
        others=tuple(site for site in other_sites(atlas, view) if adcode in site_cities(site, atlas)),
        own=fold(own),
        group=fold(group),
        province=fold(related),
        clauses=_clauses(atlas, named, sites, (*own, *group)),
    )


def _figures(atlas: Atlas, adcode: str) -> dict[str, Figure]:
    found = {code: atlas.indicators.latest(adcode, code) for code in atlas.indicators.measures}
    return {code: figure for code, figure in found.items() if figure}


def _clauses(
    atlas: Atlas, named: Attention, sites: tuple[NamedSite, ...], targets: tuple[Target, ...]
) -> tuple[Clause, ...]:
    mentions = [record for site in sites for record in site.mentions]
    refs = {record.ref for record in (*named.designations, *mentions, *targets)}
    return tuple(clause for ref, clause in atlas.clause_by_ref.items() if ref in refs)
