"""What search finds of the plans themselves: plans, promises and other figures, programmes, clauses, evidence."""

from collections.abc import Iterator
from itertools import chain

from insight.search.forms import Item, SearchEntry
from insight.search.maker import Maker, known_texts
from insight.targets.promises import fold
from plans.records import Achieved, Clause, Plan, Programme, Record, Target

Texts = tuple[str, ...]


class RecordNames(Maker):
    """Each leads to its clause, a plan to all of its clauses."""

    def items(self) -> Iterator[Item]:
        """All of them."""
        yield from self._promises()
        yield from self._other_figures()
        yield from map(self._plan, self.atlas.plans)
        yield from self._programmes()
        yield from self._clauses()
        yield from self._evidence()

    def _promises(self) -> Iterator[Item]:
        """Numeric targets, one item a promise however often it is stated."""
        for promise in fold(t for t in self.atlas.records(Target) if t.kind == "target"):
            main = promise.main
            names = (
                name for target in promise.statements for name in (target.indicator, target.indicator_en)
            )
            yield Item(self._figure(main), known_texts(main.indicator, *names))

    def _other_figures(self) -> Iterator[Item]:
        """Rewards and figures already reached; they are no targets."""
        rewards = (t for t in self.atlas.records(Target) if t.kind == "reward")
        achieved = self.atlas.records(Achieved)
        figures: Iterator[Target | Achieved] = chain(rewards, achieved)
        for record in figures:
            yield Item(self._figure(record), known_texts(record.indicator, record.indicator_en))

    def _figure(self, record: Target | Achieved) -> SearchEntry:
        labels, params = self.in_both(lambda names: names.indicator(record)), {"clause": record.ref}
        if isinstance(record, Target):
            return SearchEntry("indicator", *labels, *self._cited(record), "clauses", params, target=record)
        return SearchEntry("indicator", *labels, *self._quoted(record), "clauses", params)

    def _plan(self, plan: Plan) -> Item:
        head, count = plan.header, len(plan.of_type(Clause))
        counts = self.in_both(lambda names: names.language.say("{count} 条", count=count))
        titles = self.in_both(lambda names: names.language.either(head.title, head.title_en))
        details = (f"{titles[0]} · {counts[0]}", f"{titles[1]} · {counts[1]}")
        labels = self.in_both(lambda names: names.plan(plan.id))
        entry = SearchEntry("plan", *labels, *details, "clauses", {"plan": plan.id})
        names = (head.short, head.title, plan.id, head.short_en, head.title_en, head.document.number)
        return Item(entry, known_texts(*names))

    def _programmes(self) -> Iterator[Item]:
        for record in self.atlas.records(Programme):
            names = (self.zh.of(record), self.en.of(record))
            entry = SearchEntry("programme", *names, *self._cited(record), "clauses", {"clause": record.ref})
            yield Item(entry, known_texts(record.name, record.name_en))

    def _clauses(self) -> Iterator[Item]:
        for record in self.atlas.records(Clause):
            names = known_texts(record.heading, record.heading_en)
            sentences = known_texts(record.section, record.section_en, record.gloss)
            yield self._clause(record, self._heading(record), names, sentences, self._citations(record))

    def _heading(self, record: Clause) -> tuple[str, str]:
        return self.in_both(lambda names: names.language.either(record.heading, record.heading_en))

    def _citations(self, record: Clause) -> tuple[str, ...]:
        """How a clause is cited; with a number also without its plan."""
        zh, en = self._cited(record)
        numbered = record.clause[-1].isdecimal()
        bare = self.in_both(lambda names: names.clause(record.clause)) if numbered else ()
        return (record.ref, zh, zh.removesuffix("条"), en, *bare)

    def _evidence(self) -> Iterator[Item]:
        """Each quoted phrase once a clause: under its heading, in English under what it says."""
        quotes: dict[tuple[str, str], list[Record]] = {}
        for record in (record for plan in self.atlas.chosen() for record in plan.records):
            if not isinstance(record, Clause):
                quotes.setdefault((record.ref, record.evidence), []).append(record)
        for (ref, _), records in quotes.items():
            clause = self.atlas.clause_by_ref.get(ref)
            zh, en = self._heading(clause) if clause else (ref, ref)
            glosses = known_texts(*(record.gloss for record in records))
            yield self._clause(records[0], (zh, records[0].gloss or en), (), glosses)

    def _clause(
        self, record: Record, labels: tuple[str, str], names: Texts, sentences: Texts, wholes: Texts = ()
    ) -> Item:
        entry = SearchEntry("clause", *labels, *self._quoted(record), "clauses", {"clause": record.ref})
        texts = (record.evidence, *sentences)
        return Item(entry, names, texts, wholes, same=f"{record.ref} {record.evidence}")

    def _quoted(self, record: Record) -> tuple[str, str]:
        zh, en = self._cited(record)
        return f"“{record.evidence}” {zh}", f"“{record.evidence}” {en}"

    def _cited(self, record: Record) -> tuple[str, str]:
        return self.in_both(lambda names: names.citation(record))
