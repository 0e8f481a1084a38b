"""Two readings of one draft beside each other: where they differ, how far they agree."""

from atlas.store.agreement import Difference, TypeAgreement, agreement, differences
from atlas.store.connecting import Connections
from atlas.store.drafts import FIRST, SECOND, SETTLING, decisions_of, draft_of, states_of


class Readings:
    """The readings of a store's drafts."""

    def __init__(self, connections: Connections) -> None:
        """Of one store."""
        self._connections = connections

    def agreement(self, draft: int) -> dict[str, TypeAgreement]:
        """By type of record and, under an empty type, of all together; of what both readings have decided.

        Raises:
            UserError: no such draft.
        """
        with self._connections.reading() as db:
            draft_of(db, draft)
            return agreement(states_of(db, draft, FIRST), states_of(db, draft, SECOND))

    def differences(self, draft: int) -> tuple[Difference, ...]:
        """What both readings decided differently, each with what a person took, to be settled one by one.

        Raises:
            UserError: no such draft.
        """
        with self._connections.reading() as db:
            draft_of(db, draft)
            first, second = states_of(db, draft, FIRST), states_of(db, draft, SECOND)
            return differences(first, second, decisions_of(db, draft, SETTLING))
