"""An amount with the words that say what it counts, and the sentence that both stand in."""

from dataclasses import dataclass

from reader.facts.numbers.indicators import Noun
from reader.facts.numbers.moments import TimeExpression, moments
from reader.facts.numbers.quantities import Amounts
from reader.facts.numbers.quantity import Quantity
from reader.facts.passage import Passage
from reader.facts.sentences import breaks
from reader.types import Range


@dataclass(frozen=True)
class Counted:
    """An amount with what it counts.

    Attributes:
        amount: the number.
        segment: the stretch between commas it stands in.
        left: the words before it in the segment.
        right: the words behind it up to the next amount.
        noun: what it counts.
        behind: whether the noun stands behind the number.
        reason: why the noun is less certain; empty where it is said.
        last: the end of the last amount of a list with 分别, else 0.
        year: the year that 分别 gives this amount, else None.
        grades: thresholds right behind the number when nothing else stands there.
    """

    amount: Quantity
    segment: Range
    left: Range
    right: Range
    noun: Noun
    behind: bool
    reason: str = ""
    last: int = 0
    year: int | None = None
    grades: tuple[str, ...] = ()


class Sentence:
    """One sentence with its amounts, moments, places and commas."""

    def __init__(self, passage: Passage, span: Range, amounts: Amounts) -> None:
        """Divides the sentence that takes characters ``span`` of the passage's texts."""
        self.text, self.clean, self.clause = passage.text, passage.clean, passage.clause
        self.span, self.amounts = span, amounts
        self.mentions = tuple(mention for mention in passage.named(*span) if mention.codes)
        self.moments: list[TimeExpression] = moments(self.text, *span)
        self.divided = breaks(self.text, *span)
