"""Units as plans write them: a measure word of the list, by itself or behind a magnitude such as 万 or 亿."""

import math
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plans.vocabulary import Unit

MAGNITUDES = {"十": 1e1, "百": 1e2, "千": 1e3, "万": 1e4, "亿": 1e8}
_WRITTEN = re.compile(f"([{''.join(MAGNITUDES)}]+)(.+)")


def unit_of(written: str, listed: Mapping[str, "Unit"]) -> "Unit | None":
    """What a unit is in English: ``亿人`` from ``人``; ``None`` for a measure word that is not listed."""
    if written in listed:
        return listed[written]
    found = _WRITTEN.fullmatch(written)
    measure = listed.get(found[2]) if found else None
    if found is None or measure is None:
        return None
    size = math.prod(MAGNITUDES[sign] for sign in found[1])
    return measure.model_copy(update={"factor": measure.factor * size})
