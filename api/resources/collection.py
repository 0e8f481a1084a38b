"""One list of entries: how it is chosen, ordered and written, an entry at a time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from api.asking import ApiRequest
from api.queries.asked import PagedQuery
from api.shapes import Whereabouts
from datafiles.model import Model

T = TypeVar("T")
P = TypeVar("P", bound=PagedQuery)
SortKey = str | float | None


@dataclass(frozen=True)
class Collection(Generic[T, P]):
    """One list.

    Attributes:
        name: its address. summary: what it is, for the description.
        query: its parameters. model: what an entry looks like.
        key: the address of one entry below the list's, e.g. ``{plan}/{clause}/{number}``.
        found: what the filters let through. entry: one of them as plain data.
        id_of: its id, among all without filters; or find: what has an id, where that is quicker or there is more.
        orders: name of an order to what is compared; any other is the order in which ``found`` has them.
        place: where an entry lies; none where entries lie nowhere.
        note: what has to be known of the whole list.
        private: only for those who may see the office's own sites.
    """

    name: str
    summary: str
    query: type[P]
    model: type[Model]
    key: str
    found: Callable[[ApiRequest[P]], Sequence[T]]
    entry: Callable[[T, ApiRequest[P]], dict[str, Any]]
    orders: Mapping[str, Callable[[T], SortKey]] = field(default_factory=dict)
    place: Callable[[T, ApiRequest[P]], Whereabouts] | None = None
    note: Callable[[ApiRequest[P]], str] = lambda _: ""
    id_of: Callable[[T], str] | None = None
    find: Callable[[str, ApiRequest[P]], T | None] | None = None
    private: bool = False

    def one(self, id: str, asking: ApiRequest[P]) -> T | None:
        """What has an id; ``None`` where nothing has."""
        if self.find:
            return self.find(id, asking)
        every = self.found(asking) if self.id_of else ()
        return next((thing for thing in every if self.id_of and self.id_of(thing) == id), None)

    def ordered(self, asking: ApiRequest[P]) -> Sequence[T]:
        """What the filters let through, in the order asked for; what has no such key comes last."""
        things = self.found(asking)
        asked = str(getattr(asking.query, "sort", ""))
        backwards, name = asked.startswith("-"), asked.removeprefix("-")
        if name not in self.orders:
            return things[::-1] if backwards else things
        key = self.orders[name]
        with_one = [thing for thing in things if key(thing) is not None]
        without = [thing for thing in things if key(thing) is None]
        return [*sorted(with_one, key=key, reverse=backwards), *without]  # type: ignore[arg-type]  # no None left
