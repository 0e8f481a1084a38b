"""Sites of an office's own, which no plan names: they are context and never count as attention."""

from hashlib import sha256

from sitelists.own_site import OwnSite, own_site

__all__ = ["OwnSite", "own_site", "site_key"]


def site_key(site: OwnSite) -> str:
    """What stands for a site in addresses: the same for every version of its list."""
    return sha256(f"{site.source}\n{site.id}".encode()).hexdigest()[:12]
