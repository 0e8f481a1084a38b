"""What is served beside Streamlit's own: packed, cached by content, calm about nonsense."""

import json
import re
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from starlette.requests import Request

from views.caching import cache
from views.serving import asked

FOREVER = "public, max-age=31536000, immutable"


def described(reply: object) -> dict[str, dict]:
    """The layers of a description by id."""
    return {layer["id"]: layer for layer in json.loads(reply.body)["layers"]}


@pytest.fixture
def base() -> str:
    """Where the current version is served."""
    return f"/atlas/{cache.page_version()}"


def test_the_map_page_is_packed_and_kept_for_ever(get: Callable, base: str) -> None:
    reply = get(f"{base}/map.html")
    assert reply.status == 200
    assert reply.headers["content-type"].startswith("text/html")
    assert reply.headers["content-encoding"] == "gzip"
    assert reply.headers["cache-control"] == FOREVER
    assert "审图号 GS（2024）0650号" in reply.body.decode()


def test_the_map_page_asks_nobody_else(get: Callable, base: str) -> None:
    page = get(f"{base}/map.html").body.decode()
    addresses = re.findall(r"""(?:src|href)\s*=\s*["']([^"']+)""", page)
    assert addresses
    assert not [address for address in addresses if "//" in address]


def test_every_script_and_style_of_the_map_page_is_there(get: Callable, base: str) -> None:
    page = get(f"{base}/map.html").body.decode()
    needed = [name for name in re.findall(r'(?:src|href)="([^"]+)"', page) if "assets/" in name]
    assert {name.rsplit("/", 1)[1] for name in needed} >= {"leaflet.js", "leaflet.css"}
    for name in needed:
        reply = get("/" + re.sub(r"^(\.\./)+", "", name) if "../../" in name else "/atlas/" + name[3:])
        assert reply.status == 200
        assert reply.headers["cache-control"] == FOREVER
        assert reply.headers["content-encoding"] == "gzip"
        assert len(reply.body) > 5_000


@pytest.mark.parametrize("name", ["jquery.js", "leaflet.js.map", "..", "%2e%2e", "passwd", "leaflet.js\x00"])
def test_an_unknown_asset_is_not_there(get: Callable, name: str) -> None:
    for path in (f"/atlas/assets/{name}", f"/atlas/assets/0123456789ab/{name}"):
        assert get(path).status == 404


def test_the_description_follows_the_filters(get: Callable, base: str) -> None:
    every = described(get(f"{base}/view.json"))
    devices = get(f"{base}/view.json", "industry=medical-devices&plan=health-2024")
    assert devices.headers["content-type"] == "application/json"
    assert devices.headers["content-encoding"] == "gzip"
    assert devices.headers["cache-control"] == FOREVER
    styles = {code: item["style"] for code, item in described(devices)["designations"]["features"].items()}
    assert {code for code, style in styles.items() if style["pattern"] == "solid"} == {"370300", "371000"}
    assert {code for code, style in styles.items() if style["pattern"] == "hatch"} == {
        "370100", "370200", "371300", "371600", "371700",
    }  # fmt: skip
    path, query = every["counties"]["later"].split("?")
    counties = json.loads(get(f"{base}/{path}", query).body)
    assert len(counties["features"]) == 136
    assert len(every["prefectures"]["features"]) == 16


def test_the_chosen_city_and_the_layers_do_not_multiply_descriptions(get: Callable, base: str) -> None:
    plain = get(f"{base}/view.json", "plan=health-2024")
    more = get(f"{base}/view.json", "plan=health-2024&city=370100&layers=counties")
    assert more.body == plain.body


@pytest.mark.parametrize(
    "query",
    [
        b"plan=atlantis",
        b"plan=" + b"x" * 10_000,
        b"industry=%3Cscript%3Ealert(1)%3C/script%3E",
        b"kind=%00%01&industry=%F0%9F%98%80",
        b"plan=%ff%fe",
        b"city=%E8%8E%B1%E8%8A%9C%E5%B8%82",
        b"&&&===;;;",
        b"\xff\xfe",
    ],
)
def test_a_nonsense_query_counts_as_none(get: Callable, base: str, query: bytes) -> None:
    reply = get(f"{base}/view.json", query)
    assert reply.status == 200
    assert described(reply) == described(get(f"{base}/view.json"))


