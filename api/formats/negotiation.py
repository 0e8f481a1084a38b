"""Which of the forms that there are a client takes, by its ``Accept``."""

from collections.abc import Sequence
from http import HTTPStatus
from typing import Literal

from api.problems import Refusal
from language import message

BodyForm = Literal["json", "csv", "geojson", "html"]
MEDIA_TYPES: dict[BodyForm, str] = {
    "json": "application/json",
    "csv": "text/csv",
    "geojson": "application/geo+json",
    "html": "text/html",
}


def chosen_form(accept: str, offered: Sequence[BodyForm]) -> BodyForm:
    """The form that is wanted most; of several alike the one offered first.

    Args:
        accept: the header as it came; empty for anything.
        offered: by preference.

    Raises:
        Refusal: none of those offered.
    """
    wanted = [_range(part) for part in accept.split(",") if part.strip()] or [("*/*", 1.0)]
    weights = {form: _weight(MEDIA_TYPES[form], wanted) for form in offered}
    best = max(offered, key=lambda form: weights[form])
    if not weights[best]:
        kinds = tuple(MEDIA_TYPES[form] for form in offered)
        detail = message("没有“{asked}”这种格式。可用：{kinds}。", asked=accept[:60], kinds=kinds)
        raise Refusal(HTTPStatus.NOT_ACCEPTABLE, detail)
    return best


def _range(part: str) -> tuple[str, float]:
    kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
    quality = next((text[2:] for text in parameters if text.startswith("q=")), "1")
    try:
        return kind, max(0.0, min(1.0, float(quality)))
    except ValueError:
        return kind, 0.0


def _weight(media_type: str, wanted: list[tuple[str, float]]) -> float:
    """What the most exact range that fits says; nothing fits: 0."""
    main = media_type.split("/")[0]
    for pattern in (media_type, f"{main}/*", "*/*"):
        found = [quality for kind, quality in wanted if kind == pattern]
        if found:
            return max(found)
    return 0.0
