"""What search finds of what plans are laid over: counties' people, zones, clusters, airports, and pages of industries."""

from collections.abc import Iterator

from atlas.context.economy import DevelopmentZone
from atlas.context.transport import Airport
from insight.context.industries import ListedCluster, all_clusters
from insight.context.shares import PeopleShare, shares
from insight.search.forms import Item, SearchEntry
from insight.search.maker import Maker, joined_cities


class ContextNames(Maker):
    """Each leads to the page that says more of it."""

    def items(self) -> Iterator[Item]:
        """All of them."""
        yield from map(self._county, shares(self.atlas, "age_60plus", "counties").values())
        yield from map(self._zone, self.atlas.context.zones)
        yield from map(self._cluster, all_clusters(self.atlas))
        yield from map(self._airport, self.atlas.context.airports)

    def _county(self, item: PeopleShare) -> Item:
        place = self.atlas.gazetteer[item.adcode]
        details = self.in_both(
            lambda names: names.language.say(
                "60岁及以上人口比重{share}%，从高到低第{rank}（共{of}）",
                share=f"{item.percent:.2f}", rank=item.rank, of=item.of,
            )
        )  # fmt: skip
        entry = SearchEntry(
            "context", place.name_zh, place.name_en, *details, "county", {"county": place.adcode}
        )
        return Item(entry, (place.name_zh, place.name_short, place.name_en), (), (), place.pinyin)

    def _zone(self, zone: DevelopmentZone) -> Item:
        lead = "、".join(zone.industries)
        details = self.in_both(lambda names: names.language.say("开发区 {industries}", industries=lead))
        entry = SearchEntry(
            "context", zone.name, zone.name, *details, *self._home(zone.city_adcode, zone.county_adcode)
        )
        return Item(
            entry, (zone.name, zone.name.removeprefix(str(self.atlas.province.short))), zone.industries
        )

    def _cluster(self, item: ListedCluster) -> Item:
        cluster, cities = item.cluster, item.cluster.cities
        titles = (item.list.title, item.list.title_en)
        where = self.in_both(
            lambda names: names.language.say("集群 {cities}", cities=joined_cities(names, cities))
        )
        details = tuple(f"{place} · {title}" for place, title in zip(where, titles, strict=True))
        page, params = self._home(cities[0], cluster.county_adcode)
        entry = SearchEntry("context", cluster.name, cluster.name, details[0], details[1], page, params)
        return Item(entry, (cluster.name,))

    def _airport(self, airport: Airport) -> Item:
        names = (airport.name_zh, airport.name_en)
        details = self.in_both(lambda spoken: spoken.place(airport.city_adcode))
        page, params = self._home(airport.city_adcode, airport.county_adcode)
        return Item(SearchEntry("context", *names, *details, page, params), (*names, airport.iata))

    def _home(self, city: str, county: str) -> tuple[str, dict[str, str]]:
        """The page of the county, else of the city, else the page of sources."""
        if county:
            return "county", {"county": county}
        return ("city", {"city": city}) if city else ("sources", {})
