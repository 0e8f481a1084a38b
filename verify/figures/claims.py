"""A number of a draft as a claim: the amount, the words that say what it counts, whose it is, when and by which plan."""

from dataclasses import dataclass

from reader.facts.numbers.quantity import Quantity
from reader.types import Range


@dataclass(frozen=True)
class FigureClaim:
    """One number of a draft.

    Attributes:
        span: the words that carry it. written: the number's digits. names: wordings of what is counted, bare.
        around: what was said before in the paragraph, bare. words: its own stretch of the sentence, folded.
        scope: ``province``, codes, or nothing where the draft says neither.
        plans: that the sentence, else the paragraph, names; ``named``: whether the sentence does.
        stated: whether a place, or the province, is said. dated, paced: whether year and rhythm stand in its own stretch.
        line: where its paragraph begins. stretch: the words that are the amount's own.
        before: the sentence up to it. beside: the place named last before it, else the draft's own.
            places: all named before it in the sentence.
            behind: the sentence after it, up to the next amount. earlier: the cores of its segments before,
            the nearest first. bare: whether its own words name nothing.
        reached: told as reached. summed, shared: words of adding up, of dividing among places. each: 各, 均.
    """

    span: Range
    amount: Quantity
    written: str
    names: tuple[str, ...]
    around: str
    words: str
    attributes: tuple[str, ...]
    year: int | None
    cadence: str | None
    dated: bool
    paced: bool
    scope: str | tuple[str, ...]
    stated: bool
    line: int
    stretch: str
    before: str
    beside: tuple[str, ...]
    places: frozenset[str]
    behind: str
    earlier: tuple[str, ...]
    bare: bool
    plans: frozenset[str]
    named: bool
    reached: bool
    summed: bool
    shared: bool
    each: bool
