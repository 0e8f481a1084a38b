"""One page of a list, and one entry of it."""

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any
from urllib.parse import urlencode

from starlette.responses import Response

from api.answering import answered, document
from api.asking import ApiRequest, refuse_strangers
from api.formats.bodies import csv_body, geojson_body, json_body
from api.formats.negotiation import BodyForm, chosen_form
from api.problems import Refusal
from api.queries.asked import MOST, USUAL
from api.resources.collection import Collection
from language import message

Whole = Collection[Any, Any]


def forms(collection: Whole) -> tuple[BodyForm, ...]:
    """Those that a list leaves in."""
    return ("json", "csv", "geojson") if collection.place else ("json", "csv")


def listed(collection: Whole, asking: ApiRequest[Any], form: BodyForm | None = None) -> Response:
    """One page; without a ``form`` the one that the client takes.

    Raises:
        Refusal: no such form, page or filter, or not for everybody.
    """
    if collection.private:
        refuse_strangers(asking.request)
    form = form or chosen_form(asking.request.headers.get("accept", ""), forms(collection))
    things = collection.ordered(asking)
    limit = asking.query.limit or (USUAL if form == "json" else MOST)
    start = asking.query.offset
    if start and start >= len(things):
        detail = message("没有这一页：共 {count} 条。", count=len(things))
        raise Refusal(HTTPStatus.NOT_FOUND, detail, "offset", str(start))
    page = things[start : start + limit]
    links = _links(asking, start, limit, len(things))
    about = {
        "data_version": asking.atlas.version, "lang": asking.query.lang, "total": len(things), "offset": start,
        "limit": limit, "note": collection.note(asking), "links": links,
    }  # fmt: skip
    headers = {"Link": ", ".join(f'<{links[rel]}>; rel="{rel}"' for rel in ("prev", "next") if rel in links)}
    return answered(
        asking, form, lambda: _body(collection, asking, form, page, about),
        {name: value for name, value in headers.items() if value}, private=collection.private,
    )  # fmt: skip


def _body(
    collection: Whole, asking: ApiRequest[Any], form: BodyForm, page: Sequence[Any], about: Mapping[str, Any]
) -> bytes:
    entries = [collection.entry(thing, asking) for thing in page]
    if form == "csv":
        return csv_body(entries, collection.model)
    if form == "geojson" and collection.place:
        return geojson_body(about, entries, [collection.place(thing, asking) for thing in page])
    return json_body({**about, "items": entries})


def _links(asking: ApiRequest[Any], start: int, limit: int, total: int) -> dict[str, str]:
    given = dict(asking.request.query_params)
    path = asking.request.url.path

    def at(offset: int) -> str:
        asked = given | ({"offset": str(offset), "limit": str(limit)})
        return f"{path}?{urlencode(asked, safe=',/')}"

    found = {"self": at(start)}
    if start:
        found["prev"] = at(max(0, start - limit))
    if start + limit < total:
        found["next"] = at(start + limit)
    return found


def single(collection: Whole, id: str, asking: ApiRequest[Any]) -> Response:
    """One entry by its id.

    Raises:
        Refusal: there is none, or it is not for everybody.
    """
    if collection.private:
        refuse_strangers(asking.request)
    thing = collection.one(id, asking)
    if thing is None:
        raise Refusal(HTTPStatus.NOT_FOUND, message("没有“{id}”。", id=id[:80]))
    return document(asking, lambda: collection.entry(thing, asking), private=collection.private)
