"""What is said of one claim of a draft: the verdict, the records behind it, and in what it differs."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias, get_args

from language import Message
from reader.types import Range

ClaimVerdict = Literal["agrees", "differs", "shared_out", "twice_counted", "not_in_records", "cannot_judge"]
VERDICTS: tuple[ClaimVerdict, ...] = get_args(ClaimVerdict)
WRONG: frozenset[ClaimVerdict] = frozenset(("differs", "shared_out", "twice_counted"))
"""What must be mended before the draft goes out."""
Differences: TypeAlias = Mapping[str, tuple[object, object]]
"""Field to what the draft says and what the record says."""


@dataclass(frozen=True)
class JudgedClaim:
    """One claim with its verdict.

    Attributes:
        span: characters of the text as read.
        refs: the records it was held against, ``plan/clause`` or the id of a figure's table.
        evidence: what these records rest on, in their own words.
        differs: field to what was found and what is recorded; empty unless it differs.
        reason: one sentence.
    """

    span: Range
    verdict: ClaimVerdict
    reason: Message
    refs: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    differs: Differences = field(default_factory=dict)


@dataclass(frozen=True)
class Verification:
    """A draft that was checked: its text as read, and its claims in the order of the text."""

    name: str
    text: str
    claims: tuple[JudgedClaim, ...]
    data_version: str

    @property
    def is_wrong(self) -> bool:
        """Whether anything in it must be mended."""
        return any(claim.verdict in WRONG for claim in self.claims)
