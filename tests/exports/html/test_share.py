"""Links and snippets: they lead back to the same view, and nothing in them breaks out of an attribute."""

from urllib.parse import parse_qsl, urlsplit

import pytest

from atlas.view import View
from exports.html.share import share
from layers import LAYERS
from tests.exports.webpage import WebPage
from tests.toy import A
from views.serving.view_address import view_from_params

VIEW = View(industries=("alpha", "beta"), city=A, layers=("prefectures", "sites"), lang="en")
HOME = "https://atlas.example.cn/plans"


def frame(snippet: str) -> dict[str, str]:
    """The attributes of the one element of a snippet."""
    ((name, found),) = WebPage(snippet.encode()).elements
    assert name == "iframe"
    return found


def params(address: str) -> dict[str, str]:
    return dict(parse_qsl(urlsplit(address).query))


@pytest.mark.parametrize("home", [HOME, HOME + "/"])
def test_the_link_leads_back_to_the_view(toy_atlas, home):
    link = share(VIEW, home, "Title").link
    assert link.startswith(HOME + "/?")
    assert view_from_params(params(link), toy_atlas, LAYERS) == (VIEW, ())


def test_the_usual_view_is_the_bare_address():
    assert share(View(), HOME, "Title").link == HOME + "/"


def test_the_app_is_embedded_with_the_view():
    found = frame(share(VIEW, HOME, "Title").app_iframe)
    assert params(found["src"]) == {"embed": "true", **params(share(VIEW, HOME, "Title").link)}
    assert found["title"] == "Title"
    assert found["loading"] == "lazy"
    assert {"allow", "sandbox"} & set(found) == set()


def test_the_file_is_embedded_without_any_right_but_to_run():
    found = frame(share(View(), HOME, "某省 & 图谱", file="某省 & 图谱.html").file_iframe)
    assert found["sandbox"] == "allow-scripts"
    assert found["src"] == "某省 & 图谱.html"
    assert found["title"] == "某省 & 图谱"


def test_what_only_other_pages_know_is_left_out():
    assert params(share(View(agencies=("甲厅",), years=("2030",)), HOME, "Title").link) == {}


def test_nothing_breaks_out_of_an_attribute():
    hostile = '"><script>alert(1)</script>'
    found = frame(share(View(city=hostile), HOME, hostile, file=hostile).file_iframe)
    assert found["src"] == hostile
    assert params(frame(share(View(city=hostile), HOME, hostile).app_iframe)["src"])["city"] == hostile
