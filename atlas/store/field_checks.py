"""What is wrong with the fields of a draft's entry, field by field, before a person's decision about it is kept."""

from collections.abc import Container, Mapping
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from atlas.store.shown import bare
from atlas.store.states import HEADER, EntryState
from datafiles.faults import in_words
from language import Message, message
from plans.known import AGENCY_FIELDS, Known, unknown_codes
from plans.records import MODELS, RECORD, PlanHeader
from plans.unfinished import TODO

T = TypeVar("T")
FieldFaults = dict[str, Message]
"""By the field, which of a part of the header has the part before it: ``document.issuer``."""

_HEADER: TypeAdapter[PlanHeader] = TypeAdapter(PlanHeader)
_REVIEWED = {"state": "reviewed", "by": "-", "date": "-", "readings": 1}
_PLAN = "draft"
"""Stands for the plan's id, which is the header's."""


class FieldChecks:
    """Checks the entries of one draft.

    Args:
        limits: the codes that records may refer to.
        files: the data files there are, whose plans' ids are taken.
        texts: of the document, as kept and as shown, without blanks.
    """

    def __init__(self, limits: Known | None, files: Container[str], texts: tuple[str, ...]) -> None:
        """Prepares what all entries are checked against."""
        self._limits, self._files = limits, files
        self._texts = texts

    def header(self, fields: Mapping[str, Any]) -> FieldFaults:
        """What is wrong with a plan's header."""
        found = _left_open(fields)
        found |= _refused(_HEADER, {**fields, "review": _REVIEWED})
        plan = str(fields.get("plan"))
        if f"plans/{plan}.yaml" in self._files:
            found["plan"] = message("数据文件夹里已有规划“{plan}”。请换一个编号。", plan=plan)
        return found

    def record(self, fields: Mapping[str, Any], read: Mapping[str, Any] | None = None) -> FieldFaults:
        """What is wrong with a clause or record; ``read`` is what the reader made of it, if it read it."""
        if fields.get("type") not in MODELS:
            return {"type": message("没有这种记录类型")}
        raw = {
            "plan": _PLAN,
            **{key: value for key, value in fields.items() if key not in ("plan", "review")},
        }
        found = _left_open(fields) | _refused(RECORD, raw)
        if not found and self._limits:
            codes = unknown_codes(RECORD.validate_python(_tuples(raw)), self._limits)
            for field, value, problem, remedy in codes:
                if field in AGENCY_FIELDS:
                    continue  # may be accepted as written
                found.setdefault(field, _said(problem, remedy, value))
        if "evidence" not in found and not self._is_quoted(str(fields["evidence"]), read):
            found["evidence"] = message("原文里没有这一句。请从左边的原文中选取。")
        return found

    def unlisted_agencies(self, fields: Mapping[str, Any]) -> tuple[str, ...]:
        """The agencies of a clause that the vocabulary lacks; a person may accept them as they are written."""
        named = (name for field in AGENCY_FIELDS for name in fields.get(field) or () if isinstance(name, str))
        return tuple(dict.fromkeys(n for n in named if self._limits and n and n not in self._limits.lead))

    def entry(self, state: EntryState) -> FieldFaults:
        """What is wrong with an entry as it stands."""
        return (
            self.header(state.fields)
            if state.root == HEADER
            else self.record(state.fields, state.read.fields)
        )

    def _is_quoted(self, evidence: str, read: Mapping[str, Any] | None) -> bool:
        """Whether the evidence is a part of the text, or of what the reader made of a damaged place in it."""
        wanted = bare(evidence)
        return any(wanted in text for text in (*self._texts, bare(str((read or {}).get("evidence", "")))))


def _refused(adapter: TypeAdapter[T], raw: Mapping[str, Any]) -> FieldFaults:
    try:
        adapter.validate_python(_tuples(raw))
    except ValidationError as error:
        found: FieldFaults = {}
        for item in error.errors(include_url=False):
            steps = [step for step in item["loc"] if isinstance(step, str) and step not in MODELS]
            named = [step for step in steps if "[" not in step and not step.startswith("literal")]
            where = ".".join(named[:2] if named[:1] == ["document"] else named[:1])
            found.setdefault(where or _blamed(item["type"], raw), _said(*in_words(item)))
        return found
    return {}


def _blamed(kind: str, raw: Mapping[str, Any]) -> str:
    """The field beside which a fault of several fields together is said."""
    order = ("value_high", "basis", "scope") if kind == "value_error" else ()
    if raw.get("scope") == [] and not raw.get("note"):
        return "note"
    return next((name for name in order if name in raw), "evidence")


def _left_open(fields: Mapping[str, Any], before: str = "") -> FieldFaults:
    """The places that the reader has left to a person."""
    found: FieldFaults = {}
    for name, value in fields.items():
        if isinstance(value, Mapping):
            found |= _left_open(value, f"{name}.")
        elif isinstance(value, str) and TODO in value:
            found[before + name] = message("尚未填写")
    return found


def _said(problem: str, remedy: str, value: str = "") -> Message:
    if value:
        return message("“{value}”：{problem}。{remedy}。", value=value[:60], problem=problem, remedy=remedy)
    return message("{problem}。{remedy}。", problem=problem, remedy=remedy)


def _tuples(value: Any) -> Any:
    """Lists as tuples, which is what the strict models take."""
    if isinstance(value, Mapping):
        return {key: _tuples(item) for key, item in value.items()}
    return tuple(map(_tuples, value)) if isinstance(value, list | tuple) else value
