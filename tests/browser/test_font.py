"""The Chinese font: on a machine that has none, a first visitor waits for one small file of it."""

from fontTools.ttLib import TTFont

from constants import DATA
from tests.browser.visit import Visit
from tools.font_faces import is_chinese

WRITTEN_IN = "inputs => inputs.map(input => input.placeholder + input.value)"
RERUN = "rerun `python -m tools.make_fonts` (extra `build`) and commit data/fonts"


def test_all_that_the_first_screen_shows_is_in_the_first_file(visitor: Visit) -> None:
    visitor.open()
    shown = visitor.page.locator("body").inner_text() + visitor.map.inner_text()
    shown += "".join(visitor.page.locator("input").evaluate_all(WRITTEN_IN))
    shown += "".join(visitor.map.locator("p, button").all_text_contents())  # also what waits to be seen
    cmap = TTFont(DATA / "fonts" / "PlanAtlasSans-1.woff2").getBestCmap()
    assert sum(map(is_chinese, shown)) > 500
    assert sorted({c for c in shown if is_chinese(c) and ord(c) not in cmap}) == [], RERUN


def test_each_file_is_there_for_who_needs_it_and_may_be_kept(visitor: Visit) -> None:
    with visitor.page.expect_response(lambda answer: answer.url.endswith("PlanAtlasSans.css")) as fetched:
        visitor.open()
    sheet = fetched.value.url
    for number in (1, 2, 3):
        answer = visitor.page.request.get(sheet.replace(".css", f"-{number}.woff2"))
        assert answer.body()[:4] == b"wOF2"
        assert answer.headers["content-type"] == "font/woff2"
        assert "immutable" in answer.headers["cache-control"]
