"""What search finds by a proper name: sites, industries, agencies."""

from collections import Counter
from collections.abc import Iterator

from atlas.view import View
from insight.cities.places import NamedSite, named_sites, other_sites, site_cities
from insight.search.forms import Item, SearchEntry
from insight.search.maker import Maker, joined_cities, known_texts
from plans.records import Clause, Designation


class ProperNames(Maker):
    """What has a proper name and is no place."""

    def items(self) -> Iterator[Item]:
        """All of them."""
        yield from self._sites()
        yield from map(self._industry, self.atlas.industry_codes)
        yield from self._agencies()

    def _sites(self) -> Iterator[Item]:
        view = View()
        for site in (*named_sites(self.atlas, view), *other_sites(self.atlas, view)):
            known = site.place
            aliases = (known.name_zh, known.name_en, *known.plan_names) if known else ()
            yield Item(self._site(site), known_texts(site.name, site.name_en, *aliases))

    def _site(self, site: NamedSite) -> SearchEntry:
        """Leads to its city's map; without one to the clause that names it, else to what is not known."""
        cities = site_cities(site, self.atlas)
        kind = self.in_both(lambda names: names.kind(site.kind))
        where = self.in_both(lambda names: joined_cities(names, cities) or names.language.say("位置未知"))
        described = (
            *self.in_both(lambda names: names.of(site)),
            f"{kind[0]} · {where[0]}",
            f"{kind[1]} · {where[1]}",
        )
        if cities:
            return SearchEntry("site", *described, "map", {"city": cities[0]})
        if site.mentions:
            return SearchEntry("site", *described, "clauses", {"clause": site.mentions[0].ref})
        return SearchEntry("site", *described, "sources", {}, "src-unknown")

    def _industry(self, code: str) -> Item:
        industry = self.atlas.vocabulary.industry(code)
        records = (record for record in self.atlas.records(Designation) if code in record.industry)
        count = len({self.atlas.prefecture_of(place) for record in records for place in record.places})
        details = self.in_both(lambda names: names.language.say("被点名的市：{count}个", count=count))
        names = self.in_both(lambda names: names.industry(code))
        others = (*industry.aliases, *industry.aliases_en) if industry else ()
        return Item(
            SearchEntry("industry", *names, *details, "map", {"industry": code}), (*names, *others, code)
        )

    def _agencies(self) -> Iterator[Item]:
        clauses = self.atlas.records(Clause)
        self._leads = Counter(name for clause in clauses for name in {*clause.lead})
        self._supports = Counter(name for clause in clauses for name in {*clause.support})
        aliases, prefixes = self.atlas.vocabulary.agency_aliases, self.atlas.province.words.agency_prefixes
        for name, english in self.atlas.vocabulary.agencies.items():
            entry = SearchEntry("agency", name, english, *self._duties(name), "clauses", {"agency": name})
            short = aliases.get(name, ())
            bare = (name.removeprefix(prefix) for prefix in prefixes)
            full = (prefix + other for prefix in prefixes for other in short)
            yield Item(entry, (name, english, *bare, *short, *full))

    def _duties(self, agency: str) -> tuple[str, str]:
        return self.in_both(
            lambda names: names.language.say(
                "牵头{lead}条，配合{support}条", lead=self._leads[agency], support=self._supports[agency]
            )
        )
