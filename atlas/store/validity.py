"""What is wrong with one entry of a draft as it stands, before the whole is accepted."""

from typing import TYPE_CHECKING

from atlas.known import known
from atlas.store.states import HEADER, EntryFields
from errors import Fault
from plans.load import header_faults, record_faults

if TYPE_CHECKING:
    from atlas.model import Atlas


def entry_faults(record: str, fields: EntryFields, plan: str, atlas: "Atlas") -> list[Fault]:
    """Every fault of an entry; nothing for one that a plan file may have.

    Args:
        record: the entry's id in the draft.
        fields: as somebody wants them to be.
        plan: the id of the draft's plan.
        atlas: what a record may refer to.
    """
    if record == HEADER:
        return header_faults(dict(fields), plan)
    limits = known(atlas.vocabulary, atlas.boundaries, atlas.gazetteer.former)
    return record_faults(dict(fields), plan, limits)
