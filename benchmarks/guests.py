"""Visitors who come through the proxy of ``deploy/``: each keeps its cookie, and comes back when its connection is cut.

Run as a process of its own: ``python -m benchmarks.guests PORT CERTIFICATE SESSIONS`` says when all are there. Each line
on its input, ``SESSIONS SECONDS``, lets so many of them choose a city a second, and is answered by a line of JSON.
"""

import asyncio
import json
import ssl
import sys
import time
from base64 import b64encode
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import InvalidStatus, WebSocketException
from websockets.typing import Subprotocol

from benchmarks.visitors import CITIES, GRACE, Visitor
from tools.proxy import PASSWORD, USER
from tools.serving import HOST

PAUSE = 0.5
"""Seconds between two tries to come back, as Streamlit's page waits."""
_LOST = (OSError, WebSocketException, EOFError)


@dataclass
class Gate:
    """The proxy: its port and what it takes to trust it."""

    port: int
    trust: ssl.SSLContext

    async def enter(self, cookie: str) -> ClientConnection:
        """A connection for a session."""
        pass_ = b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        headers = {"Authorization": f"Basic {pass_}", **({"Cookie": cookie} if cookie else {})}
        return await connect(
            f"wss://{HOST}:{self.port}/_stcore/stream", subprotocols=[Subprotocol("streamlit")],
            additional_headers=headers, ssl=self.trust, max_size=None, proxy=None, ping_interval=None,
        )  # fmt: skip


@dataclass
class Guest(Visitor):
    """A session behind the proxy.

    Attributes:
        gate: the proxy. cookie: names the replica. city: chosen last.
        refused: status of each try to come back that was answered with no session; 0 for none at all.
        away: seconds of each absence. lost: what was chosen before it and was not there after it.
    """

    gate: Gate | None = None
    cookie: str = ""
    city: str = ""
    refused: list[int] = field(default_factory=list)
    away: list[float] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)

    @classmethod
    async def at(cls, gate: Gate) -> "Guest":
        """Somebody new who has opened the page."""
        guest = cls(await gate.enter(""), "atlas", gate=gate)
        guest._note_cookie()
        await guest.arrive()
        return guest

    async def choose_on(self, number: int, start: float, seconds: int) -> None:
        """Choose a city each second, whatever happens; a late answer counts from when its action was due."""
        for turn in range(seconds):
            due, city = start + turn, CITIES[(number + turn) % len(CITIES)]
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            while True:
                try:
                    came = await self.choose(city)
                    break
                except _LOST:
                    await self.come_back()
            self.city = city
            self.took.append(came - due)

    async def come_back(self) -> None:
        """Open the page's address anew, as often as it takes, and look whether the chosen city is there."""
        gone = time.perf_counter()
        while True:
            try:
                await self._reopen()
                break
            except InvalidStatus as refusal:
                self.refused.append(refusal.response.status_code)
            except _LOST:
                self.refused.append(0)
            await asyncio.sleep(PAUSE)
        self.away.append(time.perf_counter() - gone)

    async def _reopen(self) -> None:
        assert self.gate
        with suppress(*_LOST):
            await self.socket.close()
        self.socket = await self.gate.enter(self.cookie)
        self._note_cookie()
        seen = await self.arrive(self.city)
        if self.city and not seen:
            self.lost.append(self.city)

    def _note_cookie(self) -> None:
        assert self.socket.response
        for line in self.socket.response.headers.get_all("Set-Cookie"):
            if line.startswith("atlas_replica="):
                self.cookie = line.partition(";")[0]


async def choosing(guests: list[Guest], seconds: int) -> dict[str, Any]:
    """Let them choose, spread over each second, and say what they saw."""
    for guest in guests:
        guest.took, guest.refused, guest.away, guest.lost = [], [], [], []
    start = time.perf_counter() + 0.2
    acts = [
        guest.choose_on(number, start + number / len(guests), seconds) for number, guest in enumerate(guests)
    ]
    done, late = await asyncio.wait([asyncio.ensure_future(act) for act in acts], timeout=seconds + GRACE)
    for task in late:
        task.cancel()
    return {
        "seconds": [taken for guest in guests for taken in guest.took],
        "unanswered": len(guests) * seconds - sum(len(guest.took) for guest in guests),
        "cut": sum(len(guest.away) for guest in guests),
        "away": [away for guest in guests for away in guest.away],
        "refused": [status for guest in guests for status in guest.refused],
        "lost": sum(len(guest.lost) for guest in guests),
        "failed": [repr(task.exception()) for task in done if task.exception()],
        "replicas": sorted(guest.cookie.partition("=")[2] for guest in guests),
    }


async def attend(port: int, certificate: str, sessions: int) -> None:
    """All come, one after the other; then as the lines on the input say."""
    gate = Gate(port, ssl.create_default_context(cafile=certificate))
    guests = [await Guest.at(gate) for _ in range(sessions)]
    print("arrived", flush=True)
    while line := await asyncio.to_thread(sys.stdin.readline):
        few, seconds = map(int, line.split())
        print(json.dumps(await choosing(guests[:few], seconds)), flush=True)


if __name__ == "__main__":
    where, trusted, many = sys.argv[1:]
    asyncio.run(attend(int(where), trusted, int(many)))
