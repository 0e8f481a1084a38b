"""Everything one city's page says, and the list of cities it starts from."""

from dataclasses import dataclass

from atlas.model import Atlas
from atlas.view import View
from insight.change.city import CityChange, city_change
from insight.change.usual import usual_plans
from insight.cities.attention import Attention, attention, attention_to
from insight.cities.contacts import Contact, contacts
from insight.cities.mentions import NamedFor, named_for
from insight.cities.places import named_sites, site_cities
from insight.cities.summary import CitySummary, city_summary
from insight.targets.promises import Promise, chosen_targets, fold, province_wide
from plans.records import Clause, Designation


@dataclass(frozen=True)
class CityPage:
    """One prefecture under all plans, whatever filters other pages have.

    Attributes:
        city: the summary. neighbours: adcodes of those it shares a border with.
        named_neighbours: for a city that is not named: those of them that are named, and what for.
        named_for: its industries with their mentions. contacts: agencies of the clauses that name it.
        change: from the earlier to the later plan, ``None`` if one of them is missing.
        general: for a city that is not named: every province-wide promise by plan, overlaps folded.
        general_contacts: the agencies of those promises' clauses.
        open_lists: for a city that is not named: the designations whose list of cities ends with 等.
        plans: how many plans were read for this.
        further: how many province-wide promises of its industries (not named: of any) are not listed here.
    """

    city: CitySummary
    neighbours: tuple[str, ...]
    named_neighbours: tuple[Attention, ...]
    named_for: tuple[NamedFor, ...]
    contacts: tuple[Contact, ...]
    change: CityChange | None
    general: dict[str, tuple[Promise, ...]]
    general_contacts: tuple[Contact, ...]
    open_lists: tuple[Designation, ...]
    plans: int
    further: int = 0


@dataclass(frozen=True)
class CityLine:
    """One city of the list: how many designations name it by itself and in a group, how many sites lie in it."""

    attention: Attention
    circle: str
    sites: int

    @property
    def each(self) -> int:
        """Designations that name it by itself."""
        return sum(record.pairing == "each" for record in self.attention.designations)

    @property
    def group(self) -> int:
        """Designations that name it only beside others."""
        return len(self.attention.designations) - self.each


def city_page(atlas: Atlas, adcode: str) -> CityPage:
    """Everything about the prefecture ``adcode``.

    Raises:
        KeyError: not a prefecture of the atlas.
    """
    view, plans, beside = View(), usual_plans(atlas), atlas.boundaries.neighbours[adcode]
    city = city_summary(atlas, adcode, view)
    unnamed = not city.attention.designations
    around = [attention_to(atlas, code, view) for code in beside] if unnamed else []
    general = fold(province_wide(chosen_targets(atlas, view))) if unnamed else ()
    return CityPage(
        city=city,
        neighbours=tuple(beside),
        named_neighbours=tuple(item for item in around if item.industries),
        named_for=named_for(atlas, city.attention),
        contacts=contacts(city.clauses),
        change=city_change(atlas, adcode, *plans) if plans else None,
        general=_by_plan(atlas, general),
        general_contacts=contacts(_clauses(atlas, general)),
        open_lists=tuple(r for r in atlas.records(Designation) if r.open) if unnamed else (),
        plans=len(atlas.chosen()),
    )


def city_list(atlas: Atlas) -> tuple[CityLine, ...]:
    """All prefectures circle by circle; what two of them share is counted at both, so never add up."""
    view = View()
    cities = [city for site in named_sites(atlas, view) for city in site_cities(site, atlas)]
    lines = [
        CityLine(named, atlas.circle_of(code), cities.count(code))
        for code, named in attention(atlas, view).items()
    ]
    circles = list(dict.fromkeys(line.circle for line in lines))
    return tuple(sorted(lines, key=lambda line: circles.index(line.circle)))


def _by_plan(atlas: Atlas, promises: tuple[Promise, ...]) -> dict[str, tuple[Promise, ...]]:
    """The promises under the plan of the statement shown; plans without any are left out."""
    found = {plan: tuple(item for item in promises if item.main.plan == plan) for plan in atlas.plan_by_id}
    return {plan: items for plan, items in found.items() if items}


def _clauses(atlas: Atlas, promises: tuple[Promise, ...]) -> tuple[Clause, ...]:
    refs = {target.ref for item in promises for target in item.statements}
    return tuple(clause for ref, clause in atlas.clause_by_ref.items() if ref in refs)
