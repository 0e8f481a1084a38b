"""The tables of a workbook's sheets: what the view's plans say of the cities wanted, with bare numbers."""

from collections.abc import Iterable

from exports.report.report import Report
from insight.balance.numbers import BalancePart
from insight.change.plans import compared_plans, plan_change
from insight.cities.attention import chosen_designations
from insight.cities.places import NamedSite, named_sites, other_sites, site_cities
from insight.cities.summary import city_summary
from insight.context.industries import all_clusters
from insight.targets.promises import chosen_targets
from plans.records import Clause, Target
from wording.balance.table import CALCULATED, balance_table
from wording.cities.table import city_table
from wording.tables.changes import Change, change_table
from wording.tables.designations import BY_PLACE, designation_table, each_place
from wording.tables.model import Table
from wording.tables.sites import PLACED, site_table
from wording.tables.sources import data_sources, documents, source_table
from wording.tables.surroundings import cluster_table, people_table, zone_table
from wording.tables.targets import BARE, STATED, statements, target_table

_TARGETS = (*STATED, *BARE, "counted")
_CHANGES = ("city", "industry", "before", "after", "how", "citations")
_SOURCES = ("category", "name", "origin", "date", "licence")
_BALANCE: tuple[BalancePart, ...] = ("coverage", "measure", "circle", "city", "city-industry")


class Tables:
    """The table of every sheet of one report."""

    def __init__(self, report: Report) -> None:
        """Summarises the cities of the report, all of the province where none was chosen."""
        self.report, self.atlas, self.view, self.words = report, report.atlas, report.view, report.words
        codes = report.cities or report.atlas.cities
        self.cities = {code: city_summary(report.atlas, code, report.view) for code in codes}

    def targets(self) -> Table:
        """One a stated target; of a promise stated several times one row counts and the others are quiet."""
        chosen = chosen_targets(self.atlas, self.view)
        wanted = self._wanted(chosen)
        stated = (it for it in statements(chosen) if it.target in wanted)
        columns = ("stated_year" if name == "year" else name for name in _TARGETS)
        return target_table(self.words, stated, columns)

    def designations(self) -> Table:
        """One a city and designation; a collective one says with whom and that nothing is divided."""
        mentions = each_place(chosen_designations(self.atlas, self.view))
        own = (it for it in mentions if self.atlas.prefecture_of(it.place) in self.cities)
        return designation_table(self.words, own, (*BY_PLACE, "together"))

    def sites(self) -> Table:
        """What the plans name and then what only other sources name; unknown places say so."""
        sites = (*named_sites(self.atlas, self.view), *other_sites(self.atlas, self.view))
        return site_table(self.words, filter(self._concerned, sites), (*PLACED, "lon", "lat"))

    @property
    def of_context(self) -> tuple[str, ...]:
        """The sheets of context that there is something for, where they are wanted."""
        known = self.atlas.context
        found = {"people": known.census, "zones": known.zones, "clusters": known.clusters}
        return (
            tuple(name for name, rows in found.items() if rows) if "context" in self.report.sections else ()
        )

    def people(self) -> Table:
        """One a place that the census counts: the province, its cities and their counties."""
        rows = self.atlas.context.census
        whole = () if self.report.cities else (self.atlas.province.adcode,)
        return people_table(
            (it for it in rows if it.adcode in whole or self.atlas.prefecture_of(it.adcode) in self.cities),
            self.words,
        )

    def zones(self) -> Table:
        """One a development zone; those of an unknown city only for the whole province."""
        rows = self.atlas.context.zones
        return zone_table(
            (
                it
                for it in rows
                if it.city_adcode in self.cities or not (self.report.cities or it.city_adcode)
            ),
            self.words,
        )

    def clusters(self) -> Table:
        """One a recognised cluster that lies in one of the cities."""
        return cluster_table(
            (it for it in all_clusters(self.atlas) if set(it.cluster.cities) & self.cities.keys()), self.words
        )

    def change(self) -> Table:
        """One a city and industry that either of two plans names."""
        plans = compared_plans(self.atlas, self.view)
        if plans is None:
            return Table("changes", (), ())
        changes = (
            Change(city.code, item)
            for city in plan_change(self.atlas, *plans, self.view).cities
            if city.code in self.cities
            for item in city.change.industries
        )
        return change_table(self.words, plans, changes, _CHANGES)

    def balance(self) -> Table:
        """How evenly the cities of the province are named; one a number."""
        return balance_table(self.report.balance, self.words, CALCULATED, _BALANCE)

    def named_cities(self) -> Table:
        """One a city: how it is named, for what, and its figures with year and source."""
        return city_table(self.words, self.cities.values(), self.view.plans)

    def sources(self) -> Table:
        """The documents of the plans, then every source of data with its licence."""
        plans = dict.fromkeys(clause.plan for clause in self.atlas.records(Clause, self.view.plans))
        return source_table(self.words, (*documents(self.words, plans), *data_sources(self.words)), _SOURCES)

    def _wanted(self, chosen: Iterable[Target]) -> set[Target]:
        """All targets for the province; for cities what their chapters list."""
        if not self.report.cities:
            return set(chosen)
        lists = [promises for c in self.cities.values() for promises in (c.own, c.group, c.province)]
        return {target for promises in lists for promise in promises for target in promise.statements}

    def _concerned(self, site: NamedSite) -> bool:
        """Whether it lies in a city wanted; the province has also what lies nobody knows where."""
        return not self.report.cities or bool(set(site_cities(site, self.atlas)) & set(self.cities))
