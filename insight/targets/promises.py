"""Promised numbers: overlapping statements folded into one, sorted by whom they bind."""

from collections.abc import Iterable
from dataclasses import dataclass

from atlas.model import Atlas
from atlas.view import View
from plans.records import Designation, Target


@dataclass(frozen=True)
class Promise:
    """One promise with every statement of it; ``group`` is the overlap id or ``None``."""

    statements: tuple[Target, ...]
    group: str | None

    @property
    def main(self) -> Target:
        """The statement with the latest stated year, else the first: what a list shows."""
        return max(self.statements, key=lambda target: target.year or 0)


def chosen_targets(atlas: Atlas, view: View) -> tuple[Target, ...]:
    """Targets (rewards left out) that pass the view's filters."""
    return _chosen("target", atlas, view)


def chosen_rewards(atlas: Atlas, view: View) -> tuple[Target, ...]:
    """Rewards that pass the view's filters; they are paid to somebody and no target."""
    return _chosen("reward", atlas, view)


def _chosen(kind: str, atlas: Atlas, view: View) -> tuple[Target, ...]:
    records = atlas.records(Target, view.plans)
    return tuple(target for target in records if target.kind == kind and _passes(target, atlas, view))


def _passes(target: Target, atlas: Atlas, view: View) -> bool:
    """Whether each filter is empty or names something of the target or of its clause's agencies."""
    clause = atlas.clause_by_ref.get(target.ref)
    filters = (
        (view.industries, target.industry),
        (view.agencies, (*clause.lead, *clause.support) if clause else ()),
        (view.years, (str(target.year),)),
        (view.units, (target.unit,)),
        (view.scopes, (_scope(target),)),
    )
    return all(not wanted or set(wanted) & set(own) for wanted, own in filters)


def _scope(target: Target) -> str:
    """Of the choices of a view; empty where the text does not say whose number it is."""
    return ("province" if target.scope == "province" else "city") if target.scope else ""


def target_years(atlas: Atlas) -> tuple[str, ...]:
    """Every year that a target states, ascending, as text."""
    years = {t.year for t in atlas.records(Target) if t.kind == "target" and t.year}
    return tuple(str(year) for year in sorted(years))


def target_units(atlas: Atlas) -> tuple[str, ...]:
    """Every unit that targets have, those of the list first in its order."""
    used = {target.unit for target in atlas.records(Target) if target.kind == "target"}
    listed = atlas.vocabulary.units
    return (*filter(used.__contains__, listed), *sorted(used.difference(listed)))


def fold(targets: Iterable[Target]) -> tuple[Promise, ...]:
    """Targets with the same overlap id become one promise, at the place of the first."""
    groups: dict[object, list[Target]] = {}
    for index, target in enumerate(targets):
        groups.setdefault(target.overlap or index, []).append(target)
    return tuple(Promise(tuple(members), members[0].overlap) for members in groups.values())


def province_wide(targets: Iterable[Target]) -> tuple[Target, ...]:
    """Those that bind the province as a whole."""
    return tuple(target for target in targets if target.scope == "province")


def binding(
    targets: Iterable[Target], city: str, atlas: Atlas
) -> tuple[tuple[Target, ...], tuple[Target, ...]]:
    """Those that bind ``city`` alone, and those that bind it together with others."""
    own: list[Target] = []
    group: list[Target] = []
    for target in targets:
        cities = target_cities(target, atlas)
        if city in cities:
            (own if len(cities) == 1 else group).append(target)
    return tuple(own), tuple(group)


def is_open(target: Target, atlas: Atlas) -> bool:
    """Whether the list of cities a target is tied to ends with 等, as the text's designation of them does."""
    return any(
        record.open and record.ref == target.ref and set(record.places) == set(target.scope)
        for record in atlas.records(Designation, (target.plan,))
    )


def target_cities(target: Target, atlas: Atlas) -> tuple[str, ...]:
    """The prefectures a target is tied to; empty for a province-wide one and where the text leaves it open."""
    if target.scope == "province":
        return ()
    found = (atlas.prefecture_of(place) for place in target.scope)
    return tuple(dict.fromkeys(adcode for adcode in found if adcode))
