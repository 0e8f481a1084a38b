"""What the routes beside Streamlit's own answer: the map page, its descriptions and shapes, assets, hits, exports.

Each may wait for something to be made, so each runs in a thread, and the server's loop stays free.
"""

from urllib.parse import quote, urlsplit

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from errors import UserError
from exports import EXPORTS
from exports.files.address import configured_address
from exports.files.bundle import file_name
from language import LANGUAGES, sayer
from layers import layers_of
from views.caching import cache
from views.parts import downloads
from views.serving.base_path import base_path
from views.serving.hits import hits
from views.serving.view_address import view_from_params
from wording.words import Words

_LONGEST = 80
_SCHEMES = ("http", "https")
_FOREVER = "public, max-age=31536000, immutable"


def map_page(request: Request) -> Response:
    """The map page; cached by browsers for as long as its version in the address is the current one."""
    return _packed(cache.page(_language(request)), "text/html", current=_is_current(request))


def description(request: Request) -> Response:
    """The description of the filters in the query; unknown filters count as none."""
    view, _ = view_from_params(request.query_params, cache.atlas(), layers_of(cache.atlas()))
    return _packed(cache.description(view), "application/json", current=_is_current(request))


def later_shapes(request: Request) -> Response:
    """The shapes of the counties, which the map fetches when they are first shown."""
    return _packed(cache.later_shapes("counties"), "application/json", current=_is_current(request))


def asset(request: Request) -> Response:
    """Leaflet's files and the font."""
    found = cache.assets().get(request.path_params["name"])
    if found is None or not found.body:
        say = sayer(_language(request))
        return Response(say("没有这个文件"), 404)
    headers = {"Cache-Control": _FOREVER, **({"Content-Encoding": "gzip"} if found.packed else {})}
    return Response(found.body, media_type=found.media_type, headers=headers)


def found(request: Request) -> Response:
    """Search hits for ``q`` in the reader's language."""
    words = Words(cache.atlas(), _language(request))
    answer = hits(cache.search_index(), request.query_params.get("q", "")[:_LONGEST], words)
    return JSONResponse(answer, headers={"Cache-Control": "no-store"})


def exported(request: Request) -> Response:
    """The view in the query, as ``page`` shows it, as a file; its links lead to where the app is configured to be, else was asked."""
    export, lang = EXPORTS.get(request.path_params["extension"]), _language(request)
    view, _ = view_from_params(request.query_params, cache.atlas(), layers_of(cache.atlas()))
    if export is None:
        say = sayer(lang)
        return Response(say("没有这种格式"), 404)
    try:
        report = downloads.report_of(
            view, configured_address() or _asked(request), request.query_params.get("page", "")
        )
        body = downloads.written(export, report)
    except UserError as error:
        return Response(error.in_language(lang), 500)
    except OSError as error:
        return Response(error.strerror or type(error).__name__, 500)
    name = quote(file_name(report, export.extension))
    headers = {"Content-Disposition": f"attachment; filename*=UTF-8''{name}", "Cache-Control": "no-store"}
    return Response(body, media_type=export.media_type, headers=headers)


def _asked(request: Request) -> str:
    """Where the page that asks is: a proxy may have taken https off, and the file lies beside Streamlit's own path."""
    page, here = urlsplit(request.headers.get("referer", "")), request.url
    scheme = page.scheme if page.netloc == here.netloc and page.scheme in _SCHEMES else here.scheme
    return f"{scheme}://{here.netloc}{base_path()}"


def _language(request: Request) -> str:
    asked = request.query_params.get("lang")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def _is_current(request: Request) -> bool:
    return bool(request.path_params["version"] == cache.page_version())


def _packed(body: bytes, media_type: str, *, current: bool) -> Response:
    headers = {"Content-Encoding": "gzip", "Cache-Control": _FOREVER if current else "no-store"}
    return Response(body, media_type=media_type, headers=headers)
