"""What is no fault of the data and has to be known: units and industries that the vocabularies do not have."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from atlas.model import Atlas
from plans.records import Achieved, Target
from plans.types import UNCLASSIFIED


@dataclass(frozen=True)
class UnlistedUnits:
    """Units whose measure word is not listed: shown as written, without English."""

    units: tuple[str, ...]
    passed: ClassVar = False
    required: ClassVar = False


@dataclass(frozen=True)
class Unclassified:
    """Records for whose industry the taxonomy has no code; ``refs``: their clauses, each once."""

    refs: tuple[str, ...]
    passed: ClassVar = False
    required: ClassVar = False


def remarks(atlas: Atlas) -> Iterator[UnlistedUnits | Unclassified]:
    """What is no fault and has to be known: it is listed where there is some."""
    records = [record for plan in atlas.plans for record in plan.records]
    units = dict.fromkeys(record.unit for record in records if isinstance(record, Target | Achieved))
    if unlisted := tuple(unit for unit in units if not atlas.vocabulary.unit(unit)):
        yield UnlistedUnits(unlisted)
    if refs := tuple(dict.fromkeys(record.ref for record in records if UNCLASSIFIED in record.industry)):
        yield Unclassified(refs)
