"""The addresses of the lists and of their entries."""

from collections.abc import Callable
from typing import Annotated, Any

from fastapi import APIRouter, Query
from fastapi.responses import JSONResponse
from starlette.requests import Request
from starlette.responses import Response

from api.asking import ApiRequest, refuse_repeated
from api.formats.negotiation import MEDIA_TYPES, BodyForm
from api.listing import Whole, forms, listed, single
from api.models.carried import FeaturePage, ListedPage
from api.queries.asked import AnyQuery
from api.resources import COLLECTIONS
from api.source import AtlasSource

_TEXT = {"schema": {"type": "string"}}


def list_routes(source: AtlasSource) -> APIRouter:
    """Every list in every form, and every entry."""
    router = APIRouter()
    for collection in COLLECTIONS:
        _add_list(router, source, collection)
        _add_entry(router, source, collection)
    return router


def _add_list(router: APIRouter, source: AtlasSource, it: Whole) -> None:
    id, tags = f"list_{_plain(it.name)}", [it.name.split("/")[0]]
    further = {MEDIA_TYPES[form]: _content(form) for form in forms(it) if form != "json"}
    router.add_api_route(
        f"/{it.name}", _list(source, it, None), operation_id=id, tags=[*tags], summary=it.summary,
        response_model=ListedPage[it.model],  # type: ignore[name-defined]  # made for the description
        responses={200: {"content": further}, 304: {"description": "Not changed"}},
    )  # fmt: skip
    for form in forms(it)[1:]:
        router.add_api_route(
            f"/{it.name}.{form}", _list(source, it, form), operation_id=f"{id}_{form}", tags=[*tags],
            summary=f"{it.summary}, as {form}", response_class=Response, response_model=None,
            responses={200: {"content": {MEDIA_TYPES[form]: _content(form)}}, 304: {"description": "Not changed"}},
        )  # fmt: skip


def _content(form: BodyForm) -> dict[str, Any]:
    return (
        {"schema": {"$ref": f"#/components/schemas/{FeaturePage.__name__}"}} if form == "geojson" else _TEXT
    )


def _list(source: AtlasSource, it: Whole, form: BodyForm | None) -> Callable[..., Response]:
    def answer(request: Request, query: Any) -> Response:
        refuse_repeated(request)
        return listed(it, ApiRequest(source, request, query), form)

    answer.__annotations__["query"] = Annotated[it.query, Query()]  # what FastAPI reads
    return answer


def _add_entry(router: APIRouter, source: AtlasSource, it: Whole) -> None:
    router.add_api_route(
        f"/{it.name}/{it.key}", _entry(source, it), operation_id=f"get_{_plain(it.name)}",
        tags=[it.name.split("/")[0]], summary=f"{it.summary}: one of them", response_model=it.model,
        response_class=JSONResponse, responses={304: {"description": "Not changed"}},
    )  # fmt: skip


def _entry(source: AtlasSource, it: Whole) -> Callable[..., Response]:
    def answer(request: Request, query: Annotated[AnyQuery, Query()]) -> Response:
        refuse_repeated(request)
        id = "/".join(str(part) for part in request.path_params.values())
        return single(it, id, ApiRequest(source, request, it.query(lang=query.lang)))

    return answer


def _plain(name: str) -> str:
    return name.replace("/", "_").replace("-", "_")
