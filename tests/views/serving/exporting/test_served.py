"""A real server under a rush of exports: pages and searches never wait, no process outlives its use or its server.

A process that makes files is stopped by a signal, so that nothing becomes done while something else is looked at.
"""

import os
import signal
import socket
import sys
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

import pytest

from atlas.view import View
from constants import ROOT
from tests.patience import SECONDS, until
from tools.serving import HOST, Server, served
from views.parts.downloads import report_of
from views.serving.exporting.order import ordered

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/task").is_dir(), reason="asks Linux which processes there are"
)

ASKING = 60
PLACES = 9
"""One at work and eight waiting."""

MOST = 600
"""Megabytes of the server itself at most, with all that it loads by and by: some 460."""


class Answered(NamedTuple):
    """An answer; its headers' names are in small letters."""

    status: int
    headers: dict[str, str]
    body: bytes


def ask(server: Server, path: str, headers: dict[str, str] | None = None) -> Answered:
    """An answer, also one that refuses."""
    try:
        with urlopen(Request(server.address + path, headers=headers or {}), timeout=SECONDS) as found:
            return Answered(found.status, dict(found.headers.items()), found.read())
    except HTTPError as error:
        with error:
            return Answered(error.code, dict(error.headers.items()), error.read())


def stat(process: str) -> list[str]:
    """State, parent and so on of a process; nothing where it is gone."""
    with suppress(OSError):
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return []


def children(process: int) -> list[int]:
    """The processes that a process has started and that still are."""
    everybody = (entry.name for entry in Path("/proc").iterdir() if entry.name.isdecimal())
    return [int(one) for one in everybody if stat(one)[1:2] == [str(process)] and is_there(int(one))]


def worker_of(server: Server) -> int:
    """The one process that the server has started, once it runs its own program: before that, the server waits for it."""

    def command(process: int) -> bytes:
        with suppress(OSError):
            return Path(f"/proc/{process}/cmdline").read_bytes()
        return b""

    parent = server.process.pid
    (worker,) = until(lambda: [one for one in children(parent) if command(one) not in (b"", command(parent))])
    return worker


def is_there(process: int) -> bool:
    """Whether there is such a process, but for a mere entry until its parent has asked for it."""
    return stat(str(process))[:1] not in ([], ["Z"])


def memory(process: int) -> int:
    """Megabytes of a process."""
    (line,) = [
        line for line in Path(f"/proc/{process}/status").read_text().splitlines() if line.startswith("VmRSS")
    ]
    return int(line.split()[1]) // 1024


@contextmanager
def serving() -> Iterator[Server]:
    """The atlas, its idle processes ending after a second."""
    told = {**os.environ, "PLAN_ATLAS_EXPORT_WORKERS": "1", "PLAN_ATLAS_EXPORT_IDLE": "1"}
    command = [sys.executable, "-m", "cli", "serve", "--address", HOST, "--port"]
    with served(command, cwd=ROOT, env=told) as running:
        yield running


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def crowd() -> Iterator[ThreadPoolExecutor]:
    """People who ask at the same time."""
    with ThreadPoolExecutor(ASKING) as people:
        yield people


@contextmanager
def held(server: Server, crowd: ThreadPoolExecutor, asking: int = 1) -> Iterator[tuple[list[Future], int]]:
    """PDFs asked for, and the process that is at them and does not go on."""
    until(lambda: not children(server.process.pid))
    answers = [crowd.submit(ask, server, "/atlas/export/pdf?city=371300&lang=en") for _ in range(asking)]
    worker = worker_of(server)
    os.kill(worker, signal.SIGSTOP)
    try:
        yield answers, worker
    finally:
        if is_there(worker):
            os.kill(worker, signal.SIGCONT)


def test_in_a_rush_pages_and_searches_wait_for_nobody(server: Server, crowd: ThreadPoolExecutor) -> None:
    with held(server, crowd, ASKING) as (answers, _):
        waiting = set(answers)
        while len(waiting) > PLACES:
            _, waiting = wait(waiting, SECONDS, FIRST_COMPLETED)
        for path in ("/atlas/search.json?q=jinan", "/", "/readyz"):
            assert ask(server, path).status == 200
        assert {answer.done() for answer in waiting} == {False}
    found = [answer.result(SECONDS) for answer in answers]
    refused = [answer for answer in found if answer.status == 429]
    assert len(refused) == ASKING - PLACES
    assert all(int(answer.headers["retry-after"]) >= 1 for answer in refused)
    assert {b"Too many files" in answer.body for answer in refused} == {True}
    made = [answer for answer in found if answer.status == 200]
    assert len(made) == PLACES and all(answer.body.startswith(b"%PDF") for answer in made)
    until(lambda: not children(server.process.pid))
    assert memory(server.process.pid) < MOST


def test_a_request_that_was_given_up_is_not_made(server: Server) -> None:
    until(lambda: not children(server.process.pid))
    place = urlsplit(server.address)
    with socket.create_connection((place.hostname, place.port), SECONDS) as line:
        line.sendall(b"GET /atlas/export/pptx HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        worker = worker_of(server)
        os.kill(worker, signal.SIGSTOP)  # it will never be done
    until(lambda: not is_there(worker))
    until(lambda: "/atlas/export/{extension} 499 " in server.output)
    assert ask(server, "/atlas/export/svg?city=371300").status == 200


def test_a_process_that_dies_is_told_and_the_next_export_works(
    server: Server, crowd: ThreadPoolExecutor
) -> None:
    with held(server, crowd) as (answers, worker):
        os.kill(worker, signal.SIGKILL)
        answer = answers[0].result(SECONDS)
    assert answer.status == 500
    assert answer.body.decode().startswith("Making the file broke off. Please try again")
    assert ask(server, "/atlas/export/svg?city=371300").status == 200


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_no_process_outlives_the_server(crowd: ThreadPoolExecutor, end: signal.Signals) -> None:
    with serving() as server, held(server, crowd) as (answers, worker):
        answers[0].add_done_callback(lambda answer: answer.exception())  # the connection is cut
        server.process.send_signal(end)
        os.kill(worker, signal.SIGCONT)
        server.process.wait(SECONDS)
        until(lambda: not is_there(worker))
        assert "Traceback" not in server.output


def test_a_picture_has_an_address_and_is_made_once_for_who_has_it(server: Server) -> None:
    made = ask(server, "/atlas/picture.png?city=371300")
    assert made.status == 200 and made.body.startswith(b"\x89PNG")
    assert "disposition" not in " ".join(made.headers).lower() and "max-age" in made.headers["cache-control"]
    again = ask(server, "/atlas/picture.png?city=371300", {"If-None-Match": made.headers["etag"]})
    assert again.status == 304 and again.body == b""
    assert ask(server, "/atlas/picture.png?city=370100").headers["etag"] != made.headers["etag"]


def test_a_file_is_not_made_for_who_has_it_and_is_of_today_s_data(server: Server) -> None:
    made = ask(server, "/atlas/export/svg?city=371300")
    assert made.headers["cache-control"] == "no-store" and made.headers["x-accel-expires"] == "1"
    again = ask(server, "/atlas/export/svg?city=371300", {"If-None-Match": made.headers["etag"]})
    assert again.status == 304 and again.body == b""
    order = ordered("svg", report_of(View(city="371300"), ""))
    others = [
        order._replace(data=order.data[1:]),
        order._replace(made=date(2030, 1, 1)),
        order._replace(base_url="https://atlas.example.cn"),
        order._replace(view=View(city="370100")),
    ]
    assert len({order.tag, *(other.tag for other in others)}) == 5
