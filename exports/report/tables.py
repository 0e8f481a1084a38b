"""What a written report shows of each kind of table, and the words behind it: quotations and citations instead of bare ids and numbers."""

from collections.abc import Iterable

from insight.change.city import CityChange
from insight.cities.places import NamedSite
from layers.cards import quote
from layers.model import Quote
from plans.records import Designation, Record
from wording.tables.changes import Change, change_table
from wording.tables.designations import NamedPlace, designation_table
from wording.tables.model import Table
from wording.tables.sites import site_table
from wording.tables.sources import data_sources, source_table
from wording.words import Words

_SOURCE = ("quote", "citation")


def designations(words: Words, records: Iterable[Designation], *, cities: bool = False) -> Table:
    """One row a designation; ``cities`` adds whom it names."""
    named = ("cities",) if cities else ()
    return designation_table(words, map(NamedPlace, records), ("industry", "how", *named, *_SOURCE))


def sites(words: Words, found: Iterable[NamedSite]) -> Table:
    """One row a site, with how well its place is known and who says so."""
    return site_table(words, found, ("name", "kind", "where", *_SOURCE))


def change(words: Words, city: str, found: CityChange) -> Table:
    """One row an industry of a city: how it stands in the earlier and in the later plan."""
    changes = (Change(city, item) for item in found.industries)
    columns = ("industry", "step", "mentions_before", "mentions_after")
    return change_table(words, (found.before, found.after), changes, columns)


def data(words: Words) -> Table:
    """One row a source of data."""
    return source_table(words, data_sources(words), ("data", "origin", "date", "licence"))


def quotes(records: Iterable[Record], words: Words) -> tuple[Quote, ...]:
    """The plans' words behind what is shown, each once."""
    return tuple(dict.fromkeys(quote(record, words) for record in records))
