"""What the things of the atlas are called in a language: places, the taxonomy, plans, clauses, indicators."""

from collections.abc import Mapping

from atlas.model import Atlas
from language import LANGUAGES, Language
from plans.records import Achieved, Record, Target
from plans.vocabulary import Kind, Term


class Names:
    """Names by code or of a record; a code that nothing is known of stands for itself.

    Attributes:
        atlas: where the names come from. language: which of them are given.
    """

    def __init__(self, atlas: Atlas, lang: str = LANGUAGES[0]) -> None:
        """Binds the names to their atlas and language."""
        self.atlas, self.language = atlas, Language(lang)

    @property
    def whole(self) -> str:
        """All of it, as against its cities: 全省, 全市 or 全区."""
        return self.atlas.province.whole.text(self.language.lang)

    @property
    def province(self) -> str:
        """The same inside a sentence, where English says the province, the municipality or the region."""
        return self.atlas.province.inside.text(self.language.lang)

    def place(self, code: str) -> str:
        """A place's full name."""
        found = self.atlas.gazetteer.get(code)
        return self.language.either(found.name_zh, found.name_en) if found else code

    def city(self, code: str) -> str:
        """A prefecture's short name."""
        found = self.atlas.gazetteer.get(code)
        return self.language.either(found.name_short, found.name_en) if found else code

    def industry(self, code: str) -> str:
        """An industry of the taxonomy."""
        found = self.atlas.vocabulary.industry(code)
        return self.of(found) if found else code

    def symbol(self, code: str) -> str:
        """The one or two characters that stand for an industry on the map; “?” where the taxonomy lacks it."""
        found = self.atlas.vocabulary.industry(code)
        return self.language.either(found.symbol, found.symbol_en or found.symbol) if found else "?"

    def kind(self, code: str) -> str:
        """A kind of designation or site."""
        return self._term(self.atlas.vocabulary.kinds, code)

    def agency(self, name: str) -> str:
        """An agency by the short name the plans use."""
        return self.language.either(name, self.atlas.vocabulary.agencies.get(name, name))

    def threshold(self, attribute: str) -> str:
        """What describes the thing counted, such as 百亿级."""
        return attribute if self.language.chinese else self._term(self.atlas.vocabulary.attributes, attribute)

    def indicator(self, record: Target | Achieved) -> str:
        """A record's indicator with the thresholds that describe it."""
        name = self.language.either(record.indicator, record.indicator_en)
        thresholds = [self.threshold(item) for item in getattr(record, "attributes", ())]
        if not thresholds:
            return name
        return name + self.language.bracketed(self.language.join(thresholds))

    def of(self, thing: object) -> str:
        """The name of anything with ``name`` and ``name_en``, or ``zh`` and ``en``."""
        zh = getattr(thing, "name", None) or getattr(thing, "zh", None)
        return self.language.either(zh, getattr(thing, "name_en", None) or getattr(thing, "en", None))

    def plan(self, plan: str) -> str:
        """A plan's short title."""
        header = self.atlas.plan_by_id[plan].header
        return self.language.either(header.short, header.short_en)

    def clause(self, clause: str) -> str:
        """``11`` -> 第11条, ``goal2`` -> 目标2, ``m1`` -> 推进措施1, ``text`` -> 正文."""
        say = self.language.say
        if clause == "text":
            return say("正文")
        if clause.startswith("goal"):
            return say("目标{number}", number=clause[4:]).rstrip()
        if clause.startswith("m"):
            return say("推进措施{number}", number=clause[1:])
        return say("第{number}条", number=clause)

    def citation(self, record: Record) -> str:
        """Plan and clause, e.g. ``医养健康2024 第11条``; what is known from excerpts alone says so."""
        citation = f"{self.plan(record.plan)} {self.clause(record.clause)}"
        if self.atlas.plan_by_id[record.plan].header.coverage != "partial":
            return citation
        return self.language.say("{citation}（据公开摘录，未见全文）", citation=citation)

    def _term(self, table: Mapping[str, Kind | Term], code: str) -> str:
        found = table.get(code)
        return self.language.either(found.zh, found.en) if found else code
