"""The file of reported outcomes: every row names its target and its source, or is refused."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from atlas.number_check import number_problem
from errors import Fault, on_line
from geo.csv_table import read_table
from language import message
from plans.records import Plan, Target

COLUMNS = (
    "plan", "clause", "indicator", "year", "comparator", "value", "unit", "definition", "source", "source_en",
    "confidence", "note", "note_en",
)  # fmt: skip
Comparator = Literal["=", ">", ">=", "<", "<=", "~"]
Definition = Literal["same", "different", "unstated"]
Confidence = Literal["confirmed", "secondary"]
_CHOICES = {name: get_args(kind) for name, kind in
            (("comparator", Comparator), ("definition", Definition), ("confidence", Confidence))}  # fmt: skip
_FILE = "outcomes/outcomes.csv"


@dataclass(frozen=True)
class Outcome:
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
    year: int
    comparator: Comparator
    value: float
    unit: str
    definition: Definition
    source: str
    source_en: str
    confidence: Confidence
    note: str
    note_en: str

    @property
    def ref(self) -> str:
        """``plan/clause`` of the target."""
        return f"{self.plan}/{self.clause}"


def load_outcomes(folder: Path, plans: Iterable[Plan]) -> tuple[tuple[Outcome, ...], list[Fault]]:
    """``outcomes.csv`` of ``folder``; a faulty row is left out and reported with line, column and remedy.

    Args:
        folder: ``data/outcomes``; where there is none, nothing is on record and nothing is wrong.
        plans: whose targets the rows must name.
    """
    if not folder.exists():
        return (), []
    rows, faults = read_table(folder / "outcomes.csv", COLUMNS)
    targets = {
        (plan.id, target.clause, target.indicator): target
        for plan in plans
        for target in plan.of_type(Target)
    }
    outcomes: dict[tuple[str, ...], Outcome] = {}
    for line, row in rows:
        key = tuple(row[name] for name in ("plan", "clause", "indicator", "year", "source"))
        found = _row_faults(line, row, targets.get(key[:3]))
        if not found and key in outcomes:
            problem, remedy = message("同一目标、年份和来源重复"), message("请只保留一行")
            found = [_fault(line, "indicator", row["indicator"], problem, remedy)]
        faults += found
        if not found:
            outcomes[key] = Outcome(**{**row, "year": int(row["year"]), "value": float(row["value"])})
    return tuple(outcomes.values()), faults


def _row_faults(line: int, row: dict[str, str], target: Target | None) -> list[Fault]:
    faults = _target_faults(line, row, target)
    if problem := number_problem(row["value"], row["unit"]):
        faults.append(_fault(line, "value", row["value"], *problem))
    if not (row["year"].isascii() and row["year"].isdecimal() and 2000 <= int(row["year"]) <= 2100):
        faults.append(_fault(line, "year", row["year"], message("不是年份"), message("请写四位年份")))
    for name, allowed in _CHOICES.items():
        if row[name] not in allowed:
            remedy = message("可用：{names}", names=allowed)
            faults.append(_fault(line, name, row[name], message("不在允许取值之内"), remedy))
    for name in ("source", "source_en"):
        if not row[name]:
            remedy = message("请用中英文写明来源；没有来源的结果不收")
            faults.append(_fault(line, name, "", message("没有来源"), remedy))
    if bool(row["note"]) != bool(row["note_en"]):
        problem, remedy = message("只有一种语言的说明"), message("请中英文都写，或都不写")
        faults.append(_fault(line, "note", row["note"], problem, remedy))
    return faults


def _target_faults(line: int, row: dict[str, str], target: Target | None) -> list[Fault]:
    if target is None:
        name = "/".join(row[part] for part in ("plan", "clause", "indicator"))
        remedy = message("请照规划文件写明 plan、clause 和 indicator")
        return [_fault(line, "indicator", name, message("没有这个目标"), remedy)]
    if target.kind != "target":
        problem, remedy = message("是奖励，不是目标"), message("请删去该行")
        return [_fault(line, "indicator", row["indicator"], problem, remedy)]
    if row["unit"] != target.unit:
        remedy = message("请换算为 {unit}", unit=target.unit)
        return [_fault(line, "unit", row["unit"], message("与目标的单位不符"), remedy)]
    return []


def _fault(line: int, column: str, value: str, problem: str, remedy: str) -> Fault:
    return Fault(_FILE, on_line(line, column), value[:60], problem, remedy)
