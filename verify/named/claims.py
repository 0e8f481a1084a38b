"""A sentence about places and industries as a claim: who is named for what, as what, alone or in a group."""

from dataclasses import dataclass

from reader.types import Range


@dataclass(frozen=True)
class DesignationClaim:
    """Places said to be named for industries.

    Attributes:
        places: codes in the order of the text. industries: codes of the taxonomy. terms: as written.
        noun, kind: what they are named as; empty where nothing is said.
        open: 等 behind the places. alone, group: said to be named one by one, or together. only: nobody else.
        other: what is named beside what is known. denied, wished: said not to be so, or hoped for. told: said to be named by a plan.
        unnamed: the places are said not to be named.
        plans: named in the sentence or, where not ``named``, before it in the paragraph.
    """

    span: Range
    places: tuple[str, ...]
    industries: frozenset[str]
    terms: tuple[str, ...]
    noun: str
    kind: str
    open: bool
    alone: bool
    group: bool
    only: bool
    other: tuple[str, ...]
    denied: bool
    unnamed: bool
    wished: bool
    told: bool
    plans: frozenset[str]
    named: bool
