"""The OpenAPI description: what FastAPI knows of the addresses, with problems, path parameters and examples added."""

import re
from collections.abc import Iterator
from typing import Annotated, Any

from fastapi import FastAPI, Query
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import Response

from api.answering import answered, document
from api.asking import ApiRequest, refuse_repeated
from api.models.carried import FeaturePage
from api.problems import PROBLEM, ProblemDocument
from api.queries.asked import AnyQuery
from api.reference import reference
from api.resources import COLLECTIONS
from api.source import AtlasSource
from atlas.model import Atlas

_SCHEMAS = "#/components/schemas/{model}"
_PROBLEMS = {
    "400": "Wrong parameters", "404": "No such thing or page", "405": "Only GET and HEAD", "406": "No such form",
    "414": "Too long an address", "429": "Too many requests; see Retry-After", "503": "What was brought in cannot be read just now",
}  # fmt: skip
_PRIVATE = {"403": "Not for everybody"}
_ABOUT = (
    "Facts of industrial plans with the words that carry them. A `collective` designation names its places as a "
    "group; a number with scope `province` is no city's; statements of one `overlap` group count once; what is not "
    "said is unknown, never zero. Lists without `plan` are of the plans that are recorded in full."
)


def describe(app: FastAPI, source: AtlasSource) -> None:
    """Adds the description to the application, for programs and for people."""

    @app.get("/v1/openapi.json", include_in_schema=False)
    def described(request: Request, query: Annotated[AnyQuery, Query()]) -> Response:
        refuse_repeated(request)
        it = ApiRequest(source, request, query)
        root = request.scope.get("root_path", "")
        return document(
            it, lambda: description(app, it.atlas) | ({"servers": [{"url": root}]} if root else {})
        )

    @app.get("/v1/docs", include_in_schema=False)
    def docs(request: Request, query: Annotated[AnyQuery, Query()]) -> Response:
        refuse_repeated(request)
        it = ApiRequest(source, request, query)
        return answered(it, "html", lambda: reference(description(app, it.atlas), it))


def description(app: FastAPI, atlas: Atlas) -> dict[str, Any]:
    """OpenAPI 3.1; examples are codes of the atlas."""
    found = get_openapi(title=app.title, version=app.version, description=_ABOUT, routes=app.routes)
    schemas = found["components"]["schemas"]
    for model in (ProblemDocument, FeaturePage):
        made = model.model_json_schema(ref_template=_SCHEMAS, mode="serialization")
        schemas |= made.pop("$defs", {}) | {model.__name__: made}
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    examples = _examples(atlas)
    for path, operation in _operations(found):
        operation["responses"].pop("422", None)
        operation["responses"] |= _problems(_PROBLEMS | (_PRIVATE if _is_private(path) else {}))
        declared = operation.get("parameters", [])
        operation["parameters"] = [*_in_path(path, {one["name"] for one in declared}), *declared]
        for parameter in operation["parameters"]:
            if parameter["name"] in examples:
                parameter["example"] = examples[parameter["name"]]
    return found


def _operations(found: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    return ((path, operation) for path, item in found["paths"].items() for operation in item.values())


def _in_path(path: str, declared: set[str]) -> list[dict[str, Any]]:
    schema = {"type": "string", "minLength": 1, "maxLength": 80}
    return [
        {"name": name, "in": "path", "required": True, "schema": schema}
        for name in re.findall(r"{(\w+)}", path)
        if name not in declared
    ]


def _problems(statuses: dict[str, str]) -> dict[str, Any]:
    reference = {"$ref": _SCHEMAS.format(model=ProblemDocument.__name__)}
    return {
        status: {"description": text, "content": {PROBLEM: {"schema": reference}}}
        for status, text in statuses.items()
    }


def _is_private(path: str) -> bool:
    return any(f"/{it.name}" in path for it in COLLECTIONS if it.private)


def _examples(atlas: Atlas) -> dict[str, str]:
    """By the name of the parameter; none where the atlas has nothing."""
    clause = next(iter(atlas.clause_by_ref), "/")
    values = {
        "plan": clause.split("/")[0], "clause": clause.split("/")[1], "number": "1",
        "industry": next(iter(atlas.industry_codes), ""), "code": next(iter(atlas.vocabulary.industries), ""),
        "city": next(iter(atlas.cities), ""), "place": next(iter(atlas.cities), ""),
        "adcode": next(iter(atlas.cities), ""), "of": ",".join(atlas.cities[:2]), "q": next(iter(atlas.cities), ""),
        "agency": next(iter(atlas.vocabulary.agencies), ""),
    }  # fmt: skip
    return {name: value for name, value in values.items() if value}
