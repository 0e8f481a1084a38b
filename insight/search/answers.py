"""What search finds that is no single thing: the targets of a year, the cities that are never named."""

from collections.abc import Iterator

from atlas.view import View
from insight.checks.gaps import gaps
from insight.cities.attention import attention
from insight.search.forms import Item, SearchEntry
from insight.search.maker import Maker, joined_cities
from insight.targets.listing import target_list
from insight.targets.promises import chosen_targets, target_years

# How else people ask for the cities that are never named.
_ASKED = ("未点名", "未被点名", "没有点名", "没有被点名", "not named", "unnamed")


class Answers(Maker):
    """Each leads to the page that lists them all."""

    def items(self) -> Iterator[Item]:
        """Years first."""
        years = target_years(self.atlas)
        yield from map(self._year, years)
        for year in years:
            units = dict.fromkeys(target.unit for target in chosen_targets(self.atlas, View(years=(year,))))
            yield from (self._unit(year, unit) for unit in units)
        yield from self._never_named()

    def _year(self, year: str) -> Item:
        count = len(target_list(self.atlas, View(years=(year,))).lines)
        labels = self.in_both(lambda names: names.language.say("{year}年的目标", year=year))
        details = self.in_both(lambda names: names.language.say("{count}项", count=count))
        entry = SearchEntry("answer", *labels, *details, "targets", {"year": year})
        return Item(entry, (*labels, year, f"{year}年", f"到{year}年", f"by {year}"))

    def _unit(self, year: str, unit: str) -> Item:
        """Of one unit, found by year and unit together; the year alone finds the whole year."""
        count = len(target_list(self.atlas, View(years=(year,), units=(unit,))).lines)
        labels = self.in_both(
            lambda names: names.language.say("{year}年以“{unit}”计的目标", year=year, unit=unit)
        )
        details = self.in_both(lambda names: names.language.say("{count}项", count=count))
        entry = SearchEntry("answer", *labels, *details, "targets", {"year": year, "unit": unit})
        return Item(
            entry,
            (),
            (),
            (*labels, f"{year}年 {unit}", f"{year} {unit}", f"到{year}年 {unit}", f"到{year}年的{unit}"),
        )

    def _never_named(self) -> Iterator[Item]:
        """No answer where records were left out: they may name any city."""
        cities = [code for code, named in attention(self.atlas, View()).items() if not named.designations]
        if cities and not gaps(self.atlas):
            labels = self.in_both(lambda names: names.language.say("从未点名的市"))
            details = self.in_both(lambda names: joined_cities(names, cities))
            entry = SearchEntry("answer", *labels, *details, "balance", {}, "bal-coverage")
            yield Item(entry, (*labels, *_ASKED))
