"""In what a claim differs from the records, field by field, in words."""

from collections.abc import Callable, Iterable, Mapping

from language import message
from verify.verdicts import ClaimVerdict, Differences
from wording.words import Words

VERDICT_NAMES: Mapping[ClaimVerdict, str] = {
    "agrees": message("相符"),
    "differs": message("不符"),
    "shared_out": message("误作本地目标"),
    "twice_counted": message("重复计算"),
    "not_in_records": message("记录中没有"),
    "cannot_judge": message("无法判断"),
}
_FIELDS = {
    "value": message("数值"), "unit": message("单位"), "comparator": message("限定（以上、左右）"), "year": message("年份"),
    "cadence": message("每年或合计"), "scope": message("范围"), "qualifier": message("限定词"), "pairing": message("单独或并列"),
    "open": message("名单是否穷尽"), "plan": message("出自哪份规划"), "agency": message("部门"),
    "industry": message("产业"), "kind": message("点名为"), "direction": message("增量或总量"), "document": message("文号"),
    "issued": message("印发日期"), "name": message("名称"),
}  # fmt: skip
_COMPARATORS = {
    "=": message("无"), ">=": message("以上"), ">": message("超过"), "<=": message("不超过"), "~": message("左右"),
}  # fmt: skip
_WORDS: Mapping[object, str] = {
    "per_year": message("每年"), "two_years": message("两年"), "half_year": message("每半年"),
    "quarterly": message("每季度"), "monthly": message("每月"), "each": message("单独点名"), "collective": message("并列点名"),
    "together": message("合计"), "growth": message("增量"), "total": message("总量"), True: message("未穷尽（等）"),
    False: message("已穷尽"), None: message("未写"),
}  # fmt: skip


def verdict_name(verdict: ClaimVerdict, words: Words) -> str:
    """What a verdict is called."""
    return words.say(VERDICT_NAMES[verdict])


def difference_lines(differs: Differences, words: Words) -> list[str]:
    """A line a field: what the draft says, and what the record says."""
    return [
        words.say(
            "{field}：稿件为{found}，规划为{recorded}",
            field=words.say(_FIELDS.get(field, field)), found=_said(field, found, words),
            recorded=_said(field, recorded, words),
        )
        for field, (found, recorded) in differs.items()
    ]  # fmt: skip


def _said(field: str, value: object, words: Words) -> str:
    say: dict[str, Callable[[object], str]] = {
        "scope": lambda one: _places(one, words),
        "comparator": lambda one: words.say(_COMPARATORS.get(str(one), str(one))),
        "plan": lambda one: _plans(one, words),
        "agency": lambda one: _each(one, words.names.agency, words),
        "kind": lambda one: words.names.kind(str(one)),
    }
    return say[field](value) if field in say else _plain(value, words)


def _places(value: object, words: Words) -> str:
    if value == "province":
        return words.names.whole
    if value in _WORDS:
        return words.say(_WORDS[value])
    return _each(value, words.names.place, words) or words.say("未写")


def _plans(value: object, words: Words) -> str:
    known = words.atlas.plan_by_id
    return _each(value, lambda one: words.names.plan(one) if one in known else one, words)


def _each(value: object, name: Callable[[str], str], words: Words) -> str:
    items: Iterable[object] = value if isinstance(value, tuple | list) else (value,)
    return words.join(name(str(item)) for item in items)


def _plain(value: object, words: Words) -> str:
    if isinstance(value, tuple | list):
        return words.join(_plain(item, words) for item in value) or words.say("无")
    if isinstance(value, float):
        return f"{value:,.10g}"
    if value is None or isinstance(value, bool) or value in _WORDS:
        return words.say(_WORDS[value])
    return str(value)
