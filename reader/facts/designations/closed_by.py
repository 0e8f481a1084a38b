"""甲市某都、乙市某谷等种业平台: names of one place each, and behind 等 what all of them are for."""

import re
from collections.abc import Sequence

from reader.facts.designations.groups import Group
from reader.facts.designations.pairs import PairItem, PairList
from reader.facts.designations.phrase import PhraseReader
from reader.types import Range

_NAME = "“?[\u4e00-\u9fff]{1,12}(?:之都|都|谷|港|城|岛|湾|园|园区|高地|基地|中心|小镇)”?"
_ITEM = re.compile(rf"{_NAME}[、和及与]")
_LAST = re.compile(
    rf"{_NAME}等(?P<what>[\u4e00-\u9fff]{{2,12}}?)(?:产业)?(?P<noun>平台|载体|园区|基地|集群|高地|集聚区)"
)
_SPOTS = re.compile("[\u4e00-\u9fff、“”]{2,30}[、,和及与]")
_LAST_SPOT = re.compile(
    r"[\u4e00-\u9fff、“”]{2,24}?等(?P<what>[\u4e00-\u9fff]{2,12}?)(?:产业)?(?P<noun>集聚区|聚集区|示范区|基地|集群|高地|目的地|板块|片区|度假区)"
)
_FEWEST = 2


class ClosedByReader:
    """Finds such lists."""

    def __init__(self, phrases: PhraseReader) -> None:
        """Takes the reader of phrases."""
        self._phrases = phrases

    def lists(self, text: str, groups: Sequence[Group], span: Range) -> list[PairList]:
        """The list of a sentence whose last item closes it."""
        run: list[Group] = []
        for index, group in enumerate(groups):
            following = groups[index + 1].start if index + 1 < len(groups) else span[1]
            if _ITEM.fullmatch(text, group.end, following):
                run.append(group)
                continue
            last = _LAST.match(text, group.end, span[1])
            names = self._closing(last)
            if last and len(run) + 1 >= _FEWEST and names:
                kind = "platform" if last["noun"] in ("平台", "载体") else "base"
                return [
                    PairList([PairItem(one, names, last.end(), owned=False) for one in [*run, group]], kind)
                ]
            run = []
        return self._spots(text, groups, span)

    def _spots(self, text: str, groups: Sequence[Group], span: Range) -> list[PairList]:
        """甲市某岛、某台,乙市某滩等海洋旅游聚集区: spots of places, together one thing."""
        run: list[Group] = []
        for index, group in enumerate(groups):
            following = groups[index + 1].start if index + 1 < len(groups) else span[1]
            if _SPOTS.fullmatch(text, group.end, following) and not self._are_trades(text, group, following):
                run.append(group)
                continue
            last = _LAST_SPOT.match(text, group.end, span[1])
            names = self._closing(last)
            if last and run and names and not self._are_trades(text, group, last.start("what") - 1):
                return [
                    PairList(
                        [PairItem(one, names, last.end(), owned=False) for one in [*run, group]], "zone", True
                    )
                ]
            run = []
        return []

    def _are_trades(self, text: str, group: Group, end: int) -> bool:
        """Whether what stands behind a place is what it makes, not what lies there."""
        names = self._phrases.split(text[group.end : end].strip("、,和及与“”"))
        return bool(names) and all(map(self._phrases.judge.alike, names))

    def _closing(self, last: re.Match[str] | None) -> tuple[str, ...]:
        """The industries that close a list, where they are nothing else."""
        names = self._phrases.held(last["what"]) if last else ()
        return names if names and self._phrases.all_alike(names) else ()
