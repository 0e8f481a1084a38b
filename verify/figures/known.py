"""The figures that the atlas knows: targets, what was reached, outcomes that were reported, statistics of places."""

from collections.abc import Iterator
from dataclasses import dataclass

from atlas.model import Atlas
from plans.records import Achieved, Clause, Plan, Target

PROVINCE = "province"
_ALSO = {
    "地区生产总值": ("生产总值", "GDP", "经济总量"),
    "常住人口": ("人口", "总人口", "常住总人口", "常住"),
    "常住人口城镇化率": ("城镇化率", "人口城镇化率"),
} | {
    f"{age}岁及以上人口比重": tuple(
        f"{age}岁{more}{who}占比"
        for more in ("及以上", "以上") for who in ("人口", "老年人口", "老年人", "老人", "")
    )
    for age in (60, 65)
}  # fmt: skip
"""Usual other names of statistics."""


@dataclass(frozen=True)
class KnownFigure:
    """One number on record.

    Attributes:
        names: what it counts, as written, then other names.
        value, high: in ``unit``; ``high`` only of a range.
        scope: ``province``, or the codes of places; nothing where the text leaves it open.
        years: of the plan. year: said with the number.
        reported: whether it was reached or measured, and not promised.
        context: what is said around it: title, section, heading, evidence.
    """

    names: tuple[str, ...]
    value: float
    high: float | None
    unit: str
    comparator: str
    year: int | None
    scope: str | tuple[str, ...]
    ref: str
    evidence: str
    cadence: str | None = None
    direction: str | None = None
    attributes: tuple[str, ...] = ()
    plan: str = ""
    years: tuple[int, ...] = ()
    overlap: str | None = None
    reported: bool = False
    measured: bool = False
    context: str = ""

    @property
    def subject(self) -> str:
        """What groups statements of one promise."""
        return self.overlap or self.names[0]


def known_figures(atlas: Atlas, against: tuple[str, ...]) -> tuple[KnownFigure, ...]:
    """Every figure on record; with ``against`` only those of these plans."""
    plans = [plan for plan in atlas.plans if not against or plan.id in against]
    found = [figure for plan in plans for figure in _of_plan(plan)]
    found += [figure for figure in _outcomes(atlas) if not against or figure.plan in against]
    return tuple(found if against else [*found, *_statistics(atlas)])


def _of_plan(plan: Plan) -> Iterator[KnownFigure]:
    clauses = {clause.clause: clause for clause in plan.of_type(Clause)}
    for record in plan.records:
        if isinstance(record, Target | Achieved):
            clause = clauses.get(record.clause)
            around = [
                plan.header.title,
                *((clause.section, clause.heading) if clause else ()),
                record.evidence,
            ]
            yield _figure(record, plan, "".join(around))


def _figure(record: Target | Achieved, plan: Plan, context: str) -> KnownFigure:
    promised = record if isinstance(record, Target) else None
    return KnownFigure(
        (record.indicator,), record.value, promised.value_high if promised else None, record.unit,
        promised.comparator if promised else "=", record.year, record.scope, record.ref, record.evidence,
        promised.cadence if promised else None, promised.direction if promised else None,
        promised.attributes if promised else (), plan.id, plan.header.years,
        promised.overlap if promised else None, promised is None, context=context,
    )  # fmt: skip


def _outcomes(atlas: Atlas) -> Iterator[KnownFigure]:
    for row in atlas.outcomes:
        yield KnownFigure(
            (row.indicator,), row.value, None, row.unit, row.comparator, row.year, PROVINCE, row.ref, row.source,
            plan=row.plan, years=(row.year,), reported=True, context=row.source,
        )  # fmt: skip


def _statistics(atlas: Atlas) -> Iterator[KnownFigure]:
    for row in atlas.indicators.figures:
        measure = atlas.indicators.measures.get(row.indicator)
        if measure is None:
            continue
        scope = PROVINCE if row.adcode == atlas.province.adcode else (row.adcode,)
        yield KnownFigure(
            (measure.zh, *_ALSO.get(measure.zh, ())), row.value, None, row.unit, "=", row.year, scope,
            f"{row.indicator}/{row.adcode}/{row.year}", row.source, reported=True, measured=True, years=(row.year,),
        )  # fmt: skip
