"""The command as an assistant starts it: a process of its own that says nothing but the protocol, and ends."""

import asyncio
import json
import os
import signal
import subprocess
import sys

import pytest
from mcp import Client, StdioServerParameters

from constants import ROOT
from tests.assistant.conftest import told
from tests.patience import SECONDS

COMMAND = ["-m", "cli", "mcp"]
HELLO = {
    "jsonrpc": "2.0", "id": 1, "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}},
}  # fmt: skip


async def talk() -> list:
    server = StdioServerParameters(command=sys.executable, args=COMMAND, cwd=ROOT, env=dict(os.environ))
    async with Client(server) as client:
        names = [tool.name for tool in (await client.list_tools()).tools]
        calls = (("city", {"city": "枣庄"}), ("city", {"city": "枣桩"}), ("map_picture", {"city": "临沂"}))
        return [names, *[told(await client.call_tool(*call)) for call in calls]]


def test_an_assistant_talks_to_the_command():
    names, city, wrong, picture = asyncio.run(talk())
    assert len(names) == 8
    assert city.content["status"] == "none" and "均未点名枣庄市" in city.text
    assert wrong.failed and "枣庄市" in wrong.text
    assert picture.picture.startswith("iVBORw0KGgo")


def test_nothing_else_is_on_its_output_and_it_ends_with_its_input():
    """A line that is no message is answered, and nothing is printed that is no message."""
    lines = "\n".join((json.dumps(HELLO), "no message", '{"jsonrpc": "2.0"}', ""))
    done = subprocess.run(
        [sys.executable, *COMMAND], input=lines, cwd=ROOT, text=True, encoding="utf-8", capture_output=True, timeout=SECONDS
    )  # fmt: skip
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    messages = [json.loads(line) for line in done.stdout.splitlines()]
    assert messages[0]["id"] == 1 and messages[0]["result"]["serverInfo"]["name"] == "plan-atlas"
    assert all(message["jsonrpc"] == "2.0" for message in messages)


@pytest.mark.skipif(os.name != "posix", reason="signals are sent otherwise there")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_it_ends_when_it_is_told_to(number, code):
    with subprocess.Popen(
        [sys.executable, *COMMAND], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:  # fmt: skip
        try:
            process.stdin.write(json.dumps(HELLO).encode() + b"\n")
            process.stdin.flush()
            assert process.stdout.readline()  # it is at work
            process.send_signal(number)
            assert process.wait(SECONDS) == code
            assert b"Traceback" not in process.stderr.read()
        finally:
            process.kill()
