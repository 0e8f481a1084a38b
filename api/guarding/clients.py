"""Who a request comes from, as far as its number is counted."""

import ipaddress
from collections.abc import Mapping

from api.settings import configured_proxies

_NETWORK = 64
"""Bits of an IPv6 address that stand for one client: it may choose the rest itself."""


def client_of(peer: str, headers: Mapping[str, str]) -> str:
    """The address that asks; behind a proxy that is believed (this machine, or configured) the one that it names.

    Args:
        peer: address of the connection.
        headers: of the request, in small letters.
    """
    if _is_loopback(peer) or peer in configured_proxies():
        hops = headers.get("x-forwarded-for", headers.get("x-real-ip", "")).split(",")
        return _network(hops[-1].strip()) or _network(peer)
    return _network(peer)


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def _network(address: str) -> str:
    """The address, of IPv6 its network; empty for what is none."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return ""
    return str(found) if found.version == 4 else str(ipaddress.ip_network((found, _NETWORK), strict=False))
