"""The fields of records and of a plan's header: what each is called, and how it is filled in."""

from typing import Literal, NamedTuple

from language import Message, Say, message
from plans.records import contract_fields, translated_fields
from plans.types import TYPES

Filling = Literal[
    "line", "text", "lines", "number", "year", "years", "flag", "choice", "places", "scope", "industries"
]
"""``line`` one line, ``text`` several, ``lines`` a list, one a line; ``choice`` one of few."""

_TYPE_NAMES = (
    message("条款"), message("点名"), message("目标"), message("已达成"), message("园区、平台与活动"), message("工程与品牌"),
)  # fmt: skip
_FIELDS: dict[str, tuple[Message, Filling]] = {
    "evidence": (message("原文依据"), "text"), "clause": (message("条款编号"), "line"),
    "heading": (message("标题"), "line"), "section": (message("章节"), "line"),
    "lead": (message("牵头部门"), "lines"), "support": (message("配合部门"), "lines"),
    "open": (message("名单未穷尽（等）"), "flag"), "places": (message("地点"), "places"),
    "industries": (message("产业（原文）"), "lines"), "industry": (message("产业分类"), "industries"),
    "kind": (message("类别"), "choice"), "pairing": (message("城市与产业"), "choice"),
    "indicator": (message("指标"), "line"), "value": (message("数值"), "number"),
    "value_high": (message("至（区间上限）"), "number"), "unit": (message("单位"), "line"),
    "comparator": (message("比较"), "choice"), "year": (message("年份"), "year"),
    "cadence": (message("频次"), "choice"), "direction": (message("方向"), "choice"),
    "scope": (message("谁的数字"), "scope"), "attributes": (message("门槛"), "lines"), "name": (message("名称"), "line"),
    "basis": (message("地点的依据"), "choice"), "note": (message("说明"), "text"), "note_en": (message("说明（英文）"), "text"),
    "gloss": (message("英文释义"), "text"), "heading_en": (message("标题（英文）"), "line"),
    "section_en": (message("章节（英文）"), "line"), "indicator_en": (message("指标（英文）"), "line"),
    "name_en": (message("名称（英文）"), "line"),
}  # fmt: skip
_HEADER: dict[str, tuple[Message, Filling]] = {
    "plan": (message("编号（小写字母、数字和连字符）"), "line"), "title": (message("规划标题"), "line"),
    "short": (message("简称"), "line"), "years": (message("年份"), "years"),
    "coverage": (message("录入范围"), "choice"), "document.title": (message("文件标题"), "line"),
    "document.number": (message("文号"), "line"), "document.issuer": (message("发文机关"), "line"),
    "document.issued": (message("发布日期"), "line"), "document.found": (message("出处"), "line"),
}  # fmt: skip
_HEADER_ENGLISH: dict[str, tuple[Message, Filling]] = {
    "title_en": (message("规划标题（英文）"), "line"), "short_en": (message("简称（英文）"), "line"),
    "series": (message("系列（同一系列的规划可对照）"), "line"), "document.title_en": (message("文件标题（英文）"), "line"),
    "document.issuer_en": (message("发文机关（英文）"), "line"), "document.found_en": (message("出处（英文）"), "line"),
}  # fmt: skip
EMPTY_AS_NONE = frozenset({"value_high", "year", "note", "document.number", "gloss", "series"})


class FieldForm(NamedTuple):
    """One field of the editor; ``more`` where it is not shown at first, ``optional`` where nothing is ``null``."""

    name: str
    label: str
    filling: Filling
    more: bool
    optional: bool


def type_names(say: Say) -> dict[str, str]:
    """What each type of record is called."""
    return {kind: say(name) for kind, name in zip(TYPES, _TYPE_NAMES, strict=True)}


def record_form(kind: str, say: Say) -> tuple[FieldForm, ...]:
    """The fields of a type of record in the order of the editor."""
    further = (*(f"{name}_en" for name in translated_fields(kind)), "gloss", "note_en")
    shown = ("evidence", *contract_fields(kind), "industry", "note", "clause")
    return (
        *(_form(name, *_FIELDS[name], say, more=False) for name in shown),
        *(_form(name, *_FIELDS[name], say, more=True) for name in further),
    )


def header_form(say: Say) -> tuple[FieldForm, ...]:
    """The fields of a plan's header in the order of the editor."""
    return (
        *(_form(name, *field, say, more=False) for name, field in _HEADER.items()),
        *(_form(name, *field, say, more=True) for name, field in _HEADER_ENGLISH.items()),
    )


def label(name: str, say: Say) -> str:
    """What a field is called; one that has no name here is called as the data call it."""
    found = (_FIELDS | _HEADER | _HEADER_ENGLISH).get(name)
    return say(found[0]) if found else name


def _form(name: str, text: Message, filling: Filling, say: Say, *, more: bool) -> FieldForm:
    optional = name in EMPTY_AS_NONE or name.endswith("_en")
    return FieldForm(name, say(text), filling, more, optional)
