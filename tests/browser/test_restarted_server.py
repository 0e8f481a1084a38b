"""A server that is asleep or was started anew: the reader is told, nothing chosen is lost, the page is of use again."""

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, expect

from constants import DATA
from tests.browser.conftest import running, visiting
from tests.browser.looking import press
from tests.browser.visit import Visit
from tools import serving
from tools.serving import Server

WORDS = {"held": "刚才点的已经记下", "silent": "图谱暂时没有回应"}
sleeping = pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no process can be put to sleep here")


class Visited:
    """A visitor, and the server they visit, which can be put to sleep, ended and started anew at its address."""

    def __init__(self, visit: Visit, stack: ExitStack, server: Server) -> None:
        self.visit, self._stack, self._server = visit, stack, server

    def fall_asleep(self) -> None:
        os.kill(self._server.process.pid, signal.SIGSTOP)

    def wake(self) -> None:
        os.kill(self._server.process.pid, signal.SIGCONT)

    def end(self) -> None:
        self._server.process.kill()
        self._server.process.wait()

    def start_anew(self) -> None:
        """What could not be fetched meanwhile is no error of ours."""
        self._server = self._stack.enter_context(running(DATA))
        expect(self.visit.page.get_by_test_id("stApp")).to_have_attribute(
            "data-test-connection-state", "CONNECTED"
        )

    def expect_word(self, name: str) -> None:
        """Waits until the reader is told."""
        expect(self.visit.page.get_by_role("status").filter(has_text=WORDS[name])).to_be_visible()

    def expect_no_word(self) -> None:
        expect(self.visit.page.locator(".atlas-held")).to_be_hidden()


@pytest.fixture
def visited(engine: Browser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Visited]:
    """A server of the visitor's own, always at the same port."""
    port = serving.free_port()
    monkeypatch.setattr(serving, "free_port", lambda: port)
    with ExitStack() as stack:
        server = stack.enter_context(running(DATA))
        with visiting(engine, server.address) as visit:
            yield Visited(visit, stack, server)
            visit.errors.clear()  # the browser reports what it could not fetch


def a_city(visit: Visit) -> None:
    press(visit.area("370300"))


def another_page(visit: Visit) -> None:
    visit.page.get_by_role("link", name="目标", exact=True).first.click()


def a_filter(visit: Visit) -> None:
    visit.filter("全部产业", "中医药")


CHOICES = {
    a_city: {"city": "370300"},
    another_page: {},
    a_filter: {"industry": "tcm"},
}


def expect_done(visited: Visited, choice: Callable[[Visit], None]) -> None:
    """Waits until what was chosen is seen, and in the address beside what was chosen before."""
    visit = visited.visit
    visit.expect_url(plan="health-2024", **CHOICES[choice])
    if choice is a_city:
        expect(visit.panel("370300")).to_contain_text("淄博市")
    visit.settle("targets" if choice is another_page else "")
    visited.expect_no_word()


@sleeping
@pytest.mark.parametrize("choice", [a_city, a_filter])
def test_a_server_that_does_not_answer_is_noticed_and_answers_later(
    visited: Visited, choice: Callable[[Visit], None]
) -> None:
    visited.visit.open("?plan=health-2024")
    visited.fall_asleep()
    choice(visited.visit)
    visited.expect_word("silent")
    visited.wake()
    expect_done(visited, choice)


@pytest.mark.parametrize("choice", [a_city, another_page])
def test_what_is_chosen_without_a_server_is_done_by_the_next_one(
    visited: Visited, choice: Callable[[Visit], None]
) -> None:
    visited.visit.open("?plan=health-2024")
    visited.end()
    app = visited.visit.page.get_by_test_id("stApp")
    expect(app).not_to_have_attribute("data-test-connection-state", "CONNECTED")
    choice(visited.visit)
    visited.expect_word("held")
    visited.start_anew()
    expect_done(visited, choice)


@sleeping
def test_what_a_server_took_along_is_done_by_the_next_one(visited: Visited) -> None:
    visited.visit.open("?plan=health-2024")
    visited.fall_asleep()
    a_city(visited.visit)
    visited.expect_word("silent")
    visited.end()
    visited.start_anew()
    expect_done(visited, a_city)


def test_a_server_started_anew_between_two_clicks_is_of_full_use(visited: Visited) -> None:
    visit = visited.visit.open("?plan=health-2024&city=371300")
    visited.end()
    visited.start_anew()
    visit.expect_url(plan="health-2024", city="371300")
    a_city(visit)
    expect(visit.panel("370300")).to_contain_text("淄博市")
    a_filter(visit)
    visit.expect_url(plan="health-2024", city="370300", industry="tcm")
