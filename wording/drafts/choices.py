"""What the fields of an editor can be chosen from, by the code that is kept."""

from plans.records import MODELS
from plans.types import UNCLASSIFIED
from wording.words import Words

Choices = dict[str, str]
"""By the code: what it is called. The code “” stands for nothing."""


def choices(words: Words) -> dict[str, Choices]:
    """Of every field that is chosen from few, and of places and industries; ``type.kind`` where types differ."""
    say = words.say
    return {
        "comparator": comparators(words),
        "cadence": {"": say("没有写明"), "per_year": say("每年"), "two_years": say("两年内")},
        "direction": {"": say("一个数"), "growth": say("增加"), "hold": say("保持")},
        "pairing": {"each": say("逐一对应"), "collective": say("并列点名，未逐一对应")},
        "basis": {"name": say("名称中有"), "text": say("句中写明"), "none": say("文件未说明")},
        "coverage": coverages(words),
        "designation.kind": _kinds(words, "designation"),
        "site.kind": _kinds(words, "site"),
        "target.kind": {"target": say("目标"), "reward": say("奖补")},
        "scope": {"province": words.names.whole, "places": say("所列地点"), "open": say("原文没有写明")},
        "places": {code: _place(words, code) for code in _codes(words)},
        "industries": {
            code: words.names.industry(code)
            for code in words.atlas.vocabulary.industries
            if code != UNCLASSIFIED
        },
    }


def comparators(words: Words) -> Choices:
    """How an amount is bounded."""
    say = words.say
    return {
        "=": say("= 等于"), ">=": say("≥ 以上、不少于"), "<=": say("≤ 以下、不超过"), ">": say("> 超过、突破"),
        "~": say("≈ 左右、约"),
    }  # fmt: skip


def coverages(words: Words) -> Choices:
    """How much of the document is recorded."""
    say = words.say
    return {"full": say("全文逐条录入"), "partial": say("只有一部分（不判定“未点名”，不计算均衡）")}


def has_kinds(kind: str) -> bool:
    """Whether records of a type have a kind."""
    return "kind" in MODELS[kind].model_fields


def _kinds(words: Words, use: str) -> Choices:
    kinds = words.atlas.vocabulary
    found = kinds.kinds_of("designation" if use == "designation" else "site")
    return {code: words.names.kind(code) for code in found}


def _codes(words: Words) -> list[str]:
    return [place.adcode for place in words.atlas.gazetteer.places if place.level in ("prefecture", "county")]


def _place(words: Words, code: str) -> str:
    """A county with its city, because counties of two cities may have one name."""
    city = words.atlas.prefecture_of(code)
    name = words.names.place(code)
    return name if city in (None, code) else f"{words.names.city(city)} {name}"
