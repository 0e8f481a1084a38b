"""How well the records of one type agree: precision, recall, F1 and fields, as numbers, a table and data."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from language import LANGUAGES, sayer
from reader.types import RecordRow


class Sure(NamedTuple):
    """Of the records called ``high``: how many are right in every field, and how many there are."""

    right: int
    proposed: int


@dataclass(frozen=True)
class Score:
    """The agreement of one type.

    Attributes:
        type: record type.
        right: matched pairs; optional true records count nowhere.
        fields: field to the share of matched pairs that agree in it, 0 to 1.
        missed: true records without a match.
        invented: proposed records without one.
        read_as_other: how many of the missed were proposed as the other type of amount.
        sure: how far ``high`` holds.
    """

    type: str
    right: int
    fields: dict[str, float]
    missed: tuple[RecordRow, ...]
    invented: tuple[RecordRow, ...]
    read_as_other: int
    sure: Sure

    @property
    def proposed(self) -> int:
        """How many records were proposed, but for optional ones."""
        return self.right + len(self.invented)

    @property
    def true(self) -> int:
        """How many records are required."""
        return self.right + len(self.missed)

    @property
    def precision(self) -> float:
        """The share of proposed records that are right; 1 where none is proposed."""
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        """The share of true records that were found; 1 where there is none."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def as_text(scores: Iterable[Score], lang: str = LANGUAGES[0]) -> str:
    """A table a person reads, and the fields below it."""
    say = sayer(lang)
    lines = [say("类型            精确率  召回率    F1   正确/提出/应有")]
    for s in scores:
        lines.append(
            f"{s.type:<14}{s.precision:>7.3f}{s.recall:>8.3f}{s.f1:>7.3f}   {s.right}/{s.proposed}/{s.true}"
        )
        lines += [f"    {field:<12}{share:>7.3f}" for field, share in s.fields.items()]
        if s.read_as_other:
            lines.append(say("    其中 {count} 条被读成另一类", count=s.read_as_other))
        if s.sure.proposed:
            lines.append(
                say(
                    "    把握为 high 的 {proposed} 条中 {right} 条完全正确",
                    proposed=s.sure.proposed,
                    right=s.sure.right,
                )
            )
    return "\n".join(lines)


def as_dict(scores: Iterable[Score]) -> dict[str, Any]:
    """The scores as plain data, shares to four decimals."""
    return {
        s.type: {
            "precision": round(s.precision, 4), "recall": round(s.recall, 4), "f1": round(s.f1, 4),
            "right": s.right, "proposed": s.proposed, "true": s.true,
            "read_as_other": s.read_as_other, "high": s.sure._asdict(),
            "fields": {field: round(share, 4) for field, share in s.fields.items()},
        }
        for s in scores
    }  # fmt: skip
