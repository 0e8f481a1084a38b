"""Which fields of matched records are compared, and in how many of the pairs each is right."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from plans.records import contract_fields
from reader.fold import bare
from reader.types import RecordRow


def field_shares(kind: str, pairs: Sequence[tuple[RecordRow, RecordRow]]) -> dict[str, float]:
    """Each field of the type to the share of pairs that agree in it, 0 to 1; empty without pairs."""
    fields = contract_fields(kind)
    right = Counter(
        field for one, two in pairs for field in fields if _plain(one.get(field)) == _plain(two.get(field))
    )
    return {field: right[field] / len(pairs) for field in fields} if pairs else {}


def _plain(value: Any) -> Any:
    """Texts without punctuation, lists without order, whole numbers as any other."""
    if isinstance(value, str):
        return bare(value) or value
    if isinstance(value, list | tuple):
        return sorted(_plain(item) for item in value)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
