"""Which format an answer has: that of the parameter ``f``, else what ``Accept`` likes best."""

from collections.abc import Iterator, Mapping

from api.ogc.refusing import FeatureRefusal, shown, wrong_parameter
from language import message

FORMATS = ("json", "html")
_LONGEST = 1_000


def html_wanted(given: Mapping[str, str], accept: str, *json_types: str) -> bool:
    """Whether the answer is a page for people.

    Args:
        given: the parameters.
        accept: the header, "" where there is none.
        *json_types: what JSON counts as here.

    Raises:
        FeatureRefusal: an unknown format (400), or none that is there is accepted (406).
    """
    if "f" in given:
        if given["f"] not in FORMATS:
            raise wrong_parameter("f", given["f"], message("可用：{values}。", values=FORMATS))
        return given["f"] == "html"
    if not accept.strip():
        return False
    liked = dict(_liked(accept))
    json, html = (
        max(_weight(liked, name) for name in (*json_types, "application/json")),
        _weight(liked, "text/html"),
    )
    if max(json, html) <= 0:
        offered = (*dict.fromkeys((*json_types, "application/json")), "text/html")
        said = message("没有“{accept}”这种格式。可用：{values}。", accept=shown(accept), values=offered)
        raise FeatureRefusal(406, said)
    return html > json


def _liked(accept: str) -> Iterator[tuple[str, float]]:
    """Types and ranges with their weights; what cannot be read counts in full."""
    for part in accept[:_LONGEST].lower().split(","):
        name, *settings = (piece.strip() for piece in part.split(";"))
        weight = next((text[2:] for text in settings if text.startswith("q=")), "1")
        yield name, float(weight) if weight.replace(".", "", 1).isdecimal() and weight.isascii() else 1.0


def _weight(liked: Mapping[str, float], name: str) -> float:
    ranges = (name, f"{name.split('/')[0]}/*", "*/*")
    return next((liked[one] for one in ranges if one in liked), 0.0)
