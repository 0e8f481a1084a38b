"""What can be searched: every place, site, industry, agency, promise, programme and clause with its names."""

from collections.abc import Callable, Iterator
from pathlib import Path

from constants import DATA
from errors import DataError
from geo.places import Former, Place, load_former, own_names
from insight.atlas import Atlas
from insight.places import NamedSite, named_sites, other_sites, site_cities
from insight.search_forms import ENTIRE, GROUPS, SENTENCE, Entry, Form, Item, bag, forms_of
from insight.targets import fold
from insight.view import View
from insight.words import Words
from plans.records import Achieved, Clause, Designation, Programme, Record, Target
from plans.vocabulary import read_toml

ALIASES = "agency_aliases.toml"

Texts = tuple[list[str], list[Form]]
"""What is compared and, in the same order, whose it is."""


class SearchIndex:
    """All that can be found in an atlas, folded and spelt beforehand; never changed."""

    def __init__(self, atlas: Atlas, folder: Path = DATA) -> None:
        """Builds it; ``folder`` has the former names of places and the short ones of agencies."""
        self.items = all_items(atlas, folder)
        self.forms = tuple(form for number, item in enumerate(self.items) for form in forms_of(number, item))
        self.named = tuple(bag(item.names) for item in self.items)
        self.said = tuple(bag((*item.names, *item.sentences)) for item in self.items)
        parts = [form for form in self.forms if form.grade < ENTIRE]
        names = [form for form in parts if form.grade < SENTENCE]
        self.chinese = _texts([form for form in parts if form.sound])
        self.names = _texts(sorted((form for form in names if form.sound), key=lambda f: -len(f.text)))
        self.sounds, self.spelt = _texts(parts, latin=True), _texts(names, latin=True)


def _texts(forms: list[Form], latin: bool = False) -> Texts:
    return [form.sound if latin and form.sound else form.text for form in forms], forms


def all_items(atlas: Atlas, folder: Path = DATA) -> tuple[Item, ...]:
    """Every item by group and within a group in the order of the data; ``folder`` has all other names."""
    made = _Items(atlas, folder)
    places = (*made.places(), *made.former(), *made.sites(), *made.industries(), *made.agencies())
    facts = (*made.promises(), *made.other_figures(), *made.programmes(), *made.clauses(), *made.evidence())
    return tuple(sorted((*places, *facts), key=lambda item: GROUPS.index(item.entry.group)))


