"""What a validation error means, in the words of the person who typed the file."""

import re
from typing import Any

from pydantic_core import ErrorDetails

from language import message

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
    "too_long": (message("至多 {max_length} 项"), message("请删去多余的")),
    "model_type": (message("应是一节，内有各项"), message("请写成 [节名]，各项另起一行")),
    "mapping_type": (message("应是一节，内有各项"), message("请写成 [节名]，各项另起一行")),
    "finite_number": (message("应是数字"), message("请改为数字，不加引号和单位")),
    "value_error": (message("前后不一致：{error}"), message("请改正其中一项")),
}


class Wrong(ValueError):
    """What a validator of ours finds: problem and remedy, each a message."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem, self.remedy = problem, remedy


def in_words(error: ErrorDetails) -> tuple[str, str]:
    """One validation error as problem and remedy; of a kind not listed here in the library's own words."""
    if error["type"] not in _WORDS:
        return error["msg"], message("请对照数据说明改正")
    context: dict[str, Any] = dict(error.get("ctx") or {})
    if isinstance(context.get("error"), Wrong):
        return context["error"].problem, context["error"].remedy
    if "expected" in context:
        context["expected"] = tuple(re.split(" or |, ", context["expected"].replace("'", "")))
    if "error" in context:  # ours, with a message
        context["error"] = context["error"].args[0]
    problem, remedy = _WORDS[error["type"]]
    return message(problem, **context), message(remedy, **context)
