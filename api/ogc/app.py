"""The features as one application, mounted by the server; every refusal is a problem document."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.ogc import documents, features, pages
from api.ogc.answering import answered, written
from api.ogc.contents import Collections
from api.ogc.documents import JsonObject
from api.ogc.exchange import Exchange, exchange, language
from api.ogc.links import GEOJSON, HTML, JSON, OPENAPI, SCHEMA
from api.ogc.openapi import described
from api.ogc.refusing import FeatureRefusal
from api.problems import problem
from api.source import AtlasSource
from errors import UserError
from language import message, sayer

_COLLECTION = "/collections/{collection}"


class Resource(NamedTuple):
    """What one address answers: a document as JSON of a type, or a page; both None for features."""

    document: Callable[[Exchange], JsonObject]
    page: Callable[[Exchange], str]
    media: str = JSON


_RESOURCES = {
    "/": Resource(documents.landing, pages.landing_page),
    "/conformance": Resource(documents.conformance, pages.conformance_page),
    "/collections": Resource(documents.collections, pages.collections_page),
    _COLLECTION: Resource(documents.collection, pages.collection_page),
    f"{_COLLECTION}/queryables": Resource(documents.queryables, pages.queryables_page, SCHEMA),
}
_OPENAPI_TYPES = (OPENAPI.split(";")[0], "application/openapi+json")


class Current:
    """The collections of the data as they are now."""

    def __init__(self, source: AtlasSource) -> None:
        self._source, self._made = source, list[Collections]()

    def collections(self) -> Collections:
        """The same as long as the atlas is."""
        atlas = self._source.atlas()
        if not self._made or self._made[0].atlas is not atlas:
            self._made[:] = [Collections(atlas)]
        return self._made[0]


def ogc_app(source: AtlasSource) -> Starlette:
    """The application; nothing of it writes."""
    current = Current(source)
    routes = [
        Route(path, partial(_guarded, current, partial(_document, resource), (resource.media,)))
        for path, resource in _RESOURCES.items()
    ]
    api = Route("/api", partial(_guarded, current, _api, _OPENAPI_TYPES))
    items = Route(f"{_COLLECTION}/items", partial(_guarded, current, _items, (GEOJSON,)), name="items")
    item = Route(f"{_COLLECTION}/items/{{fid}}", partial(_guarded, current, _item, (GEOJSON,)))
    return Starlette(
        routes=[*routes, api, items, item],
        middleware=[Middleware(GZipMiddleware, minimum_size=1_000)],
        exception_handlers={HTTPException: _no_such},
    )


def _guarded(
    current: Current,
    answer: Callable[[Request, Exchange], Response],
    json_types: tuple[str, ...],
    request: Request,
) -> Response:
    """The answer, or why there is none."""
    say = sayer(language(request))
    try:
        asked = exchange(request, current.collections(), json_types, items=answer is _items)
        return answer(request, asked)
    except FeatureRefusal as refusal:
        return problem(refusal.status, refusal.in_language(language(request)))
    except UserError as error:  # a setting of the server's
        return problem(500, say(error.args[0]))


def _no_such(request: Request, error: Exception) -> Response:
    status = error.status_code if isinstance(error, HTTPException) else 500
    said = message("没有这个地址。") if status == 404 else message("这个地址只能读取（GET、HEAD）。")
    return problem(status, sayer(language(request))(said))


def _document(resource: Resource, request: Request, asked: Exchange) -> Response:
    if asked.html:
        return _page(request, asked, resource.page(asked))
    return answered(request, written(resource.document(asked)), resource.media, private=asked.private)


def _api(request: Request, asked: Exchange) -> Response:
    return answered(request, written(described(asked)), OPENAPI, private=asked.private)


def _items(request: Request, asked: Exchange) -> Response:
    if asked.html:
        return _page(request, asked, pages.items_page(asked))
    document, crs = features.page(asked)
    headers = {"Content-Crs": f"<{crs}>"}
    return answered(request, written(document), GEOJSON, private=asked.private, timed=True, headers=headers)


def _item(request: Request, asked: Exchange) -> Response:
    fid = str(request.path_params["fid"])
    if asked.html:
        return _page(request, asked, pages.item_page(asked, fid))
    document, crs = features.one(asked, fid)
    headers = {"Content-Crs": f"<{crs}>"}
    return answered(request, written(document), GEOJSON, private=asked.private, headers=headers)


def _page(request: Request, asked: Exchange, html: str) -> Response:
    return answered(request, html.encode(), HTML, private=asked.private)
