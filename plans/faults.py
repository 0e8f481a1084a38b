"""What a validation error means, in the words of the person who typed the file."""

import re
from typing import TYPE_CHECKING

from errors import Fault
from language import message

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

    from plans.yamlfile import Steps, YamlFile

_WORDS = {
    "missing": (message("缺少这一项"), message("请补上")),
    "extra_forbidden": (message("没有这个字段"), message("请检查拼写或删去")),
    "literal_error": (message("不在允许的取值之内"), message("可用：{expected}")),
    "union_tag_invalid": (message("没有这种记录类型"), message("可用：{expected_tags}")),
    "union_tag_not_found": (message("缺少 type"), message("请写明记录类型")),
    "string_too_long": (message("超过 {max_length} 个字"), message("请只保留能说明事实的最短短语")),
    "string_too_short": (message("不能为空"), message("请填写")),
    "too_short": (message("至少要有 {min_length} 项"), message("请补上")),
    "string_pattern_mismatch": (message("格式不对"), message("应符合 {pattern}")),
    "string_type": (message("应是文字"), message("若是数字编号请加引号")),
    "int_type": (message("应是整数"), message("请改为整数或 null")),
    "float_type": (message("应是数字"), message("请改为数字，不加引号和单位")),
    "bool_type": (message("应是 true 或 false"), message("请改正")),
    "tuple_type": (message("应是列表"), message("请写成 [甲, 乙]")),
    "greater_than_equal": (message("太小"), message("应不小于 {ge}")),
    "less_than_equal": (message("太大"), message("应不大于 {le}")),
    "value_error": (message("前后不一致：{error}"), message("请改正其中一项")),
}
_TYPES = frozenset({"clause", "designation", "target", "achieved", "site", "programme"})


def explain(error: "ErrorDetails", file: "YamlFile", at: "Steps") -> Fault:
    """One pydantic error at path ``at`` of ``file`` as a fault with line, column, value and remedy."""
    tagged = error["loc"][:1] and error["loc"][0] in _TYPES  # the branch of the union of record types
    location = tuple(step for step in error["loc"][1 if tagged else 0 :] if not _is_branch(step))
    value = "" if isinstance(error["input"], dict) else str(error["input"])[:60]
    return Fault(file.name, file.place((*at, *location)), value, *said(error))


def said(error: "ErrorDetails") -> tuple[str, str]:
    """One pydantic error as problem and remedy in words; of a kind not listed here in pydantic's own."""
    if error["type"] not in _WORDS:
        return error["msg"], message("请对照数据说明改正")
    context = dict(error.get("ctx") or {})
    if "expected" in context:
        context["expected"] = tuple(re.split(" or |, ", context["expected"].replace("'", "")))
    if "error" in context:  # ours, with a message
        context["error"] = context["error"].args[0]
    problem, remedy = _WORDS[error["type"]]
    return message(problem, **context), message(remedy, **context)


def _is_branch(step: str | int) -> bool:
    """Pydantic names the branch of a union inside the path; the file has no such step."""
    return isinstance(step, str) and ("[" in step or step.startswith("literal"))
