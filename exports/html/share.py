"""How a view is shared: its address, and snippets that show it inside somebody else's page."""

from typing import NamedTuple
from urllib.parse import urlencode

from atlas.view import View
from exports.html.templating import rendered

_FILE = "plan-atlas.html"


class Share(NamedTuple):
    """An address and two snippets of HTML: of the running app, and of the exported file beside the page."""

    link: str
    app_iframe: str
    file_iframe: str


def share(view: View, base_url: str, title: str, file: str = _FILE) -> Share:
    """The view as it can be handed on.

    Args:
        view: filters, city, layers and language; what the map page does not know is left out.
        base_url: address of the running app, with or without a slash at its end.
        title: of what is shown.
        file: relative address of the exported interactive page.
    """
    params = view.on_map().to_params()
    home = base_url.rstrip("/") + "/"
    link = f"{home}?{urlencode(params, safe=',')}" if params else home
    embedded = f"{home}?{urlencode({'embed': 'true'} | params, safe=',')}"
    return Share(
        link,
        rendered("iframe.html", address=embedded, title=title, sandbox=""),
        rendered("iframe.html", address=file, title=title, sandbox="allow-scripts"),
    )
