"""Promised numbers: overlapping statements folded into one, sorted by whom they bind."""

from collections.abc import Iterable
from dataclasses import dataclass

from insight.atlas import Atlas
from insight.view import View
from plans.records import Target


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
    """Targets (rewards left out) of the view's plans and industries."""
    return tuple(
        target
        for target in atlas.records(Target, view.plans)
        if target.kind == "target" and (not view.industries or set(target.industry) & set(view.industries))
    )


def target_years(atlas: Atlas) -> tuple[str, ...]:
    """Every year that a target states, ascending, as text."""
    years = {t.year for t in atlas.records(Target, tuple(atlas.plan_by_id)) if t.kind == "target" and t.year}
    return tuple(str(year) for year in sorted(years))


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
    own, group = [], []
    for target in targets:
        cities = target_cities(target, atlas)
        if city in cities:
            (own if len(cities) == 1 else group).append(target)
    return tuple(own), tuple(group)


def target_cities(target: Target, atlas: Atlas) -> tuple[str, ...]:
    """The prefectures a target is tied to; empty for a province-wide one."""
    if target.scope == "province":
        return ()
    found = (atlas.prefecture_of(place) for place in target.scope)
    return tuple(dict.fromkeys(adcode for adcode in found if adcode))
