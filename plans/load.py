"""Plan files to plans: every fault found at once, the faultless records kept."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from errors import DataError, Fault, on_line
from language import message
from plans.faults import explain
from plans.known import Known, unknown_codes, with_agencies
from plans.records import RECORD, Clause, Plan, PlanHeader, Record
from plans.unfinished import is_draft, unfinished
from plans.yamlfile import Steps, YamlFile, mapping_file, read_yaml

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

T = TypeVar("T")
Raw = dict[str, Any]

_HEADER: TypeAdapter[PlanHeader] = TypeAdapter(PlanHeader)
_CLAUSE_KEYS = frozenset(Clause.model_fields) - {"plan", "type"}


def load_plans(folder: Path, known: Known | None = None) -> tuple[tuple[Plan, ...], list[Fault]]:
    """Every ``*.yaml`` in ``folder`` as a plan, in the order of their issue.

    A file that cannot be used is left out, a record that cannot be used is left out; each says why. A folder
    without plans is no fault: an atlas may wait for its first one.

    Args:
        folder: ``data/plans``.
        known: the codes that records may refer to; without it references are not checked.
    """
    plans, faults = [], []
    if not folder.is_dir():
        problem, remedy = message("文件夹缺失"), message("请恢复该文件夹，规划文件（.yaml）放在其中")
        return (), [Fault(f"{folder.name}/", "", "", problem, remedy)]
    for path in sorted(path for path in folder.glob("*.yaml") if not path.name.startswith(".")):
        plan, found = load_plan(path, known)
        faults += found
        if plan:
            plans.append(plan)
    return in_order(plans), faults


def load_plan(path: Path, known: Known | None = None) -> tuple[Plan | None, list[Fault]]:
    """One plan file; ``None`` when nothing of it can be used, or nobody has accepted all of it yet."""
    try:
        file = read_yaml(path, f"{path.parent.name}/{path.name}")
    except DataError as error:
        return None, list(error.faults)
    return plan_of(file, path.stem, known)


def plan_of(file: YamlFile, stem: str, known: Known | None = None) -> tuple[Plan | None, list[Fault]]:
    """The same of a file that was read; ``stem`` is the id that it has to state."""
    if not isinstance(file.data, dict):
        problem, remedy = message("文件应以 plan: 开头"), message("请参照其他规划文件的结构")
        return None, [Fault(file.name, on_line(1), "", problem, remedy)]
    waiting = unfinished(file)
    plan, faults = _plan(file, stem, known)
    places = {fault.place for fault in waiting}
    others = [fault for fault in faults if fault.place not in places]
    draft = is_draft(file)
    return None if waiting else plan, [replace(fault, waits=draft) for fault in (*waiting, *others)]


def _plan(file: YamlFile, stem: str, known: Known | None) -> tuple[Plan | None, list[Fault]]:
    header, faults = _validate(_HEADER, {k: v for k, v in file.data.items() if k != "clauses"}, file, ())
    if header is None:
        return None, faults
    if header.plan != stem:
        problem, remedy = message("与文件名不一致"), message("请写成 {name}", name=stem)
        return None, [*faults, Fault(file.name, file.place(("plan",)), header.plan, problem, remedy)]
    records, found = _records(file, header.plan, with_agencies(known, header.agencies_as_written))
    faults += found + _repeated_clauses(file, records)
    return Plan(header=header, records=tuple(records)), faults


def in_order(plans: Iterable[Plan]) -> tuple[Plan, ...]:
    """The plans in the order of their issue."""
    return tuple(sorted(plans, key=_rank))


def _rank(plan: Plan) -> tuple[str, int, str]:
    return (plan.header.document.issued, plan.header.part, plan.id)


def _records(file: YamlFile, plan: str, known: Known | None) -> tuple[list[Record], list[Fault]]:
    clauses = file.data.get("clauses")
    if not isinstance(clauses, list):
        problem, remedy = message("缺少 clauses 列表"), message("请按条款顺序列出")
        return [], [Fault(file.name, file.place(("clauses",)), "", problem, remedy)]
    records: list[Record] = []
    faults: list[Fault] = []
    for raw, at in _raw_records(clauses, plan, file, faults):
        record, found = _validate(RECORD, raw, file, at)
        if record is not None and known is not None:
            found = _references(record, known, file, at)
        faults += found
        if record is not None and not found:
            records.append(record)
    return records, faults


def _references(record: Record, known: Known, file: YamlFile, at: Steps) -> list[Fault]:
    return [
        Fault(file.name, file.place((*at, field)), value, problem, remedy)
        for field, value, problem, remedy in unknown_codes(record, known)
    ]


def record_faults(raw: Raw, plan: str, known: Known | None = None) -> list[Fault]:
    """What is wrong with one record or clause by itself, as it would be in the plan's file.

    Args:
        raw: its fields with ``type`` and ``clause``.
        plan: the id of its plan.
        known: see ``load_plans``.
    """
    file = mapping_file(raw, f"plans/{plan}.yaml")
    record, faults = _validate(RECORD, {**raw, "plan": plan}, file, ())
    return faults if record is None or known is None else _references(record, known, file, ())


def header_faults(raw: Raw, plan: str) -> list[Fault]:
    """What is wrong with a header, but for its review."""
    review = {"state": "reviewed", "by": "-", "date": "-", "readings": 1}
    file = mapping_file(raw, f"plans/{plan}.yaml")
    return [*unfinished(file), *_validate(_HEADER, {**raw, "review": review}, file, ())[1]]


def _raw_records(
    clauses: list[Any], plan: str, file: YamlFile, faults: list[Fault]
) -> Iterator[tuple[Raw, Steps]]:
    for index, clause in enumerate(clauses):
        at = ("clauses", index)
        if not isinstance(clause, dict):
            problem, remedy = message("条款应是键值结构"), message("请参照其他条款")
            faults.append(Fault(file.name, file.place(at), str(clause), problem, remedy))
            continue
        own = {key: value for key, value in clause.items() if key != "records"}
        yield {**own, "plan": plan, "type": "clause"}, at
        yield from _inside(clause, plan, file, at, faults)


def _inside(
    clause: Raw, plan: str, file: YamlFile, at: Steps, faults: list[Fault]
) -> Iterator[tuple[Raw, Steps]]:
    """The records of one clause, which take its id."""
    records = clause.get("records") or []
    if not isinstance(records, list):
        problem, remedy = message("应是列表"), message("请参照其他条款")
        faults.append(Fault(file.name, file.place((*at, "records")), str(records), problem, remedy))
        return
    for number, record in enumerate(records):
        place = (*at, "records", number)
        if isinstance(record, dict):
            yield {**record, "plan": plan, "clause": clause.get("clause")}, place
        else:
            problem, remedy = message("记录应是键值结构"), message("请参照其他记录")
            faults.append(Fault(file.name, file.place(place), str(record)[:60], problem, remedy))


def _validate(
    adapter: TypeAdapter[T], raw: Raw, file: YamlFile, at: Steps
) -> tuple[T, list[Fault]] | tuple[None, list[Fault]]:
    try:
        return adapter.validate_python(_tuples(raw)), []
    except ValidationError as error:
        own = [item for item in error.errors(include_url=False) if _is_own(item, at)]
        return None, [explain(item, file, at) for item in own]


def _is_own(error: "ErrorDetails", at: Steps) -> bool:
    """A wrong clause id is said once, at its clause, not again at each of its records."""
    return not ("records" in at and error["loc"][-1:] == ("clause",))


def _tuples(value: Any) -> Any:
    """YAML lists as tuples and whole numbers as they are: what the strict, immutable models take."""
    if isinstance(value, dict):
        return {key: _tuples(item) for key, item in value.items()}
    return tuple(map(_tuples, value)) if isinstance(value, list) else value


def _repeated_clauses(file: YamlFile, records: Iterable[Record]) -> list[Fault]:
    counts = Counter(record.clause for record in records if isinstance(record, Clause))
    problem, remedy = message("同一条款编号出现多次"), message("条款编号在一份规划内应唯一")
    return [
        Fault(file.name, "", clause, problem, remedy, kept=True)
        for clause, count in counts.items()
        if count > 1
    ]
