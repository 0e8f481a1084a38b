"""What a validation error means, in the words of the person who typed the file."""

from typing import Any

from errors import Fault
from plans.yamlfile import YamlFile

_WORDS = {
    "missing": ("缺少这一项", "请补上"),
    "extra_forbidden": ("没有这个字段", "请检查拼写或删去"),
    "literal_error": ("不在允许的取值之内", "可用：{expected}"),
    "union_tag_invalid": ("没有这种记录类型", "可用：{expected_tags}"),
    "union_tag_not_found": ("缺少 type", "请写明记录类型"),
    "string_too_long": ("超过 {max_length} 个字", "请只保留能说明事实的最短短语"),
    "string_too_short": ("不能为空", "请填写"),
    "too_short": ("至少要有 {min_length} 项", "请补上"),
    "string_pattern_mismatch": ("格式不对", "应符合 {pattern}"),
    "string_type": ("应是文字", "若是数字编号请加引号"),
    "int_type": ("应是整数", "请改为整数或 null"),
    "float_type": ("应是数字", "请改为数字，不加引号和单位"),
    "bool_type": ("应是 true 或 false", "请改正"),
    "tuple_type": ("应是列表", "请写成 [甲, 乙]"),
    "greater_than_equal": ("太小", "应不小于 {ge}"),
    "less_than_equal": ("太大", "应不大于 {le}"),
    "value_error": ("前后不一致：{error}", "请改正其中一项"),
}
_TYPES = frozenset({"clause", "designation", "target", "achieved", "site", "programme"})


def explain(error: dict[str, Any], file: YamlFile, at: tuple) -> Fault:
    """One pydantic error at path ``at`` of ``file`` as a fault with line, column, value and remedy."""
    tagged = error["loc"][:1] and error["loc"][0] in _TYPES  # the branch of the union of record types
    location = tuple(step for step in error["loc"][1 if tagged else 0 :] if not _is_branch(step))
    value = "" if isinstance(error["input"], dict) else str(error["input"])[:60]
    return Fault(file.name, file.place((*at, *location)), value, *said(error))


def said(error: dict[str, Any]) -> tuple[str, str]:
    """One pydantic error as problem and remedy in words."""
    problem, remedy = _WORDS.get(error["type"], (error["msg"], "请对照数据说明改正"))
    context = dict(error.get("ctx") or {})
    if "expected" in context:
        context["expected"] = context["expected"].replace("'", "").replace(" or ", "、").replace(", ", "、")
    return problem.format(**context), remedy.format(**context)


def _is_branch(step: str | int) -> bool:
    """Pydantic names the branch of a union inside the path; the file has no such step."""
    return isinstance(step, str) and ("[" in step or step.startswith("literal"))
