"""oEmbed: an address of the atlas becomes a frame and a picture; any other address, and nonsense, becomes nothing."""

import json
from collections.abc import Callable
from urllib.parse import quote

import pytest

HOST = "http://atlas.test"


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAN_ATLAS_BASE_URL", HOST)


def asked(get: Callable, url: str, more: str = ""):
    return get("/atlas/oembed.json", f"url={quote(url, safe='')}{more}")


def test_a_view_becomes_a_frame_and_a_picture(get: Callable) -> None:
    found = json.loads(asked(get, f"{HOST}/?city=371300&industry=tcm", "&maxwidth=500").body)
    assert (found["version"], found["type"], found["title"]) == ("1.0", "rich", "山东产业规划图谱")
    assert found["thumbnail_url"] == f"{HOST}/atlas/picture.png?industry=tcm&city=371300"
    assert found["html"].startswith(f'<iframe src="{HOST}/?embed=true&amp;industry=tcm&amp;city=371300"')
    assert (found["width"], found["height"]) == (500, 720)


def test_what_is_hostile_in_an_address_is_not_repeated(get: Callable) -> None:
    body = asked(get, f'{HOST}/?city="><script>alert(1)</script>').body.decode()
    assert "script" not in body


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://evil.example/?city=371300",
        "http://[",
        f"{HOST}/?" + "a=1&" * 60,
        f"{HOST}/?a=" + "1" * 3000,
    ],
)
def test_other_addresses_are_not_found(get: Callable, url: str) -> None:
    assert asked(get, url).status == 404


def test_only_json_is_offered(get: Callable) -> None:
    assert asked(get, HOST, "&format=xml").status == 501
