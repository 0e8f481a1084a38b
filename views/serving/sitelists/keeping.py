"""A checked list on its way into the store: what it would change, and the change itself."""

from typing import NamedTuple

from atlas.store.roles import Actor, refuse_without
from atlas.store.site_lists import changes_of_list, rows_of_list
from atlas.store.store import open_store
from errors import UserError
from language import message
from sitelists.difference import SiteDifference
from sitelists.model import CheckedList


class ListChanges(NamedTuple):
    """What a list would change at its source, and the version of the source that this was said of."""

    seen: int
    changes: SiteDifference


def changes_by(found: CheckedList, source: str) -> ListChanges:
    """What would change.

    Raises:
        StoreTrouble: the store cannot be read.
    """
    store = open_store()
    if not store.exists():
        return ListChanges(0, changes_of_list((), found))
    lists = store.sites.lists(source)
    return ListChanges(lists[-1].version if lists else 0, changes_of_list(store.sites.good(source), found))


def known_sources() -> tuple[str, ...]:
    """The sources that lists were brought of, the latest first.

    Raises:
        StoreTrouble: the store cannot be read.
    """
    store = open_store()
    found = store.sites.lists() if store.exists() else ()
    return tuple(dict.fromkeys(one.source for one in reversed(found)))


def keep(actor: Actor, found: CheckedList, content: bytes, source: str, seen: int, why: str) -> None:
    """Makes the list the one of its source; the good rows are drawn, the others wait.

    Raises:
        NotAllowed: the actor may not bring anything.
        Conflict: somebody else brought a list of this source since.
        UserError: the list has no good row, or no source.
    """
    refuse_without(actor, "bring")
    if not source.strip():
        raise UserError(message("没有写明来源。请填写名单的名称，如“各县园区名单”。"))
    if not found.rows:
        raise UserError(message("没有可用的行，没有导入。请先改正名单中的问题。"))
    store = open_store()
    rows = rows_of_list(found)
    document = store.documents.add(actor, found.file, content)
    store.sites.replace(actor, source.strip(), rows, seen, why, document.id)
