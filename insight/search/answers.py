"""What search finds that is no single thing: the targets of a year, the cities that are never named."""

from collections.abc import Iterator

from atlas.view import View
from insight.checks.gaps import gaps
from insight.cities.attention import attention
from insight.search.forms import Entry, Item
from insight.search.maker import Maker
from insight.targets.promises import target_years
from wording.target_list import target_list

# How else people ask for the cities that are never named.
_SILENT = ("未点名", "未被点名", "没有点名", "没有被点名", "not named", "unnamed")


class Answers(Maker):
    """Each leads to the page that lists them all."""

    def items(self) -> Iterator[Item]:
        """Years first."""
        yield from map(self._year, target_years(self.atlas))
        yield from self._never_named()

    def _year(self, year: str) -> Item:
        count = len(target_list(self.atlas, View(years=(year,))).lines)
        labels = self.said(lambda words: words.say("{year}年的目标", year=year))
        details = self.said(lambda words: words.say("{count}项", count=count))
        entry = Entry("answer", *labels, *details, "targets", {"year": year})
        return Item(entry, (*labels, year, f"{year}年", f"到{year}年", f"by {year}"))

    def _never_named(self) -> Iterator[Item]:
        """No answer where records were left out: they may name any city."""
        cities = [code for code, named in attention(self.atlas, View()).items() if not named.designations]
        if cities and not gaps(self.atlas):
            labels = self.said(lambda words: words.say("从未点名的市"))
            details = self.said(lambda words: words.join(map(words.city, cities)))
            entry = Entry("answer", *labels, *details, "balance", {}, "bal-coverage")
            yield Item(entry, (*labels, *_SILENT))
