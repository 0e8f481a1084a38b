"""Who says it and how far it was read: plans with their coverage, leading agencies, sources of figures, glosses."""

from collections.abc import Iterable

from atlas.indicators import Figure
from atlas.names import Names
from plans.records import Record
from wording.review import review_line


class Citations:
    """What stands beside a fact so that a reader can judge it."""

    def __init__(self, names: Names) -> None:
        """``names``: of the atlas, in the reader's language."""
        self._names, self._language = names, names.language

    def plan(self, plan: str) -> str:
        """A plan's short title, marked where the plan is recorded only in part."""
        name = self._names.plan(plan)
        partial = self._names.atlas.plan_by_id[plan].header.coverage == "partial"
        return self._language.say("{plan}（部分录入）", plan=name) if partial else name

    def review(self, plan: str) -> str:
        """How a plan's records came about, who stands for them and since when."""
        review, say = self._names.atlas.plan_by_id[plan].header.review, self._language.say
        line = review_line(review, say)
        return line + self._language.bracketed(say("{by}，{date}", by=review.by, date=review.date))

    def dataset(self, code: str, plans: Iterable[str] = ()) -> str:
        """A source of data by its code; of the plans' records with how those of ``plans`` came about."""
        source = self._names.atlas.vocabulary.sources[code]
        title = self._language.either(source.title, source.title_en)
        reviews = self._reviews(tuple(plans)) if code == "plans" else ""
        return title + self._language.bracketed(reviews) if reviews else title

    def _reviews(self, plans: tuple[str, ...]) -> str:
        """How plans were recorded: in one line, where all were recorded alike."""
        say, said = self._language.say, dict[str, list[str]]()
        for plan in self._names.atlas.chosen(plans):
            said.setdefault(review_line(plan.header.review, say), []).append(self._names.plan(plan.id))
        if len(said) < 2:
            return "".join(said)
        join = self._language.join
        return say("；").join(
            say("{name}：{value}", name=join(names), value=line) for line, names in said.items()
        )

    def lead(self, record: Record) -> str:
        """The agencies that lead the record's clause."""
        clause = self._names.atlas.clause_by_ref.get(record.ref)
        return self._language.join(map(self._names.agency, clause.lead)) if clause else ""

    def source(self, figure: Figure) -> str:
        """Who reports a figure."""
        return self._language.either(figure.source, figure.source_en or figure.source)

    def gloss(self, record: Record) -> str:
        """What the evidence says, for readers of English; evidence itself stays Chinese."""
        return "" if self._language.chinese else record.gloss or self._language.say("（尚无英文）")
