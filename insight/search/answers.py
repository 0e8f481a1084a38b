"""What search finds that is no single thing: the targets of a year, the cities that are never named."""

from collections.abc import Iterator

from atlas.view import View
from insight.checks.gaps import gaps
from insight.cities.attention import attention
from insight.search.forms import Item, SearchEntry
from insight.search.maker import Maker, joined_cities
from insight.targets.promises import chosen_targets, fold, target_years
from plans.records import Target

# How else people ask for the cities that are never named.
_ASKED = ("未点名", "未被点名", "没有点名", "没有被点名", "not named", "unnamed")


class Answers(Maker):
    """Each leads to the page that lists them all."""

    def items(self) -> Iterator[Item]:
        """Years first."""
        targets: dict[str, list[Target]] = {year: [] for year in target_years(self.atlas)}
        for target in chosen_targets(self.atlas, View()):
            if target.year:
                targets[str(target.year)].append(target)
        yield from (self._year(year, len(fold(stated))) for year, stated in targets.items())
        for year, stated in targets.items():
            for unit in dict.fromkeys(target.unit for target in stated):
                yield self._unit(year, unit, len(fold(target for target in stated if target.unit == unit)))
        yield from self._never_named()

    def _year(self, year: str, count: int) -> Item:
        labels = self.in_both(lambda names: names.language.say("{year}年的目标", year=year))
        details = self.in_both(lambda names: names.language.say("{count}项", count=count))
        entry = SearchEntry("answer", *labels, *details, "targets", {"year": year})
        return Item(entry, (*labels, year, f"{year}年", f"到{year}年", f"by {year}"))

    def _unit(self, year: str, unit: str, count: int) -> Item:
        """Of one unit, found by year and unit together; the year alone finds the whole year."""
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
