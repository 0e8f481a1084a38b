"""How everything is said in the reader's language: names, numbers with the words around them, citations."""

from collections.abc import Iterable, Mapping
from urllib.parse import urlencode

from atlas.indicators import Figure, Measure
from atlas.model import Atlas
from geo.sites import SitePlace
from insight.cities.attention import Attention
from language import sayer
from plans.records import Achieved, Clause, Designation, Record, Target
from plans.vocabulary import Unit
from wording.amounts import amount, is_average, quantity
from wording.notes import explained, open_list, remarks, whereabouts


class Words:
    """Everything a page, a tooltip or a report needs to say; bound to an atlas and a language.

    Attributes:
        say: an interface message in this language. chinese: whether that is Chinese.
    """

    def __init__(self, atlas: Atlas, lang: str = "zh") -> None:
        """Binds the words to their atlas and language."""
        self.atlas, self.lang, self.chinese, self.say = atlas, lang, lang == "zh", sayer(lang)

    def either(self, zh: str | None, en: str | None) -> str:
        """The text of the two that is in this language; empty when there is none."""
        return (zh if self.chinese else en) or ""

    def join(self, items: Iterable[str]) -> str:
        """Items enumerated as the language does."""
        return self.say("、").join(items)

    def series(self, items: Iterable[str]) -> str:
        """Items enumerated inside a sentence: in English the last after “and”, after a comma where it has an “and” itself."""
        *first, last = list(items) or [""]
        if not first:
            return last
        comma = "," if " and " in last and not self.chinese else ""
        return self.say("{first}、{last}", first=self.join(first) + comma, last=last)

    def link(self, page: str, **params: str) -> str:
        """A page's relative address that keeps the language, e.g. ``link("clauses", clause=record.ref)``."""
        query = urlencode(params | ({} if self.chinese else {"lang": self.lang}), safe="/,")
        return f"{page}?{query}" if query else page

    # names

    def place(self, code: str) -> str:
        """A place's full name."""
        found = self.atlas.gazetteer.get(code)
        return self.either(found.name_zh, found.name_en) if found else code

    def city(self, code: str) -> str:
        """A prefecture's short name."""
        found = self.atlas.gazetteer.get(code)
        return self.either(found.name_short, found.name_en) if found else code

    def industry(self, code: str) -> str:
        """An industry of the taxonomy."""
        return self._entry(self.atlas.vocabulary.industries, code)

    def colour(self, code: str) -> str:
        """An industry's colour; none when the taxonomy could not be read."""
        found = self.atlas.vocabulary.industries.get(code)
        return found.colour if found else "transparent"

    def kind(self, code: str) -> str:
        """A kind of designation or site."""
        return self._entry(self.atlas.vocabulary.kinds, code)

    def agency(self, name: str) -> str:
        """An agency by the short name the plans use."""
        return self.either(name, self.atlas.vocabulary.agencies.get(name, name))

    def plan(self, plan: str) -> str:
        """A plan's short title."""
        header = self.atlas.plan_by_id[plan].header
        return self.either(header.short, header.short_en)

    def marked(self, plan: str) -> str:
        """A plan's short title, marked where the plan is recorded only in part."""
        name = self.plan(plan)
        partial = self.atlas.plan_by_id[plan].header.coverage == "partial"
        return self.say("{plan}（部分录入）", plan=name) if partial else name

    def named(self, thing: object) -> str:
        """The name of anything with ``name`` and ``name_en``, or ``zh`` and ``en``."""
        zh = getattr(thing, "name", None) or getattr(thing, "zh", None)
        return self.either(zh, getattr(thing, "name_en", None) or getattr(thing, "en", None))

    def _entry(self, table: dict, code: str) -> str:
        entry = table.get(code)
        return self.either(entry.zh, entry.en) if entry else code

    # numbers

    def indicator(self, target: Target | Achieved) -> str:
        """The indicator with the thresholds that describe it."""
        name = self.either(target.indicator, target.indicator_en)
        attributes = [self.attribute(item) for item in getattr(target, "attributes", ())]
        if not attributes:
            return name
        return f"{name}（{'、'.join(attributes)}）" if self.chinese else f"{name} ({', '.join(attributes)})"

    def attribute(self, item: str) -> str:
        """A threshold such as 百亿级."""
        return self._entry(self.atlas.vocabulary.attributes, item) if not self.chinese else item

    def amount(self, target: Target) -> str:
        """E.g. ``≥ 5000亿元（以上）``; in English ``≥ 500 billion yuan (or more)``."""
        return amount(target, self.say, self._units)

    def when(self, target: Target) -> str:
        """The stated year and cadence; a yearly average is said with the amount."""
        say = self.say
        cadences = {} if is_average(target) else {"per_year": say("每年"), "two_years": say("两年内")}
        cadence = cadences.get(target.cadence or "", "")
        year = say("{year}年", year=target.year) if target.year else ""
        return " ".join(part for part in (year, cadence) if part) or say("未写明年份")

    def figure(self, figure: Figure) -> str:
        """``470.4万人``, ``4200.62亿元``, ``27.3%``; ``4.70 million people`` in English."""
        if figure.unit == "人":
            if self.chinese:
                return f"{figure.value / 1e4:.1f}万人"
            return f"{figure.value / 1e6:.2f} million people"
        return quantity(figure.value, figure.unit, self._units)

    def measure(self, measure: Measure) -> str:
        """An indicator's name."""
        return self.either(measure.zh, measure.en)

    @property
    def _units(self) -> Mapping[str, Unit] | None:
        return None if self.chinese else self.atlas.vocabulary.units

    # sentences

    def clause(self, clause: str) -> str:
        """``11`` -> 第11条, ``goal2`` -> 目标2, ``m1`` -> 推进措施1, ``text`` -> 正文."""
        if clause == "text":
            return self.say("正文")
        if clause.startswith("goal"):
            return self.say("目标{number}", number=clause[4:]).rstrip()
        if clause.startswith("m"):
            return self.say("推进措施{number}", number=clause[1:])
        return self.say("第{number}条", number=clause)

    def citation(self, record: Record) -> str:
        """Plan and clause, e.g. ``医养健康2024 第11条``; what is known from excerpts alone says so."""
        said = f"{self.plan(record.plan)} {self.clause(record.clause)}"
        partial = self.atlas.plan_by_id[record.plan].header.coverage == "partial"
        return self.say("{citation}（据公开摘录，未见全文）", citation=said) if partial else said

    def lead(self, record: Record) -> str:
        """The agencies that lead the record's clause."""
        clause: Clause | None = self.atlas.clause_by_ref.get(record.ref)
        return self.join(self.agency(name) for name in clause.lead) if clause else ""

    def gloss(self, record: Record) -> str:
        """What the evidence says, for readers of English; evidence itself stays Chinese."""
        return "" if self.chinese else record.gloss

    def note(self, thing: object) -> str:
        """The curators' note on a record or a place."""
        return self.either(getattr(thing, "note", None), getattr(thing, "note_en", None))

    def pairing(self, record: Designation) -> str:
        """Whether the text names each city for the thing, or only sets a group beside it."""
        return self.say("单独点名") if record.pairing == "each" else self.say("并列点名")

    def remarks(self, *records: Record) -> str:
        """The notes on records and on their clauses, each once."""
        return remarks(records, self)

    def whereabouts(self, place: SitePlace | None) -> str:
        """What has to be known of a site's place."""
        return whereabouts(place, self)

    def others(self, target: Target) -> str:
        """That the list of cities a target is tied to goes on; empty where it does not."""
        return open_list(target, self)

    def source(self, figure: Figure) -> str:
        """Who reports a figure."""
        return self.either(figure.source, figure.source_en or figure.source)

    def symbol(self, code: str) -> str:
        """The one or two characters that stand for an industry on the map; “?” where the taxonomy lacks it."""
        found = self.atlas.vocabulary.industries.get(code)
        return self.either(found.symbol, found.symbol_en or found.symbol) if found else "?"

    def precision(self, place: SitePlace | None) -> str:
        """How well a place is known."""
        say = self.say
        words = {"exact": say("位置：确切"), "county": say("位置：县级近似"), "city": say("位置：市级近似")}
        return words.get(place.precision if place else "", say("位置未知"))

    def state(self, named: Attention) -> str:
        """How often a city is named, and how."""
        count = len(named.designations)
        each = sum(record.pairing == "each" for record in named.designations)
        return self.say(
            "共{count}处：单独点名{each}处，并列点名{group}处。", count=count, each=each, group=count - each
        )

    def explain(self, record: Designation) -> str:
        """What a collective or open mention does not say, and the note on it."""
        return explained(record, self)
