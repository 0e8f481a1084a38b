"""How well proposed records agree with true ones: precision, recall, F1 a type, accuracy a field.

Both files are JSON Lines of records. A proposed record is right where a true one of its plan agrees with it in
what it is about, each true one matched once, the best agreement first:

- clause: the same number, or a heading that begins alike;
- target, achieved: the same amount (3万户 is 30000户). One read as the other is missed, and invented;
- designation: the same places, and at least half of its industries;
- site: the same name; programme: names alike.

True records may be ``optional`` (neither required nor wrong) and accept other answers in ``…_alt``; sites and
designations said twice are not invented. Where each file holds one plan, the plans' ids need not agree. Fields are
compared on matched records: texts without punctuation, lists without order, an indicator by its characters.
"""

from collections.abc import Iterable, Sequence

from plans.types import TYPES
from reader.evaluation.accepted import is_optional
from reader.evaluation.fields import field_shares, is_wholly_right
from reader.evaluation.matching import matched
from reader.evaluation.score import Score, Sure
from reader.types import RecordRow

_AMOUNTS = ("target", "achieved")


def evaluate(proposed: Sequence[RecordRow], true: Sequence[RecordRow]) -> tuple[Score, ...]:
    """The score of every type that occurs in either."""
    alone = all(len({row["plan"] for row in rows}) <= 1 for rows in (proposed, true))
    kinds = [kind for kind in TYPES if any(row["type"] == kind for row in (*proposed, *true))]
    return tuple(_score(kind, proposed, true, alone) for kind in kinds)


def _score(kind: str, proposed: Sequence[RecordRow], true: Sequence[RecordRow], alone: bool) -> Score:
    types = _AMOUNTS if kind in _AMOUNTS else (kind,)
    rows, gold = _of(types, proposed), _of(types, true)
    found = matched("amount" if kind in _AMOUNTS else kind, rows, gold, alone)
    pairs = [(rows[a], gold[b]) for a, b in found.pairs.items()]
    own = [(one, two) for one, two in pairs if one["type"] == two["type"] == kind]
    right = [(one, two) for one, two in own if not is_optional(two)]
    judged = {id(row) for pair in own for row in pair} | {id(rows[a]) for a in found.neutral}
    return Score(
        kind,
        len(right),
        field_shares(kind, right),
        tuple(row for row in gold if row["type"] == kind and not (is_optional(row) or id(row) in judged)),
        tuple(row for row in rows if row["type"] == kind and id(row) not in judged),
        sum(two["type"] == kind != one["type"] and not is_optional(two) for one, two in pairs),
        _sure(kind, [row for a, row in enumerate(rows) if a not in found.neutral], own),
    )


def _sure(kind: str, rows: Iterable[RecordRow], own: list[tuple[RecordRow, RecordRow]]) -> Sure:
    """Of the records called high how many are right in every field; optional ones count for neither."""
    optional = {id(one) for one, two in own if is_optional(two)}
    high = [
        row for row in rows
        if row["type"] == kind and row.get("confidence") == "high" and id(row) not in optional
    ]  # fmt: skip
    right = {id(one) for one, two in own if is_wholly_right(kind, one, two)}
    return Sure(sum(id(row) in right for row in high), len(high))


def _of(kinds: Iterable[str], rows: Sequence[RecordRow]) -> list[RecordRow]:
    return [row for row in rows if row["type"] in kinds]
