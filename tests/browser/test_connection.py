"""Clicks while the server is out of reach: a word at once, and what was clicked last happens when it is back."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Route, WebSocketRoute, expect

from tests.browser.conftest import visiting
from tests.browser.looking import press
from tests.browser.visit import Visit

STREAM = re.compile("/_stcore/")


class Line:
    """The line between a visitor and the server, which can be cut and mended."""

    def __init__(self, visit: Visit) -> None:
        self.visit, self.whole, self.open = visit, True, []
        visit.page.route_web_socket(STREAM, self._connect)
        visit.page.route(re.compile("/_stcore/|search.json"), self._ask)

    def _connect(self, socket: WebSocketRoute) -> None:
        if self.whole:
            socket.connect_to_server()
            self.open.append(socket)
        else:
            socket.close()

    def _ask(self, route: Route) -> None:
        if self.whole:
            route.continue_()
        else:
            route.abort()

    def cut(self) -> None:
        """Nothing comes through any more; the page has noticed."""
        self.whole = False
        for socket in self.open:
            socket.close()
        self.open.clear()
        self._state(re.compile("^(?!CONNECTED$)"))

    def mend(self) -> None:
        """Everything comes through again; what could not meanwhile is no error of ours."""
        self.whole = True
        self._state("CONNECTED")
        self.visit.errors.clear()

    def _state(self, state: str | re.Pattern[str]) -> None:
        app = self.visit.page.get_by_test_id("stApp")
        expect(app).to_have_attribute("data-test-connection-state", state)


@pytest.fixture
def line(engine: Browser, server: str) -> Iterator[Line]:
    """A visitor whose line to the server is in our hands."""
    with visiting(engine, server) as visit:
        yield Line(visit)


def held(line: Line) -> None:
    """The word is there."""
    expect(line.visit.page.get_by_role("status").filter(has_text="刚才点的已经记下")).to_be_visible()


def released(line: Line) -> None:
    """The word is gone."""
    expect(line.visit.page.locator(".atlas-held")).to_be_hidden()


def a_city_on_the_map(visit: Visit) -> None:
    press(visit.area("370300"))


def a_city_in_the_panel(visit: Visit) -> None:
    visit.page.locator("section.panel").get_by_role("link", name="淄博", exact=True).first.click()


@pytest.mark.parametrize("choose", [a_city_on_the_map, a_city_in_the_panel])
def test_a_city_chosen_meanwhile_is_shown_when_the_line_is_back(
    line: Line, choose: Callable[[Visit], None]
) -> None:
    visit = line.visit.open()
    line.cut()
    choose(visit)
    held(line)
    expect(visit.panel("370300")).to_have_count(0)
    line.mend()
    expect(visit.panel("370300")).to_contain_text("淄博市")
    visit.expect_url(city="370300")
    released(line)


def test_the_way_to_another_page(line: Line) -> None:
    visit = line.visit.open("?city=370300")
    line.cut()
    visit.page.get_by_role("link", name="目标", exact=True).first.click()
    held(line)
    visit.expect_url(city="370300")
    line.mend()
    visit.settle("targets")
    visit.expect_url(city="370300")
    released(line)


def test_a_button_of_streamlit(line: Line) -> None:
    visit = line.visit.open("?industry=medical-devices")
    line.cut()
    box = visit.page.get_by_role("button", name="清除", exact=True).bounding_box()
    visit.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    held(line)
    line.mend()
    visit.expect_url()
    released(line)


def test_the_last_click_counts(line: Line) -> None:
    visit = line.visit.open()
    line.cut()
    press(visit.area("371300"))
    visit.page.get_by_role("link", name="条款", exact=True).first.click()
    line.mend()
    visit.settle("clauses")
    visit.expect_url()


def test_a_search_is_answered_when_the_line_is_back(line: Line) -> None:
    visit = line.visit.read("sources")
    line.cut()
    visit.box.focus()
    visit.page.keyboard.type("临沂")
    held(line)
    line.mend()
    expect(visit.hits.first).to_contain_text("临沂市")
    visit.page.keyboard.press("Enter")
    visit.settle("city")
    visit.expect_url(city="371300")
