"""The table of reported outcomes: every row names its target and its source, or is refused."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from datafiles.cells import Amount, Cited, Year, percent_problem
from datafiles.rows import Cells, Problem, TableRow, columns, read_rows
from errors import Fault
from language import message
from plans.records import Plan, Target

Comparator = Literal["=", ">", ">=", "<", "<=", "~"]
Definition = Literal["same", "different", "unstated"]
Confidence = Literal["confirmed", "secondary"]


"""Plan, clause and indicator to the target."""


class Outcome(TableRow):
    """One reported number for one target.

    Attributes:
        plan, clause, indicator: of the target it belongs to.
        year: reported on. comparator, value, unit: what is reported, in the target's unit.
        definition: whether it is defined as the target is: same, different, or nobody says.
        source, source_en: who reports it. confidence: the document itself, or second-hand.
        note, note_en: what a reader must know before comparing; may be empty.
    """

    plan: str
    clause: str
    indicator: str
    year: Annotated[Year, Field(ge=2000)]
    comparator: Comparator
    value: Amount
    unit: str
    definition: Definition
    source: Cited
    source_en: Cited
    confidence: Confidence
    note: str
    note_en: str

    @property
    def ref(self) -> str:
        """``plan/clause`` of the target."""
        return f"{self.plan}/{self.clause}"


COLUMNS = columns(Outcome)
_KEY = ("indicator", "plan", "clause", "year", "source")


def load_outcomes(folder: Path, plans: Iterable[Plan]) -> tuple[tuple[Outcome, ...], list[Fault]]:
    """``outcomes.csv`` of ``folder``; a faulty row is left out and reported with line, column and remedy.

    Args:
        folder: ``data/outcomes``; where there is none, nothing is on record and nothing is wrong.
        plans: whose targets the rows must name.
    """
    if not folder.exists():
        return (), []
    by_id = {plan.id: plan for plan in plans}
    rows, faults = read_rows(folder / "outcomes.csv", Outcome, _KEY, lambda cells: _problems(cells, by_id))
    return tuple(rows), faults


def _problems(cells: Cells, plans: Mapping[str, Plan]) -> Iterator[Problem]:
    """What the row says of a target that is not so, and what its columns say together."""
    yield from _of_target(cells, _target(cells, plans.get(cells["plan"])))
    if found := percent_problem(cells["value"], cells["unit"]):
        yield Problem("value", *found)
    if bool(cells["note"]) != bool(cells["note_en"]):
        yield Problem("note", message("只有一种语言的说明"), message("请中英文都写，或都不写"))


def _target(cells: Cells, plan: Plan | None) -> Target | None:
    """The target that a row names; only the plans that rows name are looked into."""
    named = (cells["clause"], cells["indicator"])
    targets = reversed(plan.of_type(Target)) if plan else ()
    return next((target for target in targets if (target.clause, target.indicator) == named), None)


def _of_target(cells: Cells, target: Target | None) -> Iterator[Problem]:
    if target is None:
        name = "/".join(cells[part] for part in ("plan", "clause", "indicator"))
        remedy = message("请照规划文件写明 plan、clause 和 indicator")
        yield Problem("indicator", message("没有这个目标"), remedy, name)
    elif target.kind != "target":
        yield Problem("indicator", message("是奖励，不是目标"), message("请删去该行"))
    elif cells["unit"] != target.unit:
        yield Problem("unit", message("与目标的单位不符"), message("请换算为 {unit}", unit=target.unit))
