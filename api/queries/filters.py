"""Parameters as filters of a view: unlike a page, which leaves out what it does not know, unknown codes are refused."""

from collections.abc import Iterable
from http import HTTPStatus

from api.problems import Refusal
from api.queries.asked import AnyQuery
from atlas.model import Atlas
from atlas.view import FILTERS, PARAMETERS, View
from errors import UserError
from insight.filters import filter_codes
from language import Message, message

_SHOWN = 20


def view_of(query: AnyQuery, atlas: Atlas, without: tuple[str, ...] = ()) -> View:
    """The filters of a request.

    Args:
        query: its parameters.
        atlas: what has the codes.
        without: fields of the view whose parameter means something else here.

    Raises:
        Refusal: a code that there is not.
    """
    known = filter_codes(atlas)
    chosen = {
        field: codes(getattr(query, PARAMETERS[field], ""), known[field], PARAMETERS[field])
        for field in FILTERS
        if field not in without
    }
    return View(lang=query.lang, **chosen)  # type: ignore[arg-type]  # each is a list of codes


def codes(text: str, known: Iterable[str], parameter: str) -> tuple[str, ...]:
    """The codes in a comma-separated text.

    Raises:
        Refusal: one that there is not.
    """
    there = tuple(known)
    given = [part.strip() for part in text.split(",") if part.strip()]
    unknown = next((part for part in given if part not in there), None)
    if unknown is not None:
        raise refused(parameter, unknown, _available(unknown, there))
    return tuple(code for code in there if code in given)


def city_of(text: str, atlas: Atlas) -> str | None:
    """The prefecture that a text names, or in which the county lies that it names; ``None`` for an empty text.

    Raises:
        Refusal: no such place, or several.
    """
    if not text:
        return None
    try:
        return atlas.city_called(text)[1]
    except UserError as error:
        raise refused("city", text, error.args[0]) from error


def county_of(text: str, atlas: Atlas) -> str | None:
    """The county that a text names; ``None`` for an empty text.

    Raises:
        Refusal: no such county, or several.
    """
    if not text:
        return None
    try:
        return atlas.gazetteer.find(text, "county").adcode
    except UserError as error:
        raise refused("county", text, error.args[0]) from error


def refused(parameter: str, value: str, detail: Message) -> Refusal:
    """A parameter whose value cannot be used."""
    return Refusal(HTTPStatus.BAD_REQUEST, detail, parameter, value)


def _available(text: str, known: tuple[str, ...]) -> Message:
    given = {"text": text[:40], "known": known[:_SHOWN]}
    if len(known) > _SHOWN:
        return message("没有“{text}”。可用：{known}等。", **given)
    return message("没有“{text}”。可用：{known}。", **given)
