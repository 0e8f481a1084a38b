"""Which places a plan names, for which industries, as what."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from plans.reader.drafts import Draft, evidence_range
from plans.reader.industries import IndustryReader
from plans.reader.lexicon import Lexicon, alternatives
from plans.reader.pairs import PairReader
from plans.reader.places import Mention
from plans.reader.sentences import Range, breaks, segment, sentences

_BETWEEN = re.compile(r"^\s*(?:市|县|区)?\s*(?:[、,和及与~-]|—+|以及)\s*$|^$")
_ETC = re.compile(r"等?(?:[\d一二三四五六七八九十]+个?)?(?:[市县区地]+(?:区|市)?)|等|(?=[,:])")
_RISING = re.compile(
    r"^([\u4e00-\u9fff]{2,14}?(?:产业|产业链))(?:做大做强|做强做优|做优做强|加快发展|提质升级|集聚发展|高质量发展|发展壮大)"
)
_ADVANCE = re.compile(
    r",?(?:加快|加快推进|推进|推动|促进|深化|强化)([^,;:。0-9“”]{2,30}?)(?:产业)?(?:集聚布局|布局|集聚发展|融合发展|发展)(?=[,;。]|$)"
)
_CORE = re.compile(
    r"为(?:双)?(?:核心|中心|龙头|引领|重点|支撑|依托|主体|主|骨干|支点|极)区?(?:的|,(?:着力|重点|联合|合力|共同|加快|辐射带动[^,;。]{0,12},)?(?=打造|建设|培育|构建|形成|发展|布局|重点)|(?=布局|发展))"
)
_NOTHING = frozenset(("", ",", ";", "。", "、", "\n"))
_JOINT = re.compile("(?:带|轴|走廊|圈|城市群)$")
_ZONE = re.compile(
    "(?:国家)?(?:高新(?:技术产业开发)?区|经(?:济技术)?开(?:发)?区|(?:经济|旅游|化工)?开发区|自贸(?:试验)?(?:片)?区|综合?保(?:税)?区|新区|片区|港(?!口|城|区))"
)


@dataclass(frozen=True)
class _Group:
    """Places listed side by side."""

    codes: tuple[str, ...]
    start: int
    end: int
    open: bool
    word: str


class DesignationReader:
    """Reads designations from a folded clause."""

    def __init__(self, lexicon: Lexicon, aliases: Iterable[str] = ()) -> None:
        """Prepares patterns; ``aliases`` are industry terms of the taxonomy."""
        words = lexicon.designations["words"]
        self._kinds = lexicon.designations["kinds"] | {"带": "zone", "轴": "zone"}
        self._industries = IndustryReader(lexicon, aliases)
        self._kind = re.compile(rf"{alternatives(lexicon.designations['kinds'])}|(?<=[游化])[带轴]")
        self._focus = re.compile(
            rf"^(?:市|等市|等地|各市?|分别|将|要|则|主要|负责|结合实际|因地制宜|错位|差异化|协同|联动|合力|共同){{0,3}}(?:{alternatives(words['focus_only'])})"
        )
        self._verb = re.compile(rf"(?:{alternatives(words['verbs'])})(?:以|在|由)?$")
        self._doing = re.compile(rf"(?:{alternatives(words['focus'])})")
        self._pairs = PairReader(self._kinds, self._kind, self._doing)

    def read(
        self,
        text: str,
        clean: str,
        span: Range,
        clause: str,
        mentions: tuple[Mention, ...],
        home: tuple[str, ...],
    ) -> list[Draft]:
        """The designations of a clause; ``home`` is the place that its heading is, or nothing."""
        drafts = []
        for start, end in sentences(text, *span):
            inside = [m for m in mentions if m.codes and start <= m.start and m.end <= end]
            if inside:
                drafts += self._sentence(text, clean, (start, end), inside, clause)
            elif home:
                drafts += self._below_heading(text, clean, (start, end), home, clause)
        return drafts

    def _sentence(
        self, text: str, clean: str, span: Range, mentions: list[Mention], clause: str
    ) -> Iterator[Draft]:
        groups = [group for group in self._groups(text, mentions) if group.codes]
        led = [self._led(text, span[0], group) for group in groups]
        pairs = self._pairs.pairs(text, groups, span, led)
        for group, name, kind, stretch in pairs:
            yield self._draft_of(clean, group, (name,), kind, stretch, clause)
        paired = [pair.group for pair in pairs]
        for index, group in enumerate(groups):
            if group in paired:
                continue
            stop = groups[index + 1].start if index + 1 < len(groups) else span[1]
            draft = self._draft(text, clean, span, group, stop, clause)
            if draft:
                yield draft

    def _below_heading(
        self, text: str, clean: str, span: Range, home: tuple[str, ...], clause: str
    ) -> Iterator[Draft]:
        """(一)济南市 / 重点发展…: the heading names the place, the sentence what it is to do."""
        start = span[0] + len(text[slice(*span)]) - len(text[slice(*span)].lstrip())
        focus = self._focus.match(text[start : span[1]])
        if focus:
            group = _Group(home, start, start, False, "")
            draft = self._focused(text, clean, group, (start, span[1]), focus[0], clause)
            if draft:
                yield draft.doubted("medium", "地点来自标题")

    def _groups(self, text: str, mentions: list[Mention]) -> Iterator[_Group]:
        """Places with nothing but 、 between them."""
        run: list[Mention] = []
        for mention in [*mentions, None]:
            if run and (mention is None or not _BETWEEN.match(text[run[-1].end : mention.start])):
                end = run[-1].end
                etc = _ETC.match(text, end)
                end = etc.end() if etc else end
                codes = tuple(dict.fromkeys(code for m in run for code in m.codes))
                yield _Group(codes, run[0].start, end, bool(etc and etc[0].startswith("等")), run[0].word)
                run = []
            if mention is not None:
                zone = _ZONE.match(text, mention.end)  # a zone of a city is not the city
                run.append(replace(mention, end=zone.end(), codes=()) if zone else mention)

    def _draft(
        self, text: str, clean: str, sentence: Range, group: _Group, stop: int, clause: str
    ) -> Draft | None:
        start, end = sentence
        divided = breaks(text, start, end)
        low, high = segment(divided, group.start, group.end, start, end)
        focus = self._focus.match(text[group.end : end].lstrip(",: "))
        led = self._led(text, low, group)
        if focus and (led or not text[low : group.start].strip(" ,、")):
            return self._focused(text, clean, group, (low, min(stop, end)), focus[0], clause)
        rising = _RISING.match(text[group.end : min(high, stop)])
        if rising and led:
            industries = self._industries.split(rising[1])
            return self._draft_of(clean, group, industries, "focus", (low, group.end + rising.end()), clause)
        core = _CORE.match(text, group.end) if led else None
        if core:
            behind = replace(group, end=core.end())
            found = self._kind_behind(
                text, behind, min(segment(divided, core.end(), core.end(), start, end)[1], stop), led
            )
            if found:
                return self._named_as(text, clean, behind, low, found, clause, joint=True)
            doing = self._doing.match(text[core.end() : end])
            if doing:
                return self._focused(text, clean, behind, (low, min(stop, end)), doing[0], clause)
        advanced = _ADVANCE.match(text, group.end, min(stop, end)) if led else None
        if advanced:
            industries = self._industries.split(advanced[1])
            return (
                self._draft_of(clean, group, industries, "focus", (low, advanced.end()), clause)
                if industries
                else None
            )
        found = self._kind_behind(text, group, min(high, stop), led)
        if found:
            return self._named_as(text, clean, group, low, found, clause)
        return self._bracketed(text, clean, group, low, clause)

    def _bracketed(self, text: str, clean: str, group: _Group, low: int, clause: str) -> Draft | None:
        """KIND(PLACES): the bracket lists who belongs to it."""
        before = text[low : group.start]
        opened = before.removesuffix("(").rstrip("”")
        if not before.endswith("(") or text[group.end : group.end + 1] != ")":
            return None
        kinds = [m for m in self._kind.finditer(before) if m.end() == len(opened)]
        if not kinds or len(group.codes) < 2:
            return None
        start = max(before.rfind(mark) for mark in "、,;)") + 1
        span = (low + start, group.end + 1)
        draft = self._draft_of(clean, group, (), self._kinds[kinds[0][0]], span, clause)
        return draft.doubted("medium", "括号内列出的地点")

    def _led(self, text: str, low: int, group: _Group) -> bool:
        before = text[low : group.start].rstrip()
        chained = before.endswith("、") and self._doing.match(text, group.end)
        return bool(self._verb.search(before) or chained)

    def _kind_behind(self, text: str, group: _Group, stop: int, led: bool) -> re.Match | None:
        """The noun that says what the places are named as; proper names of one place are sites."""
        if not led:
            return None
        behind = text[group.end : stop]
        kinds = list(self._kind.finditer(behind))
        if not kinds:
            return None
        found = kinds[0]
        for later in kinds[1:]:
            if later.start() == found.end():
                found = later
        several = len(group.codes) > 1
        kind = self._kinds[found[0]]
        proper = re.search("国际|国家|山东|“", behind[: found.start()])
        named = not self._doing.match(behind)  # 甲市建设某某产业园 names no park that exists
        if (
            not several
            and named
            and (proper or (kind in ("park", "platform", "strength") and not group.open))
        ):
            return None if kind != "strength" else found
        return found

    def _named_as(
        self,
        text: str,
        clean: str,
        group: _Group,
        low: int,
        found: re.Match,
        clause: str,
        joint: bool = False,
    ) -> Draft:
        """PLACES industries KIND."""
        listed = re.sub(
            r"^等?[市县地]?|^为|[一二三四五六七八九十两]大", "", text[group.end : group.end + found.start()]
        )
        kind = self._kinds[found[0]]
        while doing := self._doing.match(listed):
            listed = listed[doing.end() :]
        counted = re.search(r"\d+\s*个?", listed)
        proper = re.search(r"招商|吸引|人才", listed)
        industries = () if counted or proper else self._industries.split(listed)
        draft = self._draft_of(clean, group, industries, kind, (low, group.end + found.end()), clause)
        if (joint or _JOINT.search(found[0])) and len(group.codes) > 1:
            draft.fields["pairing"] = "collective"  # one zone of several places
        return draft

    def _focused(
        self, text: str, clean: str, group: _Group, span: Range, verb: str, clause: str
    ) -> Draft | None:
        """PLACES 重点发展 a list that may go on over commas, up to the next verb."""
        at = text.index(verb, group.end) + len(verb)
        if text[at : at + 1] in _NOTHING:  # 协同发展, and no industry
            return None
        end = self._list_end(text, at, span[1])
        industries = self._industries.split(text[at:end])
        kind = "focus"
        last = self._kind.search(text[at:end])
        if last and last.end() == end - at and len(industries) <= 1:
            kind = self._kinds[last[0]]
            industries = self._industries.split(text[at : at + last.start()])
        if not industries:
            return None
        return self._draft_of(clean, group, industries, kind, (span[0], end), clause)

    def _list_end(self, text: str, start: int, stop: int) -> int:
        """A list goes over a comma as long as what follows still lists with 、."""
        end = start
        for mark in [*breaks(text, start, stop, ",;。"), stop]:
            piece = text[end:mark].lstrip(",; ")
            if end > start and (
                "、" not in piece
                or re.match("打造|建设|推动|加快|培育|到20|支持|形成|实现|力争|提升", piece)
                or text[end] == ";"
            ):
                break
            end = mark
        return end

    def _draft_of(
        self, clean: str, group: _Group, industries: tuple[str, ...], kind: str, span: Range, clause: str
    ) -> Draft:
        each = len(group.codes) == 1 or len(industries) == 1
        fields = {
            "places": list(group.codes), "industries": list(industries), "kind": kind,
            "pairing": "each" if each else "collective", "open": group.open,
        }  # fmt: skip
        start, end = evidence_range(clean, span[0], span[1])
        if span[1] - span[0] > 80:
            start, end = evidence_range(clean, span[0], span[0] + 80)
        draft = Draft("designation", clause, fields, start, end)
        return draft if industries or len(group.codes) > 1 else draft.doubted("medium", "未写明产业")
