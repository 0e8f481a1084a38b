"""A draft's text to its verification: every claim read and judged, in the order of the text."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from atlas.model import Atlas
from atlas.read_context import read_context
from errors import UserError
from language import message
from plans.records import Clause, Designation
from reader.facts.places import PlaceReader
from reader.fold import folded
from verify.attributions import PlanNames
from verify.drafttext import DraftText, draft_text, row_text
from verify.figures.census import census_figures
from verify.figures.claims import FigureClaim
from verify.figures.judging import FigureJudge
from verify.figures.known import known_figures
from verify.figures.portions import PortionJudge
from verify.figures.reading import FigureReader
from verify.figures.stretches import TENTHS
from verify.figures.subjects import SubjectWords
from verify.named.designating import DesignationJudge
from verify.named.documents import DocumentJudge
from verify.named.duties import DutyJudge
from verify.named.groups import DesignationClaimReader
from verify.named.known import agency_terms, clause_terms, industry_terms, site_terms
from verify.named.locations import LocationJudge
from verify.named.names import NearNameJudge
from verify.rows import rows, tables
from verify.verdicts import JudgedClaim, Verification

_MOST = 4000
"""Numbers of a draft; ten dense pages have some hundred."""
_HEAD = 200
"""Characters in which a draft says what it is about."""


class Checker:
    """Everything that checking a draft needs, prepared once from an atlas."""

    def __init__(self, atlas: Atlas, against: tuple[str, ...] = ()) -> None:
        """Prepares the readers and what is known.

        Args:
            atlas: what drafts are held against.
            against: ids of plans; named: only these count.

        Raises:
            DataError: the reader's vocabularies cannot be used.
            UserError: there is no such plan.
        """
        for plan in against:
            atlas.refuse_unknown_plan(plan)
        context = read_context(atlas)
        places = tuple(context.places)
        lexicon = replace(
            context.lexicon, place_names=tuple(place.name_zh for place in places if place.level != "circle"),
            province=context.province, elsewhere=context.elsewhere, local=context.local,
        )  # fmt: skip
        self._version, self._own, self._elsewhere = atlas.version, context.province, context.elsewhere
        self._places = PlaceReader(places, context.former, lexicon)
        self._plans = PlanNames(atlas.plans, context.province)
        words = SubjectWords(lexicon)
        amounts = lexicon.quantities.model_copy(
            update={"units": (*lexicon.quantities.units, "亿", "万", TENTHS)}
        )
        self._figures = FigureReader(replace(lexicon, quantities=amounts), self._places, words)
        figures = (*known_figures(atlas, against), *(() if against else census_figures(atlas)))
        self._judge, self._portions = FigureJudge(figures, words), PortionJudge(figures, self._places)
        plans = [plan for plan in atlas.plans if not against or plan.id in against]
        records = [record for plan in plans for record in plan.records]
        named = [record for record in records if isinstance(record, Designation)]
        self._naming = DesignationClaimReader(lexicon, self._places, industry_terms(atlas, named))
        self._designations = DesignationJudge(named)
        clauses = [record for record in records if isinstance(record, Clause)]
        self._duties = DutyJudge(agency_terms(atlas), clauses, clause_terms(plans))
        self._locations = LocationJudge(site_terms(atlas, records), self._places)
        self._documents = DocumentJudge(plans, self._plans)
        self._names = NearNameJudge(plans, _other_names(atlas))

    def check(self, text: str, name: str) -> Verification:
        """The draft's claims with their verdicts; positions count characters of ``text``.

        Raises:
            UserError: the draft is about another province.
        """
        self._refuse_elsewhere(text, name)
        claims = sorted(self._claims(text), key=lambda claim: claim.span)
        return Verification(name, text, tuple(claims), self._version)

    def _refuse_elsewhere(self, text: str, name: str) -> None:
        """Nothing, unless the draft begins with another province and names no place of this one."""
        other = next((one for one in self._elsewhere if one in text[:_HEAD]), None)
        if other is None or any(own in text for own in self._own):
            return
        if not any(mention.codes for mention in self._places.mentions(folded(text), 0, len(text), None)):
            own = self._own[0] if self._own else ""
            problem = message(
                "{name}：稿件说的是{other}，这里只有{own}的记录。", name=name, other=other, own=own
            )
            raise UserError(problem)

    def _claims(self, text: str) -> Iterator[JudgedClaim]:
        draft = draft_text(text, self._plans, self._places)
        yield from self._of(draft)
        yield from self._documents.judged(draft)
        yield from self._names.judged(draft)
        for table in tables(draft.flat):
            for row in rows(table, draft.flat):
                for claim in self._of(row_text(row, draft, self._plans)):
                    span = row.span(*claim.span)
                    if span:
                        yield replace(claim, span=span)

    def _numbers(self, draft: DraftText) -> list[FigureClaim]:
        """The draft's numbers.

        Raises:
            UserError: there are more than in any draft.
        """
        found = list(islice(self._figures.read(draft), _MOST + 1))
        if len(found) > _MOST:
            raise UserError(message("数多于 {limit} 个，不像一份稿件。请分成几份。", limit=_MOST))
        return found

    def _of(self, draft: DraftText) -> Iterator[JudgedClaim]:
        """What the sentences of a draft, or one row of a table, claim."""
        numbers = list(self._judge.judged(self._numbers(draft)))
        named = [judged for claim in self._naming.read(draft) if (judged := self._designations.judge(claim))]
        yield from (*numbers, *named, *self._portions.judged(draft, numbers))
        meant = sorted((*numbers, *named), key=lambda claim: claim.span)
        yield from self._duties.judged(draft, meant)
        yield from self._locations.judged(draft)


def _other_names(atlas: Atlas) -> Iterator[str]:
    """Whatever has a name besides the plans' programmes and sites."""
    for plan in atlas.plans:
        yield from (record.evidence for record in plan.records)
    for site in atlas.sites:
        yield from (site.name_zh, *site.plan_names)
    yield from atlas.vocabulary.agencies