class _Items:
    """One maker a kind of item."""

    def __init__(self, atlas: Atlas, folder: Path) -> None:
        """Takes the records of every plan that is recorded in full."""
        self.atlas, self.folder = atlas, folder
        self.zh, self.en = Words(atlas, "zh"), Words(atlas, "en")

    def places(self) -> Iterator[Item]:
        for place in self.atlas.gazetteer.places:
            if place.level in ("prefecture", "county"):
                in_city = place.level == "county"
                around = place.prefecture if in_city else self.atlas.circle_of(place.adcode)
                yield self._place(place, place, *self._said(lambda words, code=around: words.place(code)))

    def former(self) -> Iterator[Item]:
        """A place that is no more leads to the one that it is now."""
        for gone in load_former(self.folder / "boundaries" / "former.csv")[0]:
            now = self.atlas.gazetteer.get(gone.merged_into)
            if now is not None and now.level in ("prefecture", "county"):
                called = zip((self.zh, self.en), (gone.name_zh, gone.name_en), strict=True)
                said = (
                    words.say("原{name}（至{year}年）", name=name, year=gone.year) for words, name in called
                )
                yield self._place(now, gone, *said)

    def _place(self, place: Place, called: Place | Former, zh: str, en: str) -> Item:
        group = "city" if place.level == "prefecture" else "county"
        entry = Entry(group, place.name_zh, place.name_en, zh, en, "city", {"city": place.prefecture})
        home = self.atlas.gazetteer.get(place.prefecture) if group == "county" else None
        around = (home.name_zh, home.name_short) if home else ("山东省", "山东")
        names = (called.name_zh, *sorted(own_names(called)))
        wholes = tuple(outer + name for outer in around for name in names if not name.isascii())
        return Item(entry, names, (), wholes, called.pinyin, place.adcode)

    def sites(self) -> Iterator[Item]:
        view = View()
        for site in (*named_sites(self.atlas, view), *other_sites(self.atlas, view)):
            known = site.place
            aliases = (known.name_zh, known.name_en, *known.plan_names) if known else ()
            yield Item(self._site(site), (site.name, site.name_en, *aliases))

    def _site(self, site: NamedSite) -> Entry:
        """Leads to its city's map; without one to the clause that names it, and unnamed to the sources."""
        cities = site_cities(site, self.atlas)
        page, params = "sources", {}
        if cities:
            page, params = "map", {"city": cities[0]}
        elif site.mentions:
            page, params = "clauses", {"clause": site.mentions[0].ref}
        kind = self._said(lambda words: words.kind(site.kind))
        where = self._said(lambda words: words.join(map(words.city, cities)) or words.say("位置未知"))
        details = map(" · ".join, zip(kind, where, strict=True))
        return Entry("site", site.name, site.name_en, *details, page, params)

    def industries(self) -> Iterator[Item]:
        records = self.atlas.records(Designation)
        for code, industry in self.atlas.vocabulary.industries.items():
            named = {p for record in records if code in record.industry for p in record.places}
            count = len({self.atlas.prefecture_of(place) for place in named})
            details = self._said(lambda words, count=count: words.say("被点名的市：{count}个", count=count))
            entry = Entry("industry", industry.zh, industry.en, *details, "map", {"industry": code})
            yield Item(entry, (industry.zh, industry.en, *industry.aliases, code))

    def agencies(self) -> Iterator[Item]:
        clauses, aliases = self.atlas.records(Clause), _short_names(self.folder / ALIASES)
        for name, english in self.atlas.vocabulary.agencies.items():
            said = {role: sum(name in getattr(c, role) for c in clauses) for role in ("lead", "support")}
            details = self._said(lambda words, said=said: words.say("牵头{lead}条，支持{support}条", **said))
            entry = Entry("agency", name, english, *details, "clauses", {"agency": name})
            short = aliases.get(name, ())
            yield Item(entry, (name, english, name.removeprefix("省"), *short, *("省" + n for n in short)))

    def promises(self) -> Iterator[Item]:
        """Numeric targets, one item a promise however often it is stated."""
        for promise in fold(t for t in self.atlas.records(Target) if t.kind == "target"):
            main = promise.main
            names = (name for said in promise.statements for name in (said.indicator, said.indicator_en))
            entry = self._figure(main, "clauses", {"clause": main.ref})
            yield Item(entry, (main.indicator, *names))

    def other_figures(self) -> Iterator[Item]:
        """Rewards and figures already reached: no targets, so they lead to their clauses."""
        rewards = (t for t in self.atlas.records(Target) if t.kind == "reward")
        for record in (*rewards, *self.atlas.records(Achieved)):
            entry = self._figure(record, "clauses", {"clause": record.ref})
            yield Item(entry, (record.indicator, record.indicator_en))

    def _figure(self, record: Target | Achieved, page: str, params: dict[str, str]) -> Entry:
        names = self._said(lambda words: words.indicator(record))
        details = self._quoted(record)
        if isinstance(record, Target):
            details = self._said(lambda words: f"{words.amount(record)} · {words.citation(record)}")
        return Entry("indicator", *names, *details, page, params)

    def programmes(self) -> Iterator[Item]:
        for record in self.atlas.records(Programme):
            names, details = (
                (record.name, record.name_en),
                (self.zh.citation(record), self.en.citation(record)),
            )
            yield Item(Entry("programme", *names, *details, "clauses", {"clause": record.ref}), names)

    def clauses(self) -> Iterator[Item]:
        for record in self.atlas.records(Clause):
            names = record.heading, record.heading_en
            yield self._clause(record, names, names, (record.section, record.section_en, record.gloss))

    def evidence(self) -> Iterator[Item]:
        """Each quoted phrase once a clause: under its heading, in English under what it says."""
        quotes: dict[tuple[str, str], list[Record]] = {}
        for record in (record for plan in self.atlas.chosen() for record in plan.records):
            if not isinstance(record, Clause):
                quotes.setdefault((record.ref, record.evidence), []).append(record)
        for (ref, _), records in quotes.items():
            clause = self.atlas.clause_by_ref.get(ref)
            labels = clause.heading if clause else ref, records[0].gloss
            yield self._clause(records[0], labels, (), tuple(record.gloss for record in records))

    def _clause(self, record: Record, labels: tuple, names: tuple, sentences: tuple) -> Item:
        entry = Entry("clause", *labels, *self._quoted(record), "clauses", {"clause": record.ref})
        return Item(entry, names, (record.evidence, *sentences), same=f"{record.ref} {record.evidence}")

    def _quoted(self, record: Record) -> tuple[str, str]:
        return self._said(lambda words: f"“{record.evidence}” {words.citation(record)}")

    def _said(self, make: Callable[[Words], str]) -> tuple[str, str]:
        """The same in Chinese and in English."""
        return make(self.zh), make(self.en)


def _short_names(path: Path) -> dict[str, tuple[str, ...]]:
    """Short names by agency; without a readable file agencies are only found by their own."""
    try:
        table = read_toml(path, path.name)
    except DataError:
        return {}
    return {name: tuple(map(str, found)) for name, found in table.items() if isinstance(found, tuple)}
