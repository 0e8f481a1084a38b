"""PLACES 重点发展 INDUSTRIES, 打造 KIND; 把 INDUSTRIES 作为主导产业: what places do, make, are or hold."""

import re
from collections.abc import Iterator

from reader.facts.designations.apart import RANK
from reader.facts.designations.named_as import POLICY_ZONES
from reader.facts.designations.phrase import Phrase, PhraseReader
from reader.facts.designations.spot import DesignationContext
from reader.facts.designations.standing import StandingForm
from reader.facts.designations.turns import ENTERED, LED_FORM, MIXED, MODEL, RACE, SITES, SYSTEM, TOLD_BEHIND
from reader.facts.designations.words import DesignationPatterns
from reader.facts.drafts import Draft
from reader.facts.sentences import breaks
from reader.lexicon import Lexicon
from reader.types import Range

FOUNDING = frozenset(("建设", "形成", "构建"))
_AROUND = re.compile(
    "[,:]?(?:紧紧|重点|着力)?(?:围绕|立足|依托|聚力)(?P<what>[^,;:。的]{2,60}?)等?(?:(?:[\\d一二三四五六七八九十]{1,2}[大个条])(?:特色|优势|主导|重点|支柱|战略性新兴|新兴|传统)*|(?:特色|优势|主导|重点|支柱|战略性新兴|新兴|传统)+)(?:产业集群|产业链|产业)(?=[,;。]|$|改造|升级|转型|提质|做[大强优])"
)
_ADVANTAGE = re.compile(
    "[,:]?(?:充分)?(?:发挥|凭借|依托|放大|利用)(?P<what>[^,;:。的“”]{2,30}?)(?:产业集群|产业链|产业)(?:集聚|聚集|集群|基础)*(?:优势|基础)(?=[,;。]|$)"
)
_NO_TRADES = re.compile("(?:企业|公司|集团|院校|高校|单位|平台|项目|园区)$")  # 以甲、乙等企业为龙头
_BECOMES = re.compile(
    ",?[^,;。]{2,24},(?:目前|如今|现)?已(?:经|发展|逐步|建设|打造)*成为"
)  # something else, and then what it is
_AND_ALSO = re.compile(";(?:另一方面|同时|此外|并)")
_OF_PLACE = re.compile(
    "(?P<what>[\u4e00-\u9fff]{2,8}?)(?:经过[^,;。]{2,16},|历经[^,;。]{2,16},|产业)?(?=(?:现?已经?|正|逐步|逐渐|目前)*(?:发展|打造|建设)?成为|已形成|已建成|是(?:全国|全省|国内|亚洲|世界))"
)
_EXISTING = ("建成", "建起", "拥有", "布局")  # what such a verb says of a park is a site
_MANNER = re.compile("^[,:]?(?:始终|一直)?坚持以|以智能制造为主")
_PASSED = 3  # segments about something else in between
_AND = re.compile("[、和及与]")
_JOINT = re.compile("(?:带|轴|走廊|廊道|圈|城市群)$")


