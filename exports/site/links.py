"""How a page of the published site leads on: its navigation and its other languages."""

from typing import NamedTuple


class NavigationLink(NamedTuple):
    """An entry of the navigation; ``here`` on the page that it leads to."""

    label: str
    address: str
    here: bool


class Links(NamedTuple):
    """How a page leads on: ``up`` is the way to the site's root, ``home`` to the index of its language."""

    up: str
    home: str
    entries: tuple[NavigationLink, ...]
    others: tuple[tuple[str, str, str], ...]
    """Code, name and address of the same page in each other language."""
