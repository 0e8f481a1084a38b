"""The same answers as plain pages for people: links, a table, nothing from another host."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from api.ogc.documents import JsonObject, collection, collections, conformance, landing, queryables
from api.ogc.exchange import Exchange
from api.ogc.features import one, page
from api.ogc.links import LinkObject
from language import Language, Message, message
from layers.templating import environment

_TEMPLATE = environment("api/ogc").get_template("page.html")
_LINKS: dict[str, Message] = {
    "service-desc": message("接口描述"), "conformance": message("符合的标准"), "data": message("要素集合"),
    "items": message("要素"), "collection": message("所在集合"), "prev": message("上一页"), "next": message("下一页"),
    "alternate": message("JSON"),
}  # fmt: skip


class PageRow(NamedTuple):
    """A row of a page's table; ``href`` is where its first cell leads, "" for nowhere."""

    cells: tuple[str, ...]
    href: str = ""


def landing_page(asked: Exchange) -> str:
    """The landing page."""
    return _page(asked, landing(asked))


def conformance_page(asked: Exchange) -> str:
    """What the service keeps to."""
    found = conformance(asked)
    rows = [PageRow((uri,)) for uri in found["conformsTo"]]
    return _page(asked, found | {"title": asked.say(message("符合的标准"))}, rows)


def collections_page(asked: Exchange) -> str:
    """Every collection, each with its line."""
    found = collections(asked)
    rows = [
        PageRow((item["title"], item["description"]), asked.addresses.to("collections", item["id"], query={"f": "html"}))
        for item in found["collections"]
    ]  # fmt: skip
    return _page(asked, found | {"title": asked.say(message("要素集合"))}, rows)


def collection_page(asked: Exchange) -> str:
    """One collection with its properties."""
    rows = [PageRow((item.name, asked.say(item.title), item.type)) for item in asked.chosen.properties]
    return _page(asked, collection(asked), rows)


def queryables_page(asked: Exchange) -> str:
    """The properties alone."""
    rows = [PageRow((item.name, asked.say(item.title), item.type)) for item in asked.chosen.properties]
    return _page(asked, queryables(asked), rows)


def items_page(asked: Exchange) -> str:
    """A page of features: each one's id and name."""
    found, _ = page(asked)
    say = asked.say
    rows = [
        PageRow(
            (feature["id"], _called(feature["properties"], asked.lang)),
            asked.addresses.to("collections", asked.chosen.id, "items", feature["id"], query={"f": "html"}),
        )
        for feature in found["features"]
    ]
    said = say(
        message("符合条件的共 {count} 个，本页 {shown} 个。"),
        count=found["numberMatched"],
        shown=found["numberReturned"],
    )
    return _page(asked, found | {"title": say(asked.chosen.title), "description": said}, rows)


def item_page(asked: Exchange, fid: str) -> str:
    """One feature: its properties in words."""
    found, _ = one(asked, fid)
    values, titles = (
        found["properties"],
        {item.name: asked.say(item.title) for item in asked.chosen.properties},
    )
    rows = [PageRow((titles.get(name, name), _shown(asked, value))) for name, value in values.items()]
    known = found["geometry"] is not None
    said = "" if known else asked.say(message("没有来源说明它在哪里。"))
    return _page(asked, found | {"title": _called(values, asked.lang) or fid, "description": said}, rows)


def _page(asked: Exchange, found: JsonObject, rows: Iterable[PageRow] = ()) -> str:
    return _TEMPLATE.render(
        tag=Language(asked.lang).tag,
        title=found["title"],
        description=found.get("description", ""),
        attribution=found.get("attribution", ""),
        home=asked.contents.atlas.province.title.text(asked.lang),
        home_href=asked.addresses.to(query={"f": "html"}),
        links=list(_links(asked, found.get("links", ()))),
        rows=list(rows),
    )


def _links(asked: Exchange, links: Iterable[LinkObject]) -> Iterable[tuple[str, str]]:
    """Words and address of each link that a person would follow."""
    for item in links:
        if said := _LINKS.get(item["rel"]):
            page = item["rel"] not in ("alternate", "service-desc") and "f=" not in item["href"]
            mark = "&" if "?" in item["href"] else "?"
            yield asked.say(said), item["href"] + (f"{mark}f=html" if page else "")


def _called(values: Mapping[str, Any], lang: str) -> str:
    """What a feature is called: its name, else the places that it is about."""
    names = [
        values.get(f"{name}{end}")
        for name in ("name", "place_names")
        for end in (("_en", "") if lang == "en" else ("",))
    ]
    return next((str(name) for name in names if name), "")


def _shown(asked: Exchange, value: Any) -> str:
    if value is None:
        return asked.say(message("未知"))
    if isinstance(value, list):
        return Language(asked.lang).join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)