class PredicateForm:
    """Reads the predicates behind places that are a sentence's subject or that a verb leads to."""

    def __init__(self, lexicon: Lexicon, words: DesignationPatterns, phrases: PhraseReader) -> None:
        """Takes the vocabulary and the reader of phrases."""
        self._words, self._phrases, self._standing = words, phrases, StandingForm(lexicon, phrases)
        self._weak = frozenset(lexicon.designations.words.weak_verbs)

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The drafts of the predicates up to the next places; None where the first is none."""
        if not (spot.led or spot.opens):
            return None
        of_place = _OF_PLACE.match(spot.text, spot.group.end, spot.stop) if spot.opens else None
        if of_place and self._phrases.all_alike((of_place["what"],)):
            behind = self._followed(spot.moved(of_place.end()))  # 甲市木业已成为…
            if behind:
                return behind
        return self._followed(spot)

    def _followed(self, spot: DesignationContext) -> list[Draft] | None:
        """The same, from behind the places."""
        drafts: list[Draft] = []
        passed = 0
        for number, (start, end) in enumerate(self.segments(spot)):
            found = self.segment(spot, start, end)
            if found is None and not self._words.hinge.match(spot.text, start, end):
                passed += 1
                if passed > (_PASSED if spot.group.named else 0) or not (
                    number or self._goes_on(spot, start)
                ):
                    return drafts if drafts or number else None
            drafts += found or []
        return drafts or None

    def _goes_on(self, spot: DesignationContext, start: int) -> bool:
        """Whether places that open a sentence do something else first, of which they stay the subject."""
        if not spot.opens or spot.led:
            return False
        return bool(self._words.else_first.match(spot.text, start) or _BECOMES.match(spot.text, start))

    def segments(self, spot: DesignationContext) -> Iterator[Range]:
        """The rest of the sentence behind the places, divided at its marks."""
        start = spot.group.end
        for mark in [*breaks(spot.text, start, spot.stop, ",;:"), spot.stop]:
            if spot.text[start:mark].strip(",;: "):
                yield start, mark
            if spot.text[mark : mark + 1] == ";" and not _AND_ALSO.match(spot.text, mark):
                return
            start = mark

    def segment(self, spot: DesignationContext, start: int, end: int) -> list[Draft] | None:
        """The drafts of one segment, none where its predicate names nothing; None where it has no predicate."""
        held = self._words.held.match(spot.text, start, end)
        if held and _MANNER.search(held[0]):
            return []
        if held:
            return self._held(spot, held)
        if (around := _AROUND.match(spot.text, start, end)) and spot.opens:
            industries = self._phrases.held(around["what"])
            return [spot.draft(industries, "focus", around.end())] if industries else None
        race = RACE.match(spot.text, start, end) if spot.opens else None
        if race and self._is_alike(industries := self._phrases.held(race["what"])):
            return [spot.draft(industries, "focus", race.end())]
        rests = _ADVANTAGE.match(spot.text, start, end) if spot.opens else None
        if rests and self._is_alike(industries := self._phrases.held(rests["what"])):
            return [spot.draft(industries, "strength", rests.end())]
        towards = self._words.towards.match(spot.text, start, end)
        if towards and self._is_alike(industries := self._phrases.held(towards["what"])):
            return [spot.draft(industries, "focus", towards.end())]
        verb = self._words.predicate.match(spot.text, start, end)
        if verb:
            return self._acted(spot, verb, end)
        return (
            self._standing.segment(spot, (start, end)) if spot.opens and spot.text[start] in ",;:" else None
        )

    def _held(self, spot: DesignationContext, held: re.Match[str]) -> list[Draft]:
        industries = () if _NO_TRADES.search(held["what"]) else self._phrases.held(held["what"])
        noun = held["noun"] or ""
        kind = {**self._words.kinds, **self._words.roles}.get(noun, "strength")
        return [spot.draft(industries, kind, held.end())] if industries else []

    def _acted(self, spot: DesignationContext, verb: re.Match[str], high: int) -> list[Draft]:
        """What stands behind a verb: a phrase with a noun, or behind a verb of focus a list."""
        if told := TOLD_BEHIND.match(spot.text, verb.end(), spot.stop):
            industries = self._phrases.held(told["what"])
            kind = {**self._words.kinds, **self._words.roles}.get(told["noun"], "focus")
            return [spot.draft(industries, kind, told.end())] if industries else []
        entered = ENTERED.match(spot.text, verb.end(), spot.stop) if verb["status"] else None
        if entered and self._is_alike(industries := self._phrases.held(entered["what"])):
            return [spot.draft(industries, self._words.kinds[entered["noun"]], entered.end())]
        if (system := SYSTEM.match(spot.text, verb.end(), high)) and verb["focus"]:
            industries = self._phrases.held(system["what"])
            return [spot.draft(industries, "focus", system.end())] if self._is_alike(industries) else []
        if led := LED_FORM.match(spot.text, verb.end(), spot.stop):
            industries = self._phrases.held(led["main"])
            if self._is_alike(industries):
                return [spot.draft(industries, "strength", led.end())]
        if mixed := MIXED.match(spot.text, verb.end(), spot.stop):
            industries = self._phrases.held(f"{mixed['main']}、{mixed['what']}")
            if self._is_alike(industries):
                return [spot.draft(industries, self._words.kinds[mixed["noun"]], mixed.end())]
        if SITES.match(spot.text, verb.end(), high):
            return []
        model = MODEL.match(spot.text, verb.end(), high)
        if model and self._is_alike(industries := self._phrases.held(model["what"])):
            return [spot.draft(industries, "focus", model.end())]
        named = list(self._named(spot, verb, high))
        if named:
            return [
                spot.draft(
                    one.industries, self._words.kinds[one.noun], one.end, bool(_JOINT.search(one.noun))
                )
                for one in named
            ]
        if not verb["focus"] or verb["made"]:
            return []
        closed = verb["focus"] in self._weak
        listed = self._phrases.listed(spot.text, verb.end(), spot.stop, closed=closed)
        if closed and not listed:
            known = self._phrases.listed(spot.text, verb.end(), high, closed=False)
            listed = known if known and all(map(self._phrases.judge.known, known.industries)) else None
        return [spot.draft(listed.industries, "focus", listed.end)] if listed else []

    def _is_alike(self, industries: tuple[str, ...]) -> bool:
        return bool(industries) and self._phrases.all_alike(industries)

    def _named(self, spot: DesignationContext, verb: re.Match[str], high: int) -> Iterator[Phrase]:
        """打造 A 基地、B 高地: the phrases side by side behind a verb, as long as each says for what."""
        at, places = verb.end(), len(spot.group.codes)
        while phrase := self._phrases.named(spot.text, at, high, places):
            if not self._is_told(spot, verb, phrase):
                return
            yield phrase
            further = _AND.match(spot.text, phrase.end, high)
            if not further:
                return
            at = further.end()

    def _is_told(self, spot: DesignationContext, verb: re.Match[str], named: Phrase) -> bool:
        """Whether the phrase says for which industries; only several places may be named for none."""
        existing = self._words.kinds[named.noun] == "park" and (
            verb["focus"] in self._weak - FOUNDING or verb["build"] in _EXISTING
        )
        offices = named.noun == "平台" and len(named.industries) > 1  # 交易、研发、金融等平台
        plain = named.noun == "中心" and not RANK.search(spot.text, verb.end(), named.end)
        if not named.industries or existing or offices or plain:
            return False
        loose = self._words.kinds[named.noun] in ("platform", "strength", "park") or named.noun in (
            "核心",
            "枢纽",
            "试点",
        )
        loose = loose or named.noun in POLICY_ZONES
        if named.noun in ("之乡", "之都", "第一县", "第一市", "第一镇") and RANK.search(
            spot.text, verb.end(), named.end
        ):
            return True
        return not loose or any(map(self._phrases.judge.alike, named.industries))
