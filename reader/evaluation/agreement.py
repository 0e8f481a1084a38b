"""How well proposed records agree with true ones: precision, recall, F1 a type, accuracy a field.

Both files are JSON Lines of records. A proposed record is right where a true one of its type and clause
agrees with it in what it is about, each true one matched once, the best agreement first:

- clause: the same clause id;
- target, achieved: the same value, range and unit (3万户 is 30000户), and the indicators or the evidence alike;
- designation: at least half of the places of both in common;
- site, programme: names alike.

Where each file holds one plan, the plans' ids need not agree. Fields are compared on matched records:
texts without punctuation, lists without order.
"""

from collections.abc import Sequence

from plans.types import TYPES
from reader.evaluation.fields import field_shares
from reader.evaluation.matching import matched
from reader.evaluation.score import Score
from reader.types import RecordRow


def evaluate(proposed: Sequence[RecordRow], true: Sequence[RecordRow]) -> tuple[Score, ...]:
    """The score of every type that occurs in either."""
    alone = all(len({row["plan"] for row in rows}) <= 1 for rows in (proposed, true))
    kinds = [kind for kind in TYPES if any(row["type"] == kind for row in (*proposed, *true))]
    return tuple(_score(kind, _of(kind, proposed), _of(kind, true), alone) for kind in kinds)


def _of(kind: str, rows: Sequence[RecordRow]) -> list[RecordRow]:
    return [row for row in rows if row["type"] == kind]


def _score(kind: str, proposed: list[RecordRow], true: list[RecordRow], alone: bool) -> Score:
    pairs = matched(proposed, true, alone)
    left_true = set(range(len(true))) - set(pairs.values())
    left_proposed = set(range(len(proposed))) - set(pairs)
    return Score(
        kind, len(pairs), len(proposed), len(true),
        field_shares(kind, [(proposed[a], true[b]) for a, b in pairs.items()]),
        tuple(true[i] for i in sorted(left_true)), tuple(proposed[i] for i in sorted(left_proposed)),
    )  # fmt: skip
