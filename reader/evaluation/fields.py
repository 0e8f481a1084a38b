"""Which fields of matched records are compared, and whether each is right."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from plans.records import contract_fields
from reader.evaluation.accepted import accepted, amount_of, amounts, text
from reader.types import RecordRow

_HALF = 0.5
_NOISE = 0.3
_JUNK = re.compile(r"^[（()）、和与及对按占约的这在以]|^累计|^实现|^现在|力争|到20\d\d年")


def field_shares(kind: str, pairs: Sequence[tuple[RecordRow, RecordRow]]) -> dict[str, float]:
    """Each field to the share of pairs that agree in it, 0 to 1, of those whose true record states it."""
    stated = Counter(field for _, true in pairs for field in contract_fields(kind) if field in true)
    right = Counter(field for one, two in pairs for field in right_fields(kind, one, two) if field in two)
    return {field: right[field] / stated[field] for field in contract_fields(kind) if stated[field]}


def is_wholly_right(kind: str, proposed: RecordRow, true: RecordRow) -> bool:
    """Whether every field that the true record states is right."""
    right = set(right_fields(kind, proposed, true))
    return all(field in right for field in contract_fields(kind) if field in true)


def right_fields(kind: str, proposed: RecordRow, true: RecordRow) -> Iterable[str]:
    """The fields in which a proposed record is right."""
    return (field for field in contract_fields(kind) if _is_right(field, proposed, true))


def _is_right(field: str, proposed: RecordRow, true: RecordRow) -> bool:
    if field in ("value", "unit"):
        return amount_of(proposed) in amounts(true)
    if field == "indicator":
        return _says_the_same(proposed, true)
    if field == "scope" and (true.get("scope_any") or "scope" not in true):
        return True
    if field == "attributes":
        return _are_alike(proposed.get(field) or (), true.get(field) or ())
    if field in ("lead", "support") and true.get("truncated"):
        return set(_plain(true.get(field)) or ()) <= set(_plain(proposed.get(field)) or ())
    return any(_plain(proposed.get(field)) == _plain(value) for value in accepted(true, field))


def _says_the_same(proposed: RecordRow, true: RecordRow) -> bool:
    """At least half of the true name's characters, in a name that is not mostly something else."""
    return any(shared(proposed, name) >= _HALF for name in accepted(true, "indicator")) and not _is_junk(
        str(proposed.get("indicator") or ""), [str(name) for name in accepted(true, "indicator")]
    )


def shared(proposed: RecordRow, name: Any) -> float:
    """The share of the characters of a true name that stand in the proposed one or its thresholds."""
    own = set(text("".join((str(proposed.get("indicator") or ""), *proposed.get("attributes", ())))))
    true = set(text(name))
    return len(true & own) / max(1, len(true))


def _is_junk(name: str, true: list[str]) -> bool:
    """A name that begins with a connective, holds a deadline, or says mostly other things."""
    if any(name[:1] == other[:1] for other in true) and len(name) < 3 * len(true[0]):
        return False
    own = set(text(name))
    return bool(_JUNK.search(name)) or len(set(text(true[0])) & own) / max(1, len(own)) < _NOISE


def _are_alike(proposed: Sequence[str], true: Sequence[str]) -> bool:
    """As many thresholds, each true one in a proposed one: 过亿元 in 投资过亿元."""
    return len(proposed) == len(true) and all(any(text(one) in text(own) for own in proposed) for one in true)


def _plain(value: Any) -> Any:
    """Texts without punctuation, lists without order, whole numbers as any other, 0 and nothing as None."""
    if isinstance(value, str):
        return text(value) or value or None
    if isinstance(value, list | tuple):
        return sorted(_plain(item) for item in value)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