@pytest.mark.parametrize("file", ["map.html", "view.json"])
def test_an_old_version_is_answered_and_not_kept(get: Callable, base: str, file: str) -> None:
    old = get(f"/atlas/0123456789ab-01234567/{file}")
    assert old.status == 200
    assert old.headers["cache-control"] == "no-store"
    assert old.body == get(f"{base}/{file}").body


@pytest.mark.parametrize("path", ["/atlas/", "/atlas/x/y.html", "/atlas/x/map.html/z", "/atlas/x"])
def test_other_paths_are_not_there(get: Callable, path: str) -> None:
    assert get(path).status == 404


def test_every_text_in_a_description_is_escaped(get: Callable, base: str) -> None:
    for layer in described(get(f"{base}/view.json")).values():
        for item in (*layer["features"].values(), *layer["labels"]):
            for part in ("tooltip", "popup", "mark"):
                assert "<script" not in item.get(part, "").lower()


def hits(get: Callable, text: str, lang: str = "zh") -> dict[str, list[dict]]:
    """What the search finds, by the name of the group."""
    reply = get("/atlas/search.json", urlencode({"lang": lang, "q": text}))
    assert reply.status == 200
    assert reply.headers["cache-control"] == "no-store"
    return {group["name"]: group["items"] for group in json.loads(reply.body)}


@pytest.mark.parametrize("text", ["临沂", "linyi", "Linyi", "371300", "临沂市", "ly"])
def test_a_city_is_found_by_any_of_its_names(get: Callable, text: str) -> None:
    first, *_ = hits(get, text)["城市"]
    assert (first["label"], first["params"]) == ("临沂市", {"city": "371300"})


def test_two_places_of_one_name_are_told_apart(get: Callable) -> None:
    found = hits(get, "市中区")["县（市、区）"]
    said = {(item["label"], item["detail"], item["params"]["city"]) for item in found}
    both = {(detail, code) for label, detail, code in said if label == "市中区"}
    assert both == {("济南市", "370103"), ("枣庄市", "370402")}
    assert len({(label, detail) for label, detail, _ in said}) == len(said)


@pytest.mark.parametrize("text", ["", " ", "\x00\x01", "😀", "很" * 10_000, "<script>", "{0}%s", "\\", "'\""])
def test_a_search_for_nonsense_finds_nothing_and_harms_nothing(get: Callable, text: str) -> None:
    assert "城市" not in hits(get, text)


@pytest.mark.parametrize(
    ("referer", "address"),
    [
        ("https://atlas.example.cn/", "https://atlas.example.cn"),  # a gateway took https off
        ("https://other.example.cn/", "http://atlas.example.cn"),
        ("javascript:x", "http://atlas.example.cn"),
        ("", "http://atlas.example.cn"),
    ],
)
def test_files_lead_to_where_their_reader_was(referer: str, address: str) -> None:
    headers = [(b"host", b"atlas.example.cn"), (b"referer", referer.encode())]
    scope = {"type": "http", "scheme": "http", "path": "/", "query_string": b"", "headers": headers}
    assert asked.address(Request(scope)) == address


@pytest.mark.parametrize(
    ("path", "query", "place"),
    [
        ("/city/371300", "lang=en", "/city?lang=en&city=371300"),
        ("/city/临沂", "", "/city?city=%E4%B8%B4%E6%B2%82"),
        ("/city/a&b=c", "", "/city?city=a%26b%3Dc"),
        ("/ogc", "f=html", "/ogc/?f=html"),
        ("/clauses/health-2024/11", "", "/clauses?clause=health-2024/11"),
        ("/city/临沂/平邑", "lang=en", "/city?lang=en"),
        ("/no/where/at/all", "", "/no"),
        ("/brief/", "lang=en", "/brief?lang=en"),
        ("/无/处", "", "/%E6%97%A0"),
    ],
)
def test_an_address_that_people_guess_leads_to_what_it_means(
    get: Callable, path: str, query: str, place: str
) -> None:
    reply = get(path, query)
    assert (reply.status, reply.headers["location"]) == (307, place)


def test_streamlit_s_own_addresses_are_not_led_away(get: Callable) -> None:
    for path in (
        "/clauses/_stcore/health",
        "/no/_stcore/health",
        "/static/js/x.js",
        "/media/x",
        "/component/a/b.js",
    ):
        assert get(path).status == 404, path
