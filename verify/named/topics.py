"""Which clauses some words speak of: those whose heading, names and indicators share the rarest pairs of characters."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import NamedTuple

from plans.records import Clause
from reader.fold import bare

_WHOLE = 4
"""Characters of a name that says by itself what is meant."""
_LEAST, _ENOUGH = 5.0, 8.0
"""What shared pairs must tell together to be heard, and to be sure of."""
_CLOSE = 0.8
_QUOTED = re.compile('[“"‘「『]([^“”"‘’「」『』]{2,20})[”"’」』]')


class Topic(NamedTuple):
    """The clauses that words may speak of, the likeliest first; whether they surely do."""

    clauses: tuple[Clause, ...]
    is_sure: bool


NOTHING = Topic((), False)


class TopicFinder:
    """Finds them."""

    def __init__(self, clauses: Sequence[Clause], terms: Mapping[str, Iterable[str]]) -> None:
        """Takes the clauses that count, and the names in each by its ref."""
        self._clauses = clauses
        self._names = {clause.ref: [bare(term) for term in terms.get(clause.ref, ())] for clause in clauses}
        self._pairs = {
            ref: frozenset(pair for name in names for pair in _pairs(name))
            for ref, names in self._names.items()
        }
        counts = Counter(pair for pairs in self._pairs.values() for pair in pairs)
        self._weights = {pair: log(1 + len(self._pairs)) - log(count) for pair, count in counts.items()}

    def find(self, words: str, plans: frozenset[str], told: Iterable[str] = ()) -> Topic:
        """The clauses of the plans (of all, where none is named) that words speak of.

        Args:
            words: of a sentence, without its agencies.
            plans: ids.
            told: refs of clauses that the numbers in these words were found in.
        """
        said, counted = bare(words), frozenset(told)
        scored = [
            (self._score(clause.ref, said) + (_ENOUGH if clause.ref in counted else 0.0), clause)
            for clause in self._clauses
            if not plans or clause.plan in plans
        ]
        top = max((score for score, _ in scored), default=0.0)
        if top < _LEAST:
            return NOTHING
        close = sorted((one for one in scored if one[0] >= _CLOSE * top), key=lambda one: -one[0])
        clauses = tuple(clause for _, clause in close)
        return Topic(clauses, top >= _ENOUGH and self._has_quoted(clauses[0].ref, words))

    def _has_quoted(self, ref: str, words: str) -> bool:
        """Whether the clause has each name in quotation marks: “红色药库” is not “蓝色药库”, however much else is alike."""
        quoted = filter(None, map(bare, _QUOTED.findall(words)))
        return all(any(name in known for known in self._names[ref]) for name in quoted)

    def _score(self, ref: str, said: str) -> float:
        pairs = self._pairs[ref].intersection(_pairs(said))
        whole = max(
            (len(name) for name in self._names[ref] if len(name) >= _WHOLE and name in said), default=0
        )
        return sum(self._weights[pair] for pair in pairs) + whole


def _pairs(text: str) -> Iterable[str]:
    return (text[at : at + 2] for at in range(len(text) - 1))
