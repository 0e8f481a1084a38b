"""Addresses that lead to others: those that people guess, and those below a page, where there is nothing."""

from collections.abc import Callable
from urllib.parse import quote, urlencode

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

_PLACES = {"/city/{name}": ("city", "city"), "/clauses/{plan}/{name}": ("clauses", "clause")}
"""Addresses that people guess, with the page and the parameter that they mean."""


def redirecting_routes(base: str) -> list[Route]:
    """The routes below ``base``; what they do not lead elsewhere is left to the routes after them."""
    guessed = [Route(base + address, _led_to(base, *place)) for address, place in _PLACES.items()]
    features = Route(f"{base}/ogc", _led_below(base))
    return [*guessed, features, Route(f"{base}/{{page:page}}/{{rest:path}}", _led_up(base))]


class _PageName(Convertor[str]):
    """A first part that is neither ours nor one of the folders that Streamlit answers itself."""

    regex = r"(?!(?:_stcore|app|atlas|component|media|static)/)[^/]+"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


register_url_convertor("page", _PageName())


def _led_to(base: str, page: str, parameter: str) -> Callable[[Request], Response]:
    def answer(request: Request) -> Response:
        asked = request.path_params
        if asked.get("plan") == "_stcore":  # Streamlit looks for its server below each page's address
            return Response(status_code=404)
        params = {**request.query_params, parameter: "/".join(asked.values())}
        return RedirectResponse(f"{base}/{page}?{urlencode(params, safe='/')}")

    return answer


def _led_below(base: str) -> Callable[[Request], Response]:
    """Map programs may be given the address without its last slash."""

    def answer(request: Request) -> Response:
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"{base}/ogc/{query}")

    return answer


def _led_up(base: str) -> Callable[[Request], Response]:
    """Streamlit would answer with a page that looks for its own files there, and stays blank."""

    def answer(request: Request) -> Response:
        if request.path_params["rest"].startswith("_stcore/"):
            return Response(status_code=404)
        query = f"?{request.url.query}" if request.url.query else ""
        return RedirectResponse(f"{base}/{quote(request.path_params['page'])}{query}")

    return answer
