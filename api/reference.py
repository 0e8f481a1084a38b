"""The description for people: one page with every address and its parameters, which asks no other host."""

from collections.abc import Mapping
from typing import Any

from api.asking import ApiRequest
from layers.templating import environment

_ENVIRONMENT = environment("api")


def reference(described: Mapping[str, Any], asking: ApiRequest[Any]) -> bytes:
    """HTML of what ``description`` says; forms of a list stand with the list."""
    groups: dict[str, list[dict[str, Any]]] = {}
    for path, item in described["paths"].items():
        operation = item["get"]
        if path.endswith((".csv", ".geojson")):
            continue
        groups.setdefault(operation["tags"][0], []).append(
            {
                "path": f"{asking.base.removesuffix('/v1')}{path}",
                "summary": operation["summary"],
                "parameters": [one["name"] for one in operation["parameters"] if one["in"] == "query"],
            }
        )
    say = asking.words.say
    page = _ENVIRONMENT.get_template("docs.html").render(
        lang=asking.words.lang,
        title=asking.atlas.province.title.text(asking.words.lang),
        about=say("清单可加 .csv；有位置的还可加 .geojson。每条都带条款、原文、来源、许可和数据版本。"),
        base=asking.base,
        groups=groups.items(),
    )
    return page.encode()
