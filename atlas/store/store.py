"""One store with all that is kept in it."""

from atlas.store.address import StoreAddress, address_of, configured
from atlas.store.audit import Audit
from atlas.store.connecting import Connections
from atlas.store.decisions import Decisions
from atlas.store.documents import Documents
from atlas.store.drafts import Drafts
from atlas.store.orders import KeptOrders
from atlas.store.plans import AcceptedPlans
from atlas.store.readings import Readings
from atlas.store.sites import Sites


class Store:
    """What people brought in, by kind; see the package for an example.

    Attributes:
        address: where it is. documents, orders, drafts, decisions, readings, plans, sites: what is kept.
        audit: the log of every change.
    """

    def __init__(self, address: StoreAddress) -> None:
        """Opens nothing yet."""
        self.address = address
        self.connections = Connections(address)
        self.documents = Documents(self.connections)
        self.orders = KeptOrders(self.documents)
        self.drafts = Drafts(self.connections)
        self.decisions = Decisions(self.connections)
        self.readings = Readings(self.connections)
        self.plans = AcceptedPlans(self.connections)
        self.sites = Sites(self.connections)
        self.audit = Audit(self.connections)

    def exists(self) -> bool:
        """Whether anything was ever written.

        Raises:
            StoreTrouble: nobody can tell.
        """
        return self.connections.exists()


def open_store(address: StoreAddress | str | None = None) -> Store:
    """The store at an address, by default the configured one; it is made when something is written.

    Raises:
        UserError: the address is none.
    """
    if address is None:
        return Store(configured())
    return Store(address_of(address) if isinstance(address, str) else address)
