"""Why a site is proposed: each criterion in a sentence, with by how much it is met or missed."""

from insight.own_sites.finding import Criterion, SiteVerdict
from wording.own_sites.fields import SiteNames
from wording.words import Words


class Reasons:
    """Criteria in the reader's words; ``near`` is what the distance is measured from."""

    def __init__(self, words: Words, near: str) -> None:
        """Of one wish."""
        self._words, self._near, self._names = words, near, SiteNames(words)

    def verdict(self, verdict: SiteVerdict) -> str:
        """Met, missed or unknown in a word."""
        say = self._words.say
        return {"met": say("符合"), "missed": say("不符合"), "unknown": say("不明")}[verdict]

    def of(self, one: Criterion) -> str:
        """The sentence of a criterion."""
        if one.name == "industry":
            return self._industry(one)
        if one.name == "distance":
            return self._distance(one)
        return self._area(one)

    def _industry(self, one: Criterion) -> str:
        say = self._words.say
        if one.matches:
            return say("产业：{names}", names=self._words.join(map(self._words.names.industry, one.matches)))
        return (
            say("产业：名单没有写，或不在分类中") if one.verdict == "unknown" else say("产业：不在所求之内")
        )

    def _area(self, one: Criterion) -> str:
        say, wanted = self._words.say, one.wanted or 0.0
        name = say("可用面积") if one.name == "vacant" else say("面积")
        if one.value is None:
            return say("{name}：名单没有写", name=name)
        value, gap = self._names.hectares(one.value), self._names.hectares(abs(one.value - wanted))
        if one.verdict == "met":
            return say("{name} {value}，比所求多 {gap}", name=name, value=value, gap=gap)
        return say("{name} {value}，比所求少 {gap}", name=name, value=value, gap=gap)

    def _distance(self, one: Criterion) -> str:
        say = self._words.say
        if one.value is None:
            return say("距{place}：位置未知", place=self._near)
        far, gap = f"{one.value:,.1f}", f"{abs(one.value - (one.wanted or 0.0)):,.1f}"
        if one.verdict == "unknown":
            return say("距{place}约 {far} km，位置只是近似，不能断定", place=self._near, far=far)
        if one.verdict == "met":
            return say("距{place} {far} km，比所限近 {gap} km", place=self._near, far=far, gap=gap)
        return say("距{place} {far} km，比所限远 {gap} km", place=self._near, far=far, gap=gap)
