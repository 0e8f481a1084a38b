"""What deploy/ ships beside nginx: units, compose file and scripts go together and with the program."""

import os
import re
import subprocess
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
import yaml

from constants import ROOT
from tests.patience import SECONDS

DEPLOY = ROOT / "deploy"
REPLICAS = yaml.safe_load((DEPLOY / "compose" / "compose.yaml").read_text("utf-8"))["services"]
TO_BE_PUT = {"tls", "atlas.users", "roles.toml"}
"""Beside the compose file, as its head says."""


class Becoming(BaseHTTPRequestHandler):
    """Says for a while that it is not ready."""

    left = 2
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        type(self).left -= 1
        self.asked.append(self.path)
        self.send_response(200 if self.left < 0 else 503)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def port() -> Iterator[int]:
    """Where something is ready at the third question."""
    Becoming.left, Becoming.asked = 2, []
    with HTTPServer(("127.0.0.1", 0), Becoming) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server.server_port
        server.shutdown()


def run(script: str, *arguments: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """A script of deploy/ as a person starts it."""
    command = [str(DEPLOY / script), *arguments]
    env = {**os.environ, "STREAMLIT_SERVER_BASE_URL_PATH": "", **settings}
    return subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, env=env, check=False)


def test_a_rolling_restart_waits_for_each_replica(port: int, tmp_path: Path) -> None:
    note = tmp_path / "restarted"
    done = run("rolling-restart.sh", str(port), str(port), RESTART=f"echo >> {note} ", SETTLED="0")
    assert done.returncode == 0, done.stderr
    assert note.read_text("utf-8").split() == [str(port), str(port)]
    assert Becoming.asked == ["/readyz"] * 4


def test_a_replica_that_is_never_ready_keeps_the_others_as_they_are(port: int, tmp_path: Path) -> None:
    Becoming.left, note = 1000, tmp_path / "restarted"
    done = run("rolling-restart.sh", str(port), "9", RESTART=f"echo >> {note} ", PATIENCE="1")
    assert done.returncode == 1 and "not ready after 1 seconds" in done.stderr
    assert note.read_text("utf-8").split() == [str(port)]
    assert run("rolling-restart.sh").returncode == 2


def test_a_site_is_shown_when_it_is_whole(tmp_path: Path) -> None:
    publisher, site = tmp_path / "plan-atlas", tmp_path / "site"
    publisher.write_text('#!/bin/sh\nmkdir -p "$2" && echo new > "$2/index.html"\n', "utf-8")
    publisher.chmod(0o755)
    site.mkdir()
    (site / "20200101-000000").mkdir()
    assert run("publish-site.sh", str(site), str(publisher)).returncode == 0
    assert (site / "current" / "index.html").read_text("utf-8") == "new\n"
    assert len(list(site.glob("2*"))) == 1
    publisher.write_text("#!/bin/sh\nexit 1\n", "utf-8")
    assert run("publish-site.sh", str(site), str(publisher)).returncode == 1
    assert (site / "current" / "index.html").read_text("utf-8") == "new\n"


def test_units_start_what_there_is_and_read_the_shipped_settings() -> None:
    for unit in (DEPLOY / "systemd").glob("*.service"):
        text = unit.read_text("utf-8")
        for name in re.findall(r"/opt/plan-atlas/(deploy/\S+)", text):
            assert os.access(ROOT / name, os.X_OK), name
        assert "EnvironmentFile=/etc/plan-atlas/atlas.env" in text
    for timer in (DEPLOY / "systemd").glob("*.timer"):
        assert timer.with_suffix(".service").is_file()


def test_the_composed_nginx_knows_every_replica_by_its_address() -> None:
    lists = (DEPLOY / "compose" / "replicas.conf").read_text("utf-8").replace("\\", "")
    places = [
        service["networks"]["atlas"]["ipv4_address"]
        for name, service in REPLICAS.items()
        if name.startswith("replica")
    ]
    assert len(places) == 2 and all(lists.count(f"{place}:8501") == 3 for place in places)
    gate = REPLICAS["nginx"]["networks"]["atlas"]["ipv4_address"]
    assert REPLICAS["replica-a"]["environment"]["PLAN_ATLAS_PROXIES"] == gate


def test_what_is_mounted_is_there_or_said_to_be_put_there() -> None:
    mounts = [mount for service in REPLICAS.values() for mount in service.get("volumes", ())]
    sources = {mount.partition(":")[0] for mount in mounts if mount.startswith(".")}
    missing = {name for name in sources if not (DEPLOY / "compose" / name).exists()}
    assert {Path(name).name for name in missing} == TO_BE_PUT
    head = (DEPLOY / "compose" / "compose.yaml").read_text("utf-8")[:600]
    assert all(name in head for name in TO_BE_PUT)
