"""Who may see an office's own sites: who sits at this machine, or whose name the proxy stands for."""

from collections.abc import Mapping

from atlas.store.roles import is_local, may, who


def sees_own_sites(headers: Mapping[str, str], client_address: str | None) -> bool:
    """Whether somebody may read what is not for everybody.

    Raises:
        UserError: the roles are configured wrongly.
    """
    lower = {name.lower(): value for name, value in headers.items()}
    actor = who(lower, client_address)
    return may(actor.role, "read") and (bool(actor.name) or is_local(lower, client_address))
