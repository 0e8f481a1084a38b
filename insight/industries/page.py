"""Everything the plans say of one industry: cities, promises, agencies, change; its zones and clusters beside that."""

from dataclasses import dataclass

from atlas.model import Atlas
from atlas.view import View
from insight.change.usual import PlanPair, usual_plans
from insight.cities.attention import Attention, State, attention
from insight.cities.contacts import Contact, contacts
from insight.cities.places import NamedSite, named_sites
from insight.context.industries import ListedCluster, ZoneMatch, clusters_for, zones_for
from insight.targets.promises import Promise, chosen_targets, fold
from plans.records import Clause, Designation


@dataclass(frozen=True)
class IndustryStep:
    """How one city is named for the industry in the earlier and in the later of two plans."""

    city: str
    before: State
    after: State


@dataclass(frozen=True)
class IndustryPage:
    """One industry under all plans recorded in full.

    Attributes:
        code: of the taxonomy. parent: the code above it, "" for none. under: those below it.
        cities: those named for it, in the order of the codes. designations: the records that name them.
        promises: folded. sites: that plans name for it. contacts: agencies of its clauses.
        pair: the usual two plans. steps: the cities of which either says something.
        zones, clusters: context, of the industry or of one under it.
    """

    code: str
    parent: str
    under: tuple[str, ...]
    cities: tuple[Attention, ...]
    designations: tuple[Designation, ...]
    promises: tuple[Promise, ...]
    sites: tuple[NamedSite, ...]
    contacts: tuple[Contact, ...]
    pair: PlanPair | None
    steps: tuple[IndustryStep, ...]
    zones: tuple[ZoneMatch, ...]
    clusters: tuple[ListedCluster, ...]

    @property
    def states(self) -> dict[str, State]:
        """City -> how it is named for the industry."""
        return {item.adcode: item.state for item in self.cities}


@dataclass(frozen=True)
class IndustryLine:
    """One industry of the list: how many cities are named for it by themselves and in a group, how much besides."""

    code: str
    each: int
    group: int
    promises: int
    zones: int
    clusters: int


def industry_page(atlas: Atlas, code: str) -> IndustryPage:
    """Everything about an industry; one that no plan names has its zones and clusters alone."""
    view, table = View(industries=(code,)), atlas.vocabulary.industries
    named = tuple(item for item in attention(atlas, view).values() if item.designations)
    pair = usual_plans(atlas)
    entry = table.get(code)
    return IndustryPage(
        code=code,
        parent=(entry.parent or "") if entry else "",
        under=tuple(other for other, item in table.items() if item.parent == code),
        cities=named,
        designations=tuple(r for r in atlas.records(Designation) if code in r.industry),
        promises=fold(chosen_targets(atlas, view)),
        sites=named_sites(atlas, view),
        contacts=contacts(c for c in atlas.records(Clause) if code in c.industry),
        pair=pair,
        steps=_steps(atlas, code, pair) if pair else (),
        zones=zones_for(atlas, code),
        clusters=clusters_for(atlas, code),
    )


def industry_list(atlas: Atlas) -> tuple[IndustryLine, ...]:
    """Every industry that a plan, a zone or a cluster is about, in the order of the taxonomy."""
    lines = (industry_line(atlas, code) for code in atlas.vocabulary.industries)
    return tuple(
        line for line in lines if line.each or line.group or line.promises or line.zones or line.clusters
    )


def industry_line(atlas: Atlas, code: str) -> IndustryLine:
    """What there is of one industry."""
    view = View(industries=(code,))
    states = [item.state for item in attention(atlas, view).values()]
    return IndustryLine(
        code,
        states.count("each"),
        states.count("group"),
        len(fold(chosen_targets(atlas, view))),
        len(zones_for(atlas, code)),
        len(clusters_for(atlas, code)),
    )


def _steps(atlas: Atlas, code: str, pair: PlanPair) -> tuple[IndustryStep, ...]:
    before, after = (attention(atlas, View(industries=(code,), plans=(plan,))) for plan in pair)
    steps = (IndustryStep(city, before[city].state, after[city].state) for city in before)
    return tuple(step for step in steps if (step.before, step.after) != ("none", "none"))
