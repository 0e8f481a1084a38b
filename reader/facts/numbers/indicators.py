"""What a number counts: the words before it or behind it without verbs, thresholds and rhythm."""

import re
from dataclasses import dataclass

from reader.facts.sentences import JOINTS
from reader.lexicon import Lexicon, alternatives
from reader.types import Range

_MOMENT = (
    r"(?:20\d\d\s*[-~至]\s*)?20\d\d年?(?:年?[底末]前?|年?以前|年?前|年?内)?|"
    r"(?:两|三|五|2|3|5)年(?:内|共|间)?|“?十[一二三四五]五”?(?:末|期间)?"
)
_TERMS = (
    "高标准(?:农田|粮田|厂房)|其中小|从业|对接|对外|对口|目标(?!到|20)|在(?:建|研|营|校|库|岗|册|编)|即(?:时|食|热|墨|兴|期|用|开|付|插)|"
    "有(?:[色机限效关轨源线序])|主要农|主要污|累计(?:培育|新增)"
)
_DONE = re.compile(
    r"(?<=[\u4e00-\u9fff”)]{2})(?:已经?|累计|还?将|再|共)*(?:建成投用|建成运营|建成投产|投入运营|投入使用|建成|投用|投产|(?P<more>新增))$"
)
_ALL_IN_ONE = re.compile("集[^,;。]{2,60}?[于为]一体的")
PACE = re.compile("增速|增幅|增长率|增长速度")
"""Words for a growth that is itself the indicator."""


@dataclass(frozen=True)
class Noun:
    """What is counted.

    Attributes:
        text: as written, without thresholds.
        attributes: the thresholds that describe it.
        prefix: the kept verb that the next item of a list takes over (新培育, 累计培育).
        growth: growth, hold, decline or None: what the predicate says.
        written: before a number, the text with its thresholds.
    """

    text: str
    attributes: tuple[str, ...]
    prefix: str = ""
    growth: str | None = None
    written: str = ""


_NOTHING = Noun("", ())


