"""An answer as what leaves: structured content for programs and a short text with the same facts for readers."""

from collections.abc import Iterator
from typing import Any

from assistant.facts import line
from assistant.model import Asking, ToolAnswer
from insight.checks.gaps import gaps
from wording.not_named import caveat

MOST_FACTS, MOST_LISTED, MOST_PLANS = 30, 60, 20


def structured(asked: dict[str, Any], answer: ToolAnswer, asking: Asking) -> dict[str, Any]:
    """Everything by name: what was asked, what is said, what is not, the facts, the plans read, the data version."""
    words = asking.words
    content: dict[str, Any] = plain(
        {
            "asked": asked,
            "status": answer.status,
            "answer": words.sentences(answer.summary),
            "unknown": list(answer.unknown),
            "facts": list(answer.facts[:MOST_FACTS]),
            "facts_left_off": max(0, len(answer.facts) - MOST_FACTS),
            **{name: _listed(part) for name, part in answer.more.items() if part not in ([], {})},
            "plans_read": [
                {"id": plan, "title": words.citations.plan(plan)} for plan in answer.plans[:MOST_PLANS]
            ],
            "plans_read_count": len(answer.plans),
            "caveat": caveat(words, answer.plans) if gaps(asking.atlas, answer.plans) else None,
            "data_version": asking.atlas.version,
        }
    )
    return content


def text(content: dict[str, Any], answer: ToolAnswer, asking: Asking) -> str:
    """The same in lines, the first facts of many."""
    return "\n".join(plain(part) for part in _lines(content, answer, asking))


def _lines(content: dict[str, Any], answer: ToolAnswer, asking: Asking) -> Iterator[str]:
    say = asking.words.say
    yield from answer.summary
    yield from (say("未知：{text}", text=sentence) for sentence in answer.unknown)
    facts = content["facts"][: answer.lines]
    yield from (f"- {line(found)}" for found in facts)
    left = len(content["facts"]) - len(facts) + content["facts_left_off"]
    if left:
        yield say("另有{count}条未列出；请加条件缩小范围。", count=left)
    beside = content.get("excerpts", [])
    if beside:
        yield say("只据公开摘录、不计入以上的：")
        yield from (f"- {line(found)}" for found in beside[: answer.lines])
    if content["caveat"]:
        yield content["caveat"]
    plans = asking.words.join(plan["title"] for plan in content["plans_read"])
    if len(answer.plans) > MOST_PLANS:
        plans = say("{plans}等{count}份", plans=plans, count=len(answer.plans))
    yield say("依据：{plans}；数据版本 {version}。", plans=plans, version=content["data_version"])


def _listed(part: Any) -> Any:
    """The first of what is listed: who needs more asks more narrowly."""
    if isinstance(part, dict):
        return {name: _listed(value) for name, value in part.items()}
    return part[:MOST_LISTED] if isinstance(part, list) else part


def plain(part: Any) -> Any:
    """Texts without anything that steers a terminal or hides from a reader; everything else as it is."""
    if isinstance(part, str):
        return "".join(letter if letter.isprintable() else " " for letter in part)
    if isinstance(part, dict):
        return {name: plain(value) for name, value in part.items()}
    return [plain(value) for value in part] if isinstance(part, list) else part
