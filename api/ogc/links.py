"""Links from one answer to others, with whole addresses."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from exports.files.address import configured_address
from language import LANGUAGES

ADDRESS = "/ogc"
"""Below the address of the app."""

JSON, GEOJSON, HTML = "application/json", "application/geo+json", "text/html"
OPENAPI, SCHEMA = "application/vnd.oai.openapi+json;version=3.0", "application/schema+json"
LinkObject = dict[str, str]


class Addresses:
    """Whole addresses in the reader's language."""

    def __init__(self, scheme_and_host: str, root: str, lang: str) -> None:
        """``scheme_and_host`` and ``root``: as the request came; the configured address goes before them."""
        configured = configured_address()
        self.root = configured + ADDRESS if configured else scheme_and_host + root
        self.lang = lang

    def to(self, *parts: str, query: Mapping[str, Any] | None = None) -> str:
        """The address of a resource, its parts quoted."""
        path = "".join(f"/{quote(part, safe='')}" for part in parts)
        kept = {} if self.lang == LANGUAGES[0] else {"lang": self.lang}
        pairs = {**{name: value for name, value in (query or {}).items() if name != "lang"}, **kept}
        return self.root + (path or "/") + (f"?{urlencode(pairs, safe='/:,')}" if pairs else "")


def link(rel: str, href: str, type: str, title: str = "") -> LinkObject:
    """A link of OGC API."""
    return {"rel": rel, "href": href, "type": type, **({"title": title} if title else {})}
