"""The rows of a workbook's sheets: what the view's plans say of the cities wanted, with bare numbers and links."""

from collections.abc import Iterable
from typing import NamedTuple

from exports.report.report import Report
from exports.xlsx.balance import balance_lines, change_lines
from exports.xlsx.cities import city_row
from insight.cities.attention import chosen_designations
from insight.cities.places import NamedSite, named_sites, other_sites, site_cities
from insight.cities.summary import city_summary
from insight.targets.promises import chosen_targets, fold
from plans.records import Clause, Record, Target
from wording.rows import Row, designation_rows, site_rows
from wording.target_list import statement_rows


class Link(NamedTuple):
    """A cell's text that leads to a page of the running app."""

    text: str
    address: str


class Line(NamedTuple):
    """One row of a sheet; a ``quiet`` one repeats another and must not be counted beside it."""

    cells: Row
    quiet: bool = False


class Lines:
    """The rows of every sheet of one report."""

    def __init__(self, report: Report) -> None:
        """Summarises the cities of the report, all of the province where none was chosen."""
        self.report, self.atlas, self.view, self.words = report, report.atlas, report.view, report.words
        codes = report.cities or report.atlas.cities
        self.cities = {code: city_summary(report.atlas, code, report.view) for code in codes}

    def targets(self) -> list[Line]:
        """One a stated target; of a promise stated several times one row counts and the others are quiet."""
        chosen = chosen_targets(self.atlas, self.view)
        counted = {id(promise.main) for promise in fold(chosen)}
        wanted = self._wanted(chosen)
        rows = zip(chosen, statement_rows(self.words, self.view), strict=True)
        return [
            Line(row | self._target(target, id(target) in counted), quiet=id(target) not in counted)
            for target, row in rows
            if target in wanted
        ]

    def designations(self) -> list[Line]:
        """One a city and designation; a collective one says with whom and that nothing is divided."""
        say, records = self.words.say, chosen_designations(self.atlas, self.view)
        pairs = [(record, place) for record in records for place in record.places]
        rows = zip(pairs, designation_rows(self.words, self.view), strict=True)
        return [
            Line(
                row
                | {say("城市"): self._city(place)}
                | {say("同列城市"): self.words.join(map(self.words.names.city, record.places))}
                | self._clause(record)
            )
            for (record, place), row in rows
            if self.atlas.prefecture_of(place) in self.cities
        ]

    def sites(self) -> list[Line]:
        """What the plans name and then what only other sources name; unknown places say so."""
        named, others = named_sites(self.atlas, self.view), other_sites(self.atlas, self.view)
        rows = zip(named, site_rows(self.words, self.view), strict=True)
        found = [(site, row | self._clause(site.mentions[0])) for site, row in rows]
        found += [(site, self._other(site)) for site in others]
        return [Line(row | self._located(site)) for site, row in found if self._concerned(site)]

    def change(self) -> list[Line]:
        """One a city and industry that either of two plans names."""
        name, found = self.words.say("城市"), change_lines(self.atlas, self.view, self.words)
        return [Line({name: self._city(code)} | row) for code, row in found if code in self.cities]

    def balance(self) -> list[Line]:
        """How evenly the cities of the province are named; one a number."""
        return [Line(row) for row in balance_lines(self.report.balance, self.words)]

    def cities_told(self) -> list[Line]:
        """One a city: how it is named, for what, and its figures with year and source."""
        name = self.words.say("城市")
        return [
            Line({name: self._city(code)} | city_row(city, self.words, self.view.plans))
            for code, city in self.cities.items()
        ]

    def sources(self) -> list[Line]:
        """The documents of the plans told of, then every source of data with its licence."""
        return [Line(row) for row in (*self._documents(), *self._data())]

    def _documents(self) -> Iterable[Row]:
        say, words = self.words.say, self.words
        for plan in dict.fromkeys(clause.plan for clause in self.atlas.records(Clause, self.view.plans)):
            document = self.atlas.plan_by_id[plan].header.document
            title = words.either(document.title, document.title_en)
            number = document.number if document.number and document.number not in title else ""
            yield {
                say("类别"): say("规划文件"),
                say("名称"): f"{words.names.plan(plan)}{say('：')}{title} {number}".rstrip(),
                say("出处"): words.either(document.issuer, document.issuer_en),
                say("日期"): document.issued,
                say("许可"): "",
            }

    def _data(self) -> Iterable[Row]:
        say, words = self.words.say, self.words
        for source in self.atlas.vocabulary.sources.values():
            yield {
                say("类别"): say("数据"),
                say("名称"): words.either(source.title, source.title_en),
                say("出处"): words.either(source.producer, source.producer_en or source.producer),
                say("日期"): source.date,
                say("许可"): words.either(source.licence, source.licence_en),
            }

    def _wanted(self, chosen: tuple[Target, ...]) -> set[Target]:
        """All targets for the province; for cities what their chapters list."""
        if not self.report.cities:
            return set(chosen)
        lists = [promises for c in self.cities.values() for promises in (c.own, c.group, c.province)]
        return {target for promises in lists for promise in promises for target in promise.statements}

    def _target(self, target: Target, counted: bool) -> Row:
        say = self.words.say
        repeated = say("与他处重复，按一项计") if counted else say("同一目标的另一处表述，不另计")
        count = repeated if target.overlap else say("计一项")
        year = target.year or say("未写明")
        return {say("年份"): year, say("计数"): count} | self._clause(target)

    def _other(self, site: NamedSite) -> Row:
        say, words = self.words.say, self.words
        return {
            say("名称"): words.names.of(site),
            say("类型"): words.names.kind(site.kind),
            say("城市"): self._cities(site_cities(site, self.atlas)),
            say("位置精度"): words.notes.precision(site.place),
            say("位置来源"): words.either(site.place.source, site.place.source_en),
            say("说明"): words.notes.place(site.place),
            say("原文"): say("所录条款没有点名，记载见所注来源。"),
            say("规划"): "",
            say("条款"): "",
        }

    def _located(self, site: NamedSite) -> Row:
        say, unknown = self.words.say, self.words.say("无数据")
        at = site.place.at if site.place else None
        return {
            say("经度（度）"): at[0] if at else unknown,
            say("纬度（度）"): at[1] if at else unknown,
        }

    def _concerned(self, site: NamedSite) -> bool:
        """Whether it lies in a city wanted; the province has also what lies nobody knows where."""
        return not self.report.cities or bool(set(site_cities(site, self.atlas)) & set(self.cities))

    def _city(self, code: str) -> Link:
        home = self.atlas.prefecture_of(code) or code
        return Link(self.words.names.place(code), self.report.link("city", city=home))

    def _clause(self, record: Record) -> Row:
        address = self.report.link("clauses", clause=record.ref)
        return {self.words.say("条款"): Link(self.words.names.clause(record.clause), address)}

    def _cities(self, codes: Iterable[str]) -> str:
        return self.words.join(map(self.words.names.place, codes)) or self.words.say("位置未知")
