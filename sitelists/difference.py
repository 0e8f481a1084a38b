"""What a second file of the same source changes: added, changed with the fields, gone."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields

from geo.places import folded
from sitelists.own_site import OwnSite

_ASIDE = frozenset(("source", "uncertainty_m", "file_x", "file_y", "datum"))
"""Fields that say how a site was read; the others say what it is."""
_COMPARED = tuple(one.name for one in fields(OwnSite) if one.name not in _ASIDE)
_DEGREES = 1e-6
"""Less than this is rounding, about 0.1 m."""


@dataclass(frozen=True)
class SiteChange:
    """A site before and after, and the names of the fields that differ."""

    before: OwnSite
    after: OwnSite
    fields: tuple[str, ...]


@dataclass(frozen=True)
class SiteDifference:
    """Everything that differs between two lists; what is in neither of these has stayed as it was."""

    added: tuple[OwnSite, ...]
    changed: tuple[SiteChange, ...]
    gone: tuple[OwnSite, ...]
    same: int


def difference(before: Iterable[OwnSite], after: Iterable[OwnSite]) -> SiteDifference:
    """Compares two lists of one source.

    Sites are matched by id, which without an id column stands for name and county; what is left by name and
    county where only one site in each list has these.

    Args:
        before: the sites as they are known.
        after: those of the new file.
    """
    old, new = {site.id: site for site in before}, {site.id: site for site in after}
    pairs = [(old[id], new[id]) for id in new if id in old]
    left = [site for id, site in old.items() if id not in new]
    come = [site for id, site in new.items() if id not in old]
    left_by_key, come_by_key = _by_key(left), _by_key(come)
    pairs += [(left_by_key[key], site) for key, site in come_by_key.items() if key in left_by_key]
    matched_before, matched_after = ({pair[side].id for pair in pairs} for side in (0, 1))
    changes = [
        SiteChange(one, other, differing) for one, other in pairs if (differing := _differing(one, other))
    ]
    return SiteDifference(
        tuple(site for site in come if site.id not in matched_after),
        tuple(changes),
        tuple(site for site in left if site.id not in matched_before),
        len(pairs) - len(changes),
    )


def _by_key(sites: Sequence[OwnSite]) -> Mapping[tuple[str, str], OwnSite]:
    """Sites by name and county, those that share them left out."""
    found: dict[tuple[str, str], list[OwnSite]] = {}
    for site in sites:
        found.setdefault((folded(site.name), site.county or site.city), []).append(site)
    return {key: same[0] for key, same in found.items() if len(same) == 1}


def _differing(one: OwnSite, other: OwnSite) -> tuple[str, ...]:
    return tuple(name for name in _COMPARED if _differs(getattr(one, name), getattr(other, name)))


def _differs(one: object, other: object) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return abs(one - other) > _DEGREES
    return one != other
