"""A change of a deck in words: where, what stood there, what the data say now, by which clause."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from language import Say


class Changed(Protocol):
    """A change as a refresh reports it."""

    @property
    def outcome(self) -> str: ...

    @property
    def slide(self) -> int: ...

    @property
    def element(self) -> str: ...

    @property
    def old(self) -> str: ...

    @property
    def new(self) -> str: ...

    @property
    def clause(self) -> str: ...


def change_lines(changes: Iterable[Changed], say: Say) -> Iterator[str]:
    """A line a change, the slides of one that stands on several together, what was left to people at the end."""
    slides: dict[tuple[str, ...], list[int]] = {}
    for change in changes:
        words = (change.outcome, change.element, change.old, change.new, change.clause)
        slides.setdefault(words, []).append(change.slide)
    for key in sorted(slides, key=lambda key: key[0] != "renewed"):
        yield _line(key, sorted(set(filter(None, slides[key]))), say)


def _line(key: tuple[str, ...], slides: list[int], say: Say) -> str:
    """What was done, where, old → new, clause."""
    outcome, element, old, new, clause = key
    outcomes = {
        "renewed": say("已更新"),
        "rewritten": say("有人改过，未动，请核对"),
        "moved on": say("今天的数据里没有了，未动，请核对"),
        "new": say("今天的数据里新有，这份文件里没有"),
    }
    elements = {
        "Title": say("标题"), "View": say("副标题"), "Footer": say("页脚"), "notes": say("备注"),
        "promises": say("目标"), "sites": say("园区、平台与活动"), "changes": say("变化"), "steps": say("变化"),
        "figures": say("各市数据"),
    }  # fmt: skip
    where = say("第{slides}页", slides=say("、").join(map(str, slides))) if slides else ""
    cited = say("（{clause}）", clause=clause) if clause else ""
    parts = (outcomes[outcome], where, elements.get(element, element), f"{old} → {new}{cited}")
    return " · ".join(filter(None, parts))
