"""oEmbed (https://oembed.com): a program that is given the address of a view learns how to show it inside a page."""

from http import HTTPStatus
from urllib.parse import parse_qsl, urlencode, urlsplit

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from exports.files.address import configured_address
from exports.html.share import share
from language import sayer
from layers import layers_of
from views.caching import cache
from views.serving import asked
from views.serving.view_address import view_from_params

_LONGEST, _MOST = 2000, 50
_WIDTH, _HEIGHT = 960, 720
"""Pixels that a view takes where less is not asked for."""


def answer(request: Request) -> Response:
    """The view of the ``url`` asked for as an embedded frame and a picture, in JSON."""
    say, url = sayer(asked.language(request)), request.query_params.get("url", "")
    if request.query_params.get("format", "json") != "json":
        return Response(say("只提供 JSON 格式"), HTTPStatus.NOT_IMPLEMENTED)
    home = (configured_address() or asked.address(request)).rstrip("/")
    params = _params(url, urlsplit(home).netloc)
    if params is None:
        return Response(say("不是本站的地址"), HTTPStatus.NOT_FOUND)
    view, _ = view_from_params(params, cache.atlas(), layers_of(cache.atlas()))
    title = cache.atlas().province.title.text(view.lang)
    query = urlencode(view.on_map().to_params(), safe=",")
    return JSONResponse(
        {
            "version": "1.0",
            "type": "rich",
            "provider_name": "Plan Atlas",
            "provider_url": home,
            "title": title,
            "html": share(view, home, title).app_iframe,
            "width": _at_most(request, "maxwidth", _WIDTH),
            "height": _at_most(request, "maxheight", _HEIGHT),
            "thumbnail_url": f"{home}/atlas/picture.png?{query}" if query else f"{home}/atlas/picture.png",
        }
    )


def _params(url: str, host: str) -> QueryParams | None:
    """The parameters of an address of this host; ``None`` for any other, and for what is no address."""
    try:
        parts = urlsplit(url)
        if len(url) > _LONGEST or parts.netloc != host:
            return None
        return QueryParams(parse_qsl(parts.query, max_num_fields=_MOST))
    except ValueError:
        return None


def _at_most(request: Request, name: str, usual: int) -> int:
    text = request.query_params.get(name, "")
    return min(usual, int(text)) if text.isascii() and text.isdecimal() and len(text) < 6 else usual