class NounReader:
    """Cuts the noun out of the words around a number; all texts are folded, cuts give clean text."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the patterns."""
        words = lexicon.quantities
        self._words = words
        predicates = alternatives(word for word in words.predicates if word != "均") + "|(?<!平)均"
        predicates = predicates.replace("|约|", "|(?<![签节条合])约|")
        province = alternatives(lexicon.province)
        self._lead = re.compile(
            rf"(?:[,;、\s]|[(][一二三四五六七八九十]+[)]|{_MOMENT}|(?:{province})(?!级|半岛)|(?!{_TERMS})(?:{alternatives(words.lead_ins)}))+"
        )
        self._end = re.compile(rf"(?:[,\s]|20\d\d年(?:年?[底末])?的?|{predicates})+了?$")
        self._verb = re.compile(
            rf"(?:(?:{alternatives(words.plain_verbs)})(?!用地|面积|规模(?!以上)|强度|收入|能力|水平|率|区|器)(?:起?了)?)+"
        )
        self._kept = re.compile(rf"(?:{alternatives(words.kept_verbs)})+")
        self._inner = re.compile(rf"(?:{alternatives(words.building_verbs)})(?=[\u4e00-\u9fff“(]{{3}})")
        verbs = alternatives(
            (*words.plain_verbs, *words.kept_verbs, "集中", "至少", "都", "要", "重点", "均", "达到")
        )
        self._every = re.compile(rf"每(?!年|季|月|天)(?:个|家|所|座)?[\u4e00-\u9fff]{{1,6}}?(?={verbs})")
        self._base = re.compile(
            r"(?:[由从](?:20\d\d年(?:年?[底末])?|目前|现在|当前|现有)?的?|(?:较|相比|(?<![占同])比)(?:(?:20\d\d年|上年|去年)[\u4e00-\u9fff]{0,4})?)$"
        )
        self._where = re.compile(rf"在?[^,;]{{2,20}}?(?:每年|年均)(?={alternatives(words.kept_verbs)})")
        self._tail = re.compile(rf"(?:{alternatives(words.tails)})+$")
        self._boundary = re.compile(rf"(?:{alternatives(words.boundaries)})")
        self._measure = re.compile(rf"(?:{alternatives(words.measures)})$")
        self._each = re.compile(
            r"^(每(?:个|家|所|座)?[\u4e00-\u9fff(、)]{1,8}?|各(?:市|县|区)(?:\(市、区\))?)(?=[^,;]*$)"
        )

    def before(self, text: str, clean: str, span: Range, grades: tuple[Range, ...], counted: bool) -> Noun:
        """The noun in front of a number.

        Args:
            text: folded text.
            clean: the same characters as written.
            span: the words before the number, from the segment's beginning.
            grades: thresholds within them.
            counted: whether the unit counts things (个, 家), so that an inner verb may be cut at.
        """
        start, end = span
        if start >= end:
            return _NOTHING
        stretch = text[start:end]
        predicate = self._end.search(stretch)
        end = start + predicate.start() if predicate else end
        verb_phrase = predicate[0] if predicate else ""
        growth = self._direction(verb_phrase)
        growth = growth or ("growth" if PACE.search(text[start:end]) else None)
        base = self._base.search(text[start:end])
        end = start + base.start() if base else end
        start = self._past_place(text, self._past_lead(text, start, end), end)
        kept = self._kept.match(text, start, end)
        if kept is None:
            start = self._past_verbs(text, start, end, counted)
            kept = self._kept.match(text, start, end)
        verb = ""
        if kept:
            follows = self._verb.match(text, kept.end(), end)
            verb = text[start : follows.end() if follows else kept.end()]
        end, growth = self._past_done(text, start, end, growth)
        noun, attributes = self._without(clean, (start, end), grades)
        if growth == "decline" and noun:
            noun += next((word for word in self._words.decline if word in verb_phrase), "")
        return Noun(noun, attributes, verb, growth, clean[start:end].strip(" ,，;；、的。\n"))

    def _past_done(self, text: str, start: int, end: int, growth: str | None) -> tuple[int, str | None]:
        """Before 已建成投用 or 新增 at the noun's end, which say what becomes of it."""
        done = _DONE.search(text[start:end])
        if not done or self._kept.fullmatch(text, start, start + done.start()):
            return end, growth
        return start + done.start(), growth or ("growth" if done["more"] else None)

    def _direction(self, predicate: str) -> str | None:
        if any(word in predicate for word in self._words.hold):
            return "hold"
        if re.search(r"(?:提高|提升|增加|增长|扩大|下降|降低|减少|压减)[到至]", predicate):
            return None
        if any(word in predicate for word in self._words.decline):
            return "decline"
        return "growth" if any(word in predicate for word in self._words.growth) else None

    def _past_lead(self, text: str, start: int, end: int) -> int:
        lead = self._lead.match(text, start, end)
        return lead.end() if lead else start

    def _past_place(self, text: str, start: int, end: int) -> int:
        """Behind 在某镇 in front of a kept verb."""
        place = self._where.match(text, start, end)
        return place.end() if place else start

    def _past_verbs(self, text: str, start: int, end: int, counted: bool) -> int:
        """Behind leading verbs and, where things are counted, behind the last verb inside."""
        verb = self._verb.match(text, start, end)
        if verb:
            start = self._past_lead(text, verb.end(), end)
        for inner in self._inner.finditer(text, start, end) if counted else ():
            if inner.start() > start:
                start = inner.start() if self._kept.match(inner[0]) else inner.end()
        return start

    def behind(self, text: str, clean: str, span: Range, grades: tuple[Range, ...], whole: bool) -> Noun:
        """The noun behind a number, up to the first verb (``whole``: with it), with thresholds taken out."""
        start, end = span
        if start >= end:
            return _NOTHING
        whole_of = _ALL_IN_ONE.match(text, start, end)
        start = whole_of.end() if whole_of else start
        while start < end and text[start] in "的 ":
            start += 1
        boundary = self._boundary.search(text, start + 2, end)
        if boundary and not whole and "的" not in text[boundary.end() : end]:
            end = boundary.start()
        tail = self._tail.search(text[start:end])
        if tail and tail.start() >= 2:
            end = start + tail.start()
        noun, attributes = self._without(clean, (start, end), grades)
        return Noun(noun, attributes)

    def each(self, text: str, start: int, end: int) -> str:
        """每个开发区 and the like at the beginning, where a verb follows."""
        at = self._past_lead(text, start, end) if text[start : start + 1] not in "每各" else start
        found = self._every.match(text, at, end)
        return found[0] if found else ""

    def coordinated(self, noun: str) -> list[str]:
        """A占比、B占比: the parts where each ends in a measure; else the noun as one."""
        parts = [part for part in JOINTS.split(noun) if part]
        quoted = re.findall(r"《[^》]+》(?:[(][^)]*[)])?", noun)
        if len(quoted) > 1 and noun.startswith("《"):
            rest = noun[noun.rindex("》") + 1 :]
            rest = re.sub(r"^[(][^)]*[)]", "", rest)
            return [re.sub(r"[(][^)]*[)]$", "", title) + rest for title in quoted]
        measures = [self._measure.search(part) for part in parts]
        alike = len({match[0][-1] for match in measures if match}) == 1
        return parts if len(parts) > 1 and all(measures) and alike and min(map(len, parts)) >= 3 else [noun]

    def _without(self, clean: str, span: Range, grades: tuple[Range, ...]) -> tuple[str, tuple[str, ...]]:
        """The words without the thresholds in them and 的 behind these, and the thresholds."""
        start, end = span
        inside = [(a, b) for a, b in grades if start <= a and b <= end]
        parts, done = [], start
        for a, b in inside:
            bracketed = clean[a - 1 : a] in ("(", "（") and clean[b : b + 1] in (")", "）")
            a, b = (a - 1, b + 1) if bracketed else (a, b)
            parts.append(clean[done:a])
            done = b + (1 if clean[b : b + 1] == "的" else 0)
        noun = "".join((*parts, clean[done:end]))
        noun = noun.lstrip("和及与、") if inside else noun
        return noun.strip(" ,，;；、的。\n"), tuple(clean[a:b] for a, b in inside)
