"""What a tool is: its name, what it is good for, what may be asked of it, and the answer it gives."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from assistant.holdings import Holdings
from atlas.model import Atlas
from wording.words import Words

if TYPE_CHECKING:
    from exports.report.report import Report

FactFields = dict[str, Any]
AskedName = Annotated[str, StringConstraints(strip_whitespace=True, max_length=40)]
"""Of a place, an industry or a plan; "" where none is asked for."""

GivenName = Annotated[AskedName, StringConstraints(min_length=1)]
"""The same where one has to be given."""


class Question(BaseModel):
    """What may be asked of every tool; each adds its own fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)

    lang: Literal["", "zh", "en"] = ""


@dataclass(frozen=True)
class Asking:
    """What a tool answers from: the holdings, its atlas at this moment, the reader's language."""

    holdings: Holdings
    atlas: Atlas
    words: Words


@dataclass(frozen=True)
class ToolAnswer:
    """What a tool found.

    Attributes:
        status: one word for programs, such as ``stated`` or ``unknown``; each tool says which it has.
        summary: sentences that answer; the first thing a reader should see.
        unknown: sentences on what the plans do not say.
        facts: what they say, each with its clause and evidence.
        more: named parts besides, such as figures of context.
        report: what is to be drawn beside it.
        plans: ids of the plans that were read. lines: how many facts the text has.
    """

    status: str
    summary: tuple[str, ...]
    unknown: tuple[str, ...] = ()
    facts: tuple[FactFields, ...] = ()
    more: Mapping[str, Any] = field(default_factory=dict)
    report: "Report | None" = None
    plans: tuple[str, ...] = ()
    lines: int = 15


@dataclass(frozen=True)
class AtlasTool:
    """One tool; ``use`` is what an assistant reads to choose it, ``answer`` raises UserError where it cannot be met."""

    name: str
    use: str
    question: type[Question]
    answer: Callable[[Any, Asking], ToolAnswer]
