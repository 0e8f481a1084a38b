"""A server is waited for until it answers itself, gets another port where it lost its own, and is always ended."""

import socket
import subprocess
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from tools import serving

SERVER = """
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path.endswith("/_stcore/health") else 404)
        self.end_headers()
    def log_message(self, *said):
        pass
server = HTTPServer(("127.0.0.1", int(sys.argv[1])), Site)
print(f"http://127.0.0.1:{server.server_port}", flush=True)
server.serve_forever()
"""
COMMAND = (sys.executable, "-c", SERVER)
SILENT = (sys.executable, "-c", "import time; time.sleep(60)")


class Stranger(BaseHTTPRequestHandler):
    """Says yes to everything."""

    def do_GET(self):
        self.send_response(200)
        self.end_headers()

    def log_message(self, *said):
        """Says nothing."""


@pytest.fixture
def strange_port():
    """A port at which somebody else answers."""
    with ThreadingHTTPServer((serving.HOST, 0), Stranger) as stranger:
        Thread(target=stranger.serve_forever, daemon=True).start()
        yield stranger.server_port
        stranger.shutdown()


def test_it_answers_within_the_block_and_is_ended_after_it():
    with serving.served(COMMAND, "/below") as server:
        assert server.address.endswith("/below")
        assert serving.healthy(server.address)
    assert server.process.poll() is not None
    assert not serving.healthy(server.address)


def test_it_is_ended_when_the_block_fails():
    with pytest.raises(ZeroDivisionError), serving.served(COMMAND) as server:
        raise ZeroDivisionError
    assert server.process.poll() is not None


def test_a_server_that_ends_shows_its_output():
    command = (sys.executable, "-c", "print('the reason'); raise SystemExit(3)")
    with pytest.raises(serving.NotServing, match="the reason"), serving.served(command):
        pass


def test_a_server_that_keeps_silent_is_given_up(monkeypatch):
    monkeypatch.setattr(serving, "PATIENCE", 0)
    with serving.started(SILENT) as server:
        with pytest.raises(serving.NotServing):
            server.await_answer()
        assert server.process.poll() is not None


def test_a_port_that_was_lost_is_not_the_last(monkeypatch, strange_port):
    ports = [strange_port, strange_port, serving.free_port()]
    monkeypatch.setattr(serving, "free_port", lambda: ports.pop(0))
    with serving.served(COMMAND) as server:
        assert ports == []
        assert str(strange_port) not in server.address


def test_it_gives_up_where_every_port_is_lost(monkeypatch, strange_port):
    monkeypatch.setattr(serving, "free_port", lambda: strange_port)
    with pytest.raises(serving.PortLost, match="in use"), serving.served(COMMAND):
        pass


def test_somebody_elses_answer_is_none(monkeypatch, strange_port):
    monkeypatch.setattr(serving, "free_port", lambda: strange_port)
    with serving.started(SILENT) as server:
        assert serving.healthy(server.address)
        monkeypatch.setattr(serving, "PATIENCE", 0.2)
        with pytest.raises(serving.NotServing):
            server.await_answer()


def test_who_accepts_and_does_not_answer_is_not_healthy(monkeypatch):
    monkeypatch.setattr(serving, "ANSWERS_WITHIN", 0.1)
    with socket.create_server((serving.HOST, 0)) as mute:
        assert not serving.healthy(f"http://{serving.HOST}:{mute.getsockname()[1]}")


def test_a_process_is_ended():
    process = subprocess.Popen(SILENT)
    serving.end(process)
    assert process.poll() is not None
