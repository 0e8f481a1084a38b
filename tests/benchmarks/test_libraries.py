"""Every file that folium's pages fetch from elsewhere is found in a package, without what that package put in."""

import folium

from benchmarks.libraries import library

_DEFAULTS = [url for _, url in (*folium.Map().default_js, *folium.Map().default_css)]


def test_a_default_of_folium_is_found(subtests):
    for url in _DEFAULTS:
        with subtests.test(url=url):
            found = library(url)
            assert 100 < found.sent < len(found.body) < 300_000
            assert not url.endswith(".css") or b"url(data:" not in found.body.replace(b"'", b"")
            assert found.media_type == ("text/css" if url.endswith(".css") else "text/javascript")


def test_a_picture_is_found_and_counted_as_it_is():
    found = library("https://cdn.example/leaflet@1.9.3/distmarker-icon.png")
    assert found.media_type == "image/png" and found.sent == len(found.body) == 1466


def test_an_unknown_address_is_not_made_up():
    assert library("https://cdn.example/other.js") is None
