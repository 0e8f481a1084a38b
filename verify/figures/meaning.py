"""Which known figures a number may speak of, by its words, by its plan and thresholds, or by what was said before."""

import re
from collections.abc import Sequence
from functools import cached_property

from verify.figures.amounts import comparable, plain
from verify.figures.claims import FigureClaim
from verify.figures.comparing import compared
from verify.figures.known import PROVINCE, KnownFigure
from verify.figures.subjects import MORE, NEAR, SAME, SHORT, Likeness, Subject, SubjectWords, best, wordings
from verify.figures.telling import Candidate, is_exact, is_told_by_another, tells, told_apart

_TOPIC, _NEAR_BY, _SHORTEST_TAIL = 4, 80, 3
_SHARE, _HEADS = "占比", re.compile("(?:企业|活动|项目|产品)$")
_OTHER_HEADS = ("集群", "园区", "基地", "中心", "实验室", "产业", "领军", "龙头")
UNCLEAR = frozenset(("?",))
"""No subject: what was said before cannot be told."""
_GENERAL = 3
"""Characters of a subject that alone says little (增加值): longer subjects that end in it may be meant as well."""


class Meaning:
    """Finds the figures that claims speak of."""

    def __init__(self, known: Sequence[KnownFigure], words: SubjectWords) -> None:
        """Prepares the figures' subjects."""
        self._measures = {figure: _measure(figure.unit) for figure in known}
        self._known = [
            (
                figure,
                [
                    Subject(core, figure.context)
                    for name in figure.names
                    for core in _cores(figure, name, words)
                ],
            )
            for figure in known
        ]

    @cached_property
    def _tails(self) -> dict[str, str]:
        """Each subject's core to the shortest end of it that no other promise has in its own (适老化改造)."""
        cores = {subject.core: figure.subject for figure, subjects in self._known for subject in subjects}
        return {
            core: _tail(core, [other for other, of in cores.items() if of != own])
            for core, own in cores.items()
        }

    def candidates(self, claim: FigureClaim) -> list[Candidate]:
        """Every figure whose subject is at least near."""
        found, said, measure = [], wordings(claim.names), _measure(claim.amount.unit)
        alike: dict[tuple[str, ...], Likeness] = {}
        for figure, subjects in self._known:
            if self._is_comparable(claim, figure, measure) and not _is_elsewhere(claim, figure):
                like = alike.get(figure.names) if figure.measured else None
                like = like or best(subjects, said, claim.around)
                if figure.measured:
                    alike[figure.names] = like
                if like.level == SAME and max(len(subject.core) for subject in subjects) <= _GENERAL:
                    like = like._replace(level=SHORT)
                if like.level <= NEAR and self._ends_alike(claim, subjects):
                    like = like._replace(level=MORE)
                if like.level >= NEAR:
                    found.append(Candidate(figure, like, compared(claim, figure, like)))
        return found

    def _ends_alike(self, claim: FigureClaim, subjects: Sequence[Subject]) -> bool:
        """Whether the claim's words end as only this subject does, with others in front (困难老人家里的适老化)."""
        tails = {self._tails[subject.core] for subject in subjects} if claim.names else set()
        return any(
            name.endswith(tail) for tail in tails if len(tail) >= _SHORTEST_TAIL for name in claim.names
        )

    def sure(self, claim: FigureClaim, found: list[Candidate]) -> list[Candidate]:
        """Those that the claim's words can only mean; nothing where they may mean several things."""
        same = [one for one in found if one.likeness.level == SAME]
        if same:
            return [one for one in same if is_exact(one)] or told_apart(claim, same) or same
        for level in (SHORT, MORE):
            chosen = told_apart(
                claim, [one for one in found if one.likeness.level == level and tells(claim, one)]
            )
            if chosen and not is_told_by_another(chosen, found):
                return chosen
        return []

    def carried(self, claim: FigureClaim, spoken: frozenset[str], earlier: frozenset[str]) -> list[Candidate]:
        """Of a number without words of its own: what the one before spoke of, what the paragraph named last, or the one before."""
        if not claim.bare:
            return []
        told, measure = {} if spoken else self._in_sentence(claim), _measure(claim.amount.unit)
        named = spoken or (UNCLEAR if told is None else frozenset()) or self._named_before(claim) or earlier
        if claim.named and not told:
            named = self._of_plans(named, claim.plans)
        likely = told or {figure: Likeness(SHORT) for figure, _ in self._known if figure.subject in named}
        return [
            Candidate(figure, like, compared(claim, figure, like))
            for figure, like in likely.items()
            if measure == self._measures[figure]
        ]

    def _of_plans(self, named: frozenset[str], plans: frozenset[str]) -> frozenset[str]:
        """The subjects as the named plans have them, where these call the same another name."""
        own = {figure.subject for figure, _ in self._known if figure.plan in plans}
        ends = {figure.names[0][-_GENERAL:] for figure, _ in self._known if figure.subject in named}
        alike = {
            figure.subject
            for figure, _ in self._known
            if figure.plan in plans and figure.names[0][-_GENERAL:] in ends
        }
        return named & own or frozenset(alike if len(alike) == 1 else ())

    def _in_sentence(self, claim: FigureClaim) -> dict[KnownFigure, Likeness] | None:
        """What the nearest segment before speaks of, where it says anything; None where that may be several things."""
        if not claim.earlier:
            return {}
        closest, found = (SHORT, 0), dict[KnownFigure, Likeness]()
        said, measure = wordings(claim.earlier[:1]), _measure(claim.amount.unit)
        for figure, subjects in self._known:
            if measure == self._measures[figure]:
                like = best(subjects, said, "")
                rank = like.level, max(len(subject.core) for subject in subjects)
                if like.level >= SHORT and rank >= closest:
                    found = found if rank == closest else {}
                    closest = rank
                    found[figure] = like
        one = len({figure.subject for figure in found}) == 1 or closest[0] == SAME
        return found if found and one else None

    def _named_before(self, claim: FigureClaim) -> frozenset[str]:
        """The subject that stands last in the paragraph before the number; of two that end together the longer."""
        last, measure = (-1, 0), _measure(claim.amount.unit)
        found: set[str] = set()
        for figure, subjects in self._known:
            if not self._is_comparable(claim, figure, measure):
                continue
            for subject in subjects:
                tail = self._tails[subject.core]
                at = claim.around[-_NEAR_BY:].rfind(tail) if len(tail) >= _SHORTEST_TAIL else -1
                place = (at + len(tail), len(subject.core))
                if at >= 0 and place >= last:
                    found = found if place == last else set()
                    last = place
                    found.add(figure.subject)
        return frozenset(found)

    def _is_comparable(self, claim: FigureClaim, figure: KnownFigure, measure: str) -> bool:
        return (
            comparable(measure, self._measures[figure]) or claim.amount.value == figure.value
        )  # the same number with another unit


def _tail(core: str, others: list[str]) -> str:
    together = "\n".join(others)
    tails = (core[-size:] for size in range(_SHORTEST_TAIL, len(core)))
    return next((tail for tail in tails if tail not in together), core)


def _is_elsewhere(claim: FigureClaim, figure: KnownFigure) -> bool:
    """Whether a statistic is of another place than the one that the draft says."""
    own = claim.scope if claim.stated else claim.beside
    return figure.measured and bool(own) and figure.scope not in (own, PROVINCE if claim.stated else own)


def _cores(figure: KnownFigure, name: str, words: SubjectWords) -> tuple[str, ...]:
    """What a figure counts; of a share also without the word for it, which 占75% leaves out."""
    cores = words.cores(name)
    shares = [
        core.removesuffix(_SHARE)
        for core in cores
        if figure.unit == "%" and len(core) >= len(_SHARE) + _GENERAL
    ]
    short = [_HEADS.sub("", core) for core in cores]
    return tuple(dict.fromkeys((*cores, *shares, *(core for core in short if _names_something(core)))))


def _names_something(core: str) -> bool:
    return len(core) >= _TOPIC and not core.endswith(_OTHER_HEADS)


def _measure(unit: str) -> str:
    return plain(1, unit).measure
