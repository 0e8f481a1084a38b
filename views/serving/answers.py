"""What the routes beside Streamlit's own answer: the map page, its descriptions and shapes, assets, hits.

Each may wait for something to be made, so each runs in a thread, and the server's loop stays free.
"""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from atlas.own_sites import site_key
from language import sayer
from layers import POSTPONED_LAYERS, screen_layers
from views.caching import cache, own_sites
from views.serving import asked, oembed
from views.serving.hits import hits
from views.serving.view_address import view_from_params
from wording.words import Words

_LONGEST = 80
_LONGEST_LIST, _DIGITS = 200, 9
_FOREVER = "public, max-age=31536000, immutable"


def map_page(request: Request) -> Response:
    """The map page; cached by browsers for as long as its version in the address is the current one."""
    return _packed(cache.page(asked.language(request)), "text/html", current=_is_current(request))


def description(request: Request) -> Response:
    """The description of the filters in the query; unknown filters count as none."""
    view, _ = view_from_params(request.query_params, cache.atlas(), screen_layers(cache.atlas()))
    return _packed(cache.description(view), "application/json", current=_is_current(request))


def later_shapes(request: Request) -> Response:
    """The shapes of the counties, which the map fetches when they are first shown."""
    return _packed(cache.later_shapes("counties"), "application/json", current=_is_current(request))


def context_layer(request: Request) -> Response:
    """A layer of context, which the map fetches when it is first shown."""
    lang, atlas = asked.language(request), cache.atlas()
    name = request.path_params["name"]
    if name not in POSTPONED_LAYERS or name not in screen_layers(atlas):
        return Response(sayer(lang)("没有这个文件"), 404)
    return _packed(cache.context_layer(name, lang), "application/json", current=_is_current(request))


def oembedded(request: Request) -> Response:
    """How the address of a view is shown inside a page."""
    return oembed.answer(request)


def own_points(request: Request) -> Response:
    """The points of the own sites, which the map fetches when their layer is first shown."""
    body = own_sites.own_points(asked.language(request))
    return _packed(body, "application/json", current=_is_current(request))


def site_plane(request: Request) -> Response:
    """The own sites on the small map of the province, which the page of own sites fetches."""
    return _packed(own_sites.own_site_plane(), "application/json", current=_is_current(request))


def own_site(request: Request) -> Response:
    """The popup of own sites: of some by their numbers (``at``), or of one by its key."""
    from layers.web.basemap import configured_basemap
    from layers.web.own_cards import own_popup
    from layers.web.own_points import shown_at

    words, query = Words(cache.atlas(), asked.language(request)), request.query_params
    every = (
        own_sites.drawn_own_sites() if _is_current(request) else ()
    )  # of other data the numbers mean other sites
    if key := query.get("key"):
        found = [site for site in every if site_key(site) == key]
    else:
        given = (
            text
            for text in query.get("at", "")[:_LONGEST_LIST].split(",")
            if text.isascii() and text.isdecimal()
        )
        found = [every[index] for index in map(int, given) if index < len(every)]
    if not found:
        return Response(words.say("没有这处场地"), 404)
    count = query.get("count", "")
    total = int(count) if count.isascii() and count.isdecimal() and len(count) < _DIGITS else len(found)
    answer = {
        "at": shown_at(found[0], configured_basemap()),
        "popup": own_popup(found, max(total, len(found)), words),
    }
    return JSONResponse(answer, headers={"Cache-Control": "no-store"})


def asset(request: Request) -> Response:
    """Leaflet's files and the font."""
    found = cache.assets().get(request.path_params["name"])
    if found is None or not found.body:
        say = sayer(asked.language(request))
        return Response(say("没有这个文件"), 404)
    headers = {"Cache-Control": _FOREVER, **({"Content-Encoding": "gzip"} if found.packed else {})}
    return Response(found.body, media_type=found.media_type, headers=headers)


def found(request: Request) -> Response:
    """Search hits for ``q`` in the reader's language."""
    words = Words(cache.atlas(), asked.language(request))
    answer = hits(cache.search_index(), request.query_params.get("q", "")[:_LONGEST], words)
    return JSONResponse(answer, headers={"Cache-Control": "no-store"})


def _is_current(request: Request) -> bool:
    return bool(request.path_params["version"] == cache.page_version())


def _packed(body: bytes, media_type: str, *, current: bool) -> Response:
    headers = {"Content-Encoding": "gzip", "Cache-Control": _FOREVER if current else "no-store"}
    return Response(body, media_type=media_type, headers=headers)
