"""A checked list as the store takes it, and what it would change there."""

from collections.abc import Iterable, Iterator

from atlas.own_sites import OwnSite
from atlas.store.site_rows import SiteRow
from sitelists.difference import SiteDifference, difference
from sitelists.model import CheckedList
from sitelists.output.report import by_row


def rows_of_list(found: CheckedList) -> Iterator[SiteRow]:
    """All rows of a list, those that wait with their faults."""
    faults = by_row(found.faults)
    for one in sorted((*found.rows, *found.waiting), key=lambda one: one.row.number):
        yield SiteRow(one.site, found.original(one.row), faults.get(one.row.number, ()))


def changes_of_list(before: Iterable[OwnSite], found: CheckedList) -> SiteDifference:
    """What the good rows of a list change against the sites of its source; rows that wait are neither new nor gone."""
    waiting = {one.site.id for one in found.waiting}
    return difference((site for site in before if site.id not in waiting), found.sites)
