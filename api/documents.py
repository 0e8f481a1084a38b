"""The addresses of the single documents: what there is, search, a city, an industry, comparison, balance."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated, Any, TypeVar

from fastapi import APIRouter, Query
from starlette.requests import Request
from starlette.responses import Response

from api.answering import document
from api.answers.places import city_document, industry_document
from api.answers.wholes import balance_document, comparison_document, search_document
from api.asking import ApiRequest, refuse_repeated
from api.models import documents as models
from api.problems import Refusal
from api.queries.asked import AnyQuery
from api.queries.documents import BalanceQuery, CityQuery, ComparisonQuery, SearchQuery
from api.resources import COLLECTIONS
from api.source import AtlasSource
from datafiles.model import Model
from language import message

Q = TypeVar("Q", bound=AnyQuery)
DOCUMENTS = {
    "search": "search", "city": "cities/{place}", "industry": "industries/{code}/page", "comparison": "comparison",
    "balance": "balance",
}  # fmt: skip
"""Name -> address below the version."""


DocumentRoute = tuple[str, str, type[Model], Callable[..., Response]]
"""Address, operation, what the answer looks like, what answers."""


def document_routes(source: AtlasSource) -> APIRouter:
    """Every document."""
    router = APIRouter(responses={304: {"description": "Not changed"}}, tags=["documents"])
    for address, id, model, answer in (*_of_all(source), *_of_one(source)):
        router.add_api_route(
            address, answer, operation_id=id, response_model=model, summary=(answer.__doc__ or "").rstrip(".")
        )
    router.add_api_route("", _of_all(source)[0][-1], include_in_schema=False)
    return router


def _of_all(source: AtlasSource) -> tuple[DocumentRoute, ...]:
    def landing(request: Request, query: Annotated[AnyQuery, Query()]) -> Response:
        """What there is."""
        it = _asking(source, request, query)
        return document(it, lambda: _landing(it))

    def search(request: Request, query: Annotated[SearchQuery, Query()]) -> Response:
        """What a text may mean: places, sites, industries, agencies, promises, clauses and more."""
        it = _asking(source, request, query)
        return document(it, lambda: search_document(it))

    def comparison(request: Request, query: Annotated[ComparisonQuery, Query()]) -> Response:
        """Two plans, or two to four cities, side by side."""
        it = _asking(source, request, query)
        return document(it, lambda: comparison_document(it))

    def balance(request: Request, query: Annotated[BalanceQuery, Query()]) -> Response:
        """How evenly the plans name the cities."""
        it = _asking(source, request, query)
        return document(it, lambda: balance_document(it))

    return (
        ("/", "landing", models.LandingBody, landing), ("/search", "search", models.SearchBody, search),
        ("/comparison", "comparison", models.ComparisonBody, comparison),
        ("/balance", "balance", models.BalanceBody, balance),
    )  # fmt: skip


def _of_one(source: AtlasSource) -> tuple[DocumentRoute, ...]:
    def city(request: Request, place: str, query: Annotated[CityQuery, Query()]) -> Response:
        """A city's summary, by any name or code; a county stands for its city."""
        it = _asking(source, request, query)
        return document(it, lambda: city_document(place, it))

    def industry(request: Request, code: str, query: Annotated[AnyQuery, Query()]) -> Response:
        """Everything the plans recorded in full say of an industry."""
        it = _asking(source, request, query)
        if code not in it.atlas.vocabulary.industries:
            raise Refusal(HTTPStatus.NOT_FOUND, message("没有“{id}”。", id=code[:80]))
        return document(it, lambda: industry_document(code, it))

    return (
        ("/cities/{place}", "city", models.CityBody, city),
        ("/industries/{code}/page", "industry", models.IndustryPageBody, industry),
    )


def _asking(source: AtlasSource, request: Request, query: Q) -> ApiRequest[Q]:
    refuse_repeated(request)
    return ApiRequest(source, request, query)


def _landing(asking: ApiRequest[Any]) -> dict[str, Any]:
    base = asking.base
    return {
        "title": asking.atlas.province.title.text(asking.words.lang),
        "data_version": asking.atlas.version,
        "description": f"{base}/openapi.json",
        "documentation": f"{base}/docs",
        "lists": {it.name: f"{base}/{it.name}" for it in COLLECTIONS},
        "documents": {name: f"{base}/{address}" for name, address in DOCUMENTS.items()},
    }
