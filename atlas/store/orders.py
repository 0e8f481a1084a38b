"""Orders of briefs, kept by name: each is a document that somebody brought, and of one name the newest counts."""

from atlas.store.documents import Documents
from atlas.store.roles import Actor
from errors import UserError
from language import message

_ENDING = ".order.toml"


class KeptOrders:
    """The orders of a store."""

    def __init__(self, documents: Documents) -> None:
        """Among the documents of one store."""
        self._documents = documents

    def keep(self, actor: Actor, name: str, text: str) -> None:
        """Keeps an order under a name.

        Raises:
            UserError: it has no name.
            NotAllowed: the actor may not bring anything.
            StoreTrouble: the store cannot be written.
        """
        if not name:
            raise UserError(message("请先给订单起名。"))
        self._documents.add(actor, f"{name}{_ENDING}", text.encode())

    def numbers(self) -> dict[str, int]:
        """The documents that count, by the names of the orders, the latest first."""
        found = {
            document.name.removesuffix(_ENDING): document.id
            for document in self._documents.all()
            if document.name.endswith(_ENDING)
        }
        return dict(sorted(found.items(), key=lambda item: -item[1]))

    def content(self, name: str) -> bytes | None:
        """The order of that name, if there is one."""
        number = self.numbers().get(name)
        return None if number is None else self._documents.content(number)
