"""What search finds by a proper name: sites, industries, agencies."""

from collections.abc import Iterator

from atlas.view import View
from insight.cities.places import NamedSite, named_sites, other_sites, site_cities
from insight.search.forms import Entry, Item
from insight.search.maker import Maker
from plans.records import Clause, Designation

ALIASES = "agency_aliases.toml"


class Names(Maker):
    """What has a proper name and is no place."""

    def items(self) -> Iterator[Item]:
        """All of them."""
        yield from self._sites()
        yield from self._industries()
        yield from self._agencies()

    def _sites(self) -> Iterator[Item]:
        view = View()
        for site in (*named_sites(self.atlas, view), *other_sites(self.atlas, view)):
            known = site.place
            aliases = (known.name_zh, known.name_en, *known.plan_names) if known else ()
            yield Item(self._site(site), (site.name, site.name_en, *aliases))

    def _site(self, site: NamedSite) -> Entry:
        """Leads to its city's map; without one to the clause that names it, else to what is not known."""
        cities = site_cities(site, self.atlas)
        leads: tuple = ("sources", {}, "src-unknown")
        if cities:
            leads = ("map", {"city": cities[0]})
        elif site.mentions:
            leads = ("clauses", {"clause": site.mentions[0].ref})
        kind = self.said(lambda words: words.kind(site.kind))
        where = self.said(lambda words: words.join(map(words.city, cities)) or words.say("位置未知"))
        details = map(" · ".join, zip(kind, where, strict=True))
        return Entry("site", site.name, site.name_en, *details, *leads)

    def _industries(self) -> Iterator[Item]:
        records = self.atlas.records(Designation)
        for code, industry in self.atlas.vocabulary.industries.items():
            named = {p for record in records if code in record.industry for p in record.places}
            count = len({self.atlas.prefecture_of(place) for place in named})
            details = self.said(lambda words, count=count: words.say("被点名的市：{count}个", count=count))
            entry = Entry("industry", industry.zh, industry.en, *details, "map", {"industry": code})
            yield Item(entry, (industry.zh, industry.en, *industry.aliases, *industry.aliases_en, code))

    def _agencies(self) -> Iterator[Item]:
        clauses, aliases = self.atlas.records(Clause), self.table(ALIASES)
        for name, english in self.atlas.vocabulary.agencies.items():
            said = {role: sum(name in getattr(c, role) for c in clauses) for role in ("lead", "support")}
            details = self.said(lambda words, said=said: words.say("牵头{lead}条，配合{support}条", **said))
            entry = Entry("agency", name, english, *details, "clauses", {"agency": name})
            found = aliases.get(name, ())
            short = tuple(map(str, found)) if isinstance(found, tuple) else ()
            yield Item(entry, (name, english, name.removeprefix("省"), *short, *("省" + n for n in short)))
