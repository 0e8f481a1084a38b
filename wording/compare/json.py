"""A comparison as plain JSON."""

from typing import Any

from wording.compare.comparison import Comparison
from wording.compare.lines import ComparisonLine


def compare_json(found: Comparison) -> dict[str, Any]:
    """Every value by the id of its side; unknown is null."""
    return {
        "kind": found.kind,
        "compared": [{"id": key, "name": name} for key, name in zip(found.ids, found.names, strict=True)],
        "sections": {
            section.id: [_entry(line, found) for line in section.lines] for section in found.sections
        },
    }


def _entry(line: ComparisonLine, found: Comparison) -> dict[str, Any]:
    return {
        "id": line.id,
        "name": line.name,
        "values": dict(zip(found.ids, line.values, strict=True)),
        "texts": dict(zip(found.ids, line.texts, strict=True)),
        "step": line.step or None,
        "note": line.note or None,
    }
