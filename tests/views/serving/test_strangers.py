"""Other hosts' names and pages are refused by the running server, and never make it ask another host anything."""

import asyncio
import socket
import subprocess
import sys
from collections.abc import Iterator
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from mcp import Client
from mcp_types import CallToolResult

from constants import ROOT
from tests.patience import SECONDS
from tests.views.serving.watched_server import ATTEMPT
from tools.serving import Server, served

WATCHED = "tests.views.serving.watched_server"
KEY = "dGhlIHNhbXBsZSBub25jZQ=="


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """The atlas on a free port."""
    with served([sys.executable, "-m", WATCHED], cwd=ROOT) as running:
        yield running


def status(server: Server, path: str, **headers: str) -> int:
    """What a request with just these headers is answered with; ``{port}`` in them is the server's."""
    port = urlsplit(server.address).port
    lines = [f"{name.replace('_', '-')}: {value.format(port=port)}" for name, value in headers.items()]
    with socket.create_connection(("127.0.0.1", port), SECONDS) as line:
        line.sendall("\r\n".join((f"GET {path} HTTP/1.1", *lines, "Connection: close", "", "")).encode())
        return int(line.makefile("rb").readline().split()[1])


def opened(server: Server, host: str, origin: str | None) -> int:
    """How the websocket of the page is answered; 101 opens it."""
    port = urlsplit(server.address).port
    headers = {"Host": host, "Upgrade": "websocket", "Sec-WebSocket-Version": "13", "Sec-WebSocket-Key": KEY}
    headers |= {"Origin": origin} if origin is not None else {}
    lines = [f"{name}: {value.format(port=port)}" for name, value in headers.items()]
    with socket.create_connection(("127.0.0.1", port), SECONDS) as line:
        asked = ("GET /_stcore/stream HTTP/1.1", "Connection: Upgrade", *lines, "", "")
        line.sendall("\r\n".join(asked).encode())
        return int(line.makefile("rb").readline().split()[1])


def test_only_the_servers_own_names_are_answered(server: Server) -> None:
    own = ("127.0.0.1:{port}", "localhost:{port}", "LocalHost", "[::1]:{port}")
    strangers = (
        "evil.example",
        "evil.example:{port}",
        "localhost.evil.example",
        "127.0.0.1.evil.example",
        "10.0.0.1",
        "",
    )
    for path in ("/", "/atlas/search.json?q=x", "/healthz", "/_stcore/health"):
        assert {host: status(server, path, Host=host) for host in own} == dict.fromkeys(own, 200), path
        assert {host: status(server, path, Host=host) for host in strangers} == dict.fromkeys(
            strangers, 400
        ), path


def test_a_page_of_another_name_opens_no_websocket(server: Server) -> None:
    for host in ("evil.example", "evil.example:{port}", "localhost.evil.example:{port}"):
        assert opened(server, host, f"http://{host}") == 400, host
        assert opened(server, host, None) == 400, host


def test_only_the_servers_own_page_opens_a_websocket(server: Server) -> None:
    here = "127.0.0.1:{port}"
    answers = {
        "http://127.0.0.1:{port}": 101, "https://127.0.0.1:{port}": 101, None: 101,
        "null": 403, "http://evil.example": 403, "http://evil.example:{port}": 403, "http://127.0.0.1": 403,
        "http://127.0.0.1:1": 403, "http://localhost:{port}": 403, "HTTP://127.0.0.1:{port}.evil.example": 403,
        "file://": 403, "http://[": 403, "chrome-extension://127.0.0.1:{port}": 403, "http://8.8.8.8": 403,
    }  # fmt: skip
    assert {origin: opened(server, here, origin) for origin in answers} == answers


def test_a_name_written_another_way_is_no_way_around(server: Server) -> None:
    pairs = (("localhost:{port}", "http://LOCALHOST:{port}"), ("LOCALHOST:{port}", "http://localhost:{port}"))
    assert [opened(server, *pair) for pair in pairs] == [403, 403]


def test_no_page_makes_the_server_ask_another_host(server: Server) -> None:
    for host in ("127.0.0.1:{port}", "localhost:{port}", "evil.example"):
        for origin in ("http://evil.example", "null", "https://8.8.8.8", "http://LOCALHOST:{port}", "x"):
            opened(server, host, origin)
    assert status(server, "/_stcore/health", Host="localhost", Origin="http://evil.example") == 200
    assert status(server, "/readyz", Host="localhost", Origin="http://evil.example") in (200, 503)
    assert ATTEMPT not in server.output


def test_the_watch_would_have_seen_it() -> None:
    asking = "from streamlit import net_util; net_util.get_external_ip()"
    program = f"from {WATCHED} import watch; watch(); {asking}"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=SECONDS
    )
    assert ATTEMPT in done.stdout


def test_the_servers_software_is_not_named(server: Server) -> None:
    for path in ("/", "/healthz", "/nothing/there"):
        with urlopen(server.address + path) as answer:
            assert "uvicorn" not in str(answer.headers).lower()
            assert answer.headers["Server"] is None
            assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"


async def asked(address: str) -> list[CallToolResult]:
    """What the assistant's tools answer at the server, in the newest and in an older way of asking."""
    found = []
    for mode in ("auto", "legacy"):
        async with Client(f"{address}/mcp", mode=mode) as client:
            calls = (
                ("city", {"city": "枣庄"}),
                ("map_picture", {"city": "临沂"}),
                ("city", {"city": "枣桩"}),
            )
            found += [await client.call_tool(*call) for call in calls]
    return found


def _threes(items: list) -> list[list]:
    return [items[start : start + 3] for start in range(0, len(items), 3)]


def test_an_assistant_is_answered_and_no_other_host_is_asked(server: Server) -> None:
    for named, picture, wrong in _threes(asyncio.run(asked(server.address))):
        assert named.structured_content["status"] == "none"
        assert picture.content[1].data.startswith("iVBORw0KGgo")
        assert wrong.is_error and "枣庄市" in wrong.content[0].text
    assert ATTEMPT not in server.output


def test_a_stranger_s_page_asks_no_tool(server: Server) -> None:
    own, evil = "127.0.0.1:{port}", "http://evil.example"
    assert posted(server, own, None, b"{bad") == 400
    assert posted(server, own, "http://127.0.0.1:{port}", b"{bad") == 400
    assert posted(server, own, evil, b"{bad") == 403
    assert posted(server, own, "null", b"{bad") == 403
    assert posted(server, "evil.example", None, b"{bad") == 400
    assert posted(server, own, None, b"x" * 70_000) == 413
    assert status(server, "/mcp", Host=own) == 405  # nothing is kept that could be listened to


def posted(server: Server, host: str, origin: str | None, body: bytes) -> int:
    """How a post to the assistant's address is answered."""
    port = urlsplit(server.address).port
    headers = {
        "Host": host,
        "Accept": "application/json",
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
    }
    headers |= {"Origin": origin} if origin is not None else {}
    lines = [f"{name}: {value.format(port=port)}" for name, value in headers.items()]
    with socket.create_connection(("127.0.0.1", port), SECONDS) as line:
        head = "\r\n".join(("POST /mcp HTTP/1.1", "Connection: close", *lines, "", ""))
        line.sendall(head.encode() + body)
        return int(line.makefile("rb").readline().split()[1])
