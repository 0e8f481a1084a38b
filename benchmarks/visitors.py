"""Many visitors at once, without browsers: each speaks Streamlit's own protocol over a websocket.

Run as a process of its own, so that it does not take the server's time: ``python -m benchmarks.visitors ADDRESS
APP SESSIONS SECONDS`` says when all are there, acts after a line on its input, prints JSON, and stays for one more.
"""

import asyncio
import json
import sys
import time
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tools.examples import prefectures

CITIES = prefectures()
GRACE = 30  # seconds after the last action was due in which answers still count
MOST = 200  # visitors


@dataclass
class Visitor:
    """One session: what of the page an action has to name, what the address says, and how long answers took."""

    socket: ClientConnection
    app: str
    page: str = ""
    fragment: str = ""
    component: str = ""
    query: str = ""
    took: list[float] = field(default_factory=list)

    async def arrive(self, city: str = "") -> bool:
        """Load the page of the address; whether it shows the city."""
        message = BackMsg()
        message.rerun_script.query_string = self.query
        message.rerun_script.context_info.url = "http://localhost/"
        await self.socket.send(message.SerializeToString())
        return await self._read(_mark(city), page=True) > 0

    async def act(self, number: int, start: float, seconds: int) -> None:
        """Choose a city each second; a late answer delays the next, and counts from when its action was due."""
        for turn in range(seconds):
            due = start + turn
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            city = CITIES[(number + turn) % len(CITIES)]
            self.took.append(await self.choose(city) - due)

    async def choose(self, city: str) -> float:
        """Choose a city; the moment at which its panel came."""
        await self.socket.send(self._choice(city).SerializeToString())
        return await self._read(_mark(city))

    async def _read(self, mark: bytes, *, page: bool = False) -> float:
        """Read one run's messages to the end, of the whole ``page`` or of an action; the moment at which ``mark`` came."""
        came = 0.0
        while True:
            raw = await self.socket.recv()
            if mark in raw:
                came = time.perf_counter()
            if not page and len(raw) > 300:
                continue  # large messages are not what ends a run
            message = ForwardMsg.FromString(raw)
            if page:
                self._learn(message)
            if message.WhichOneof("type") == "page_info_changed":
                self.query = message.page_info_changed.query_string
            if message.WhichOneof("type") == "script_finished" and (came or page):
                return came

    def _learn(self, message: ForwardMsg) -> None:
        kind = message.WhichOneof("type")
        if kind == "new_session":
            self.page = message.new_session.page_script_hash
        elif kind == "navigation":
            self.page = message.navigation.page_script_hash
        elif kind == "delta" and message.delta.WhichOneof("type") == "new_element":
            element = message.delta.new_element
            part = {"atlas": "bidi_component", "plain": "component_instance"}[self.app]
            if element.WhichOneof("type") == part:
                self.component, self.fragment = getattr(element, part).id, message.delta.fragment_id

    def _choice(self, city: str) -> BackMsg:
        """The message that a browser sends for a click on a city."""
        message = BackMsg()
        run = message.rerun_script
        run.page_script_hash, run.fragment_id = self.page, self.fragment
        widget = run.widget_states.widgets.add()
        if self.app == "atlas":
            widget.id = f"$$STREAMLIT_INTERNAL_KEY_{self.component}__events"
            widget.json_trigger_value = json.dumps(
                [{"event": "pick", "value": {"chosen": city, "number": 1}}]
            )
        else:
            widget.id = self.component
            widget.json_value = json.dumps({"last_active_drawing": {"properties": {"key": city}}})
        return message


def _mark(city: str) -> bytes:
    """What is in the message that shows a city's panel."""
    return f'data-city="{city}"'.encode()


async def visits(address: str, app: str, sessions: int, seconds: int) -> None:
    """Let ``sessions`` visitors arrive one after the other, then act for ``seconds``, spread over each second."""
    url = address.replace("http://", "ws://") + "/_stcore/stream"
    sockets = [
        connect(url, subprotocols=[Subprotocol("streamlit")], max_size=None)
        for _ in range(min(sessions, MOST))
    ]
    visitors = [Visitor(await socket, app) for socket in sockets]
    for visitor in visitors:
        await visitor.arrive()
    print("arrived", flush=True)
    await asyncio.to_thread(sys.stdin.readline)
    start = time.perf_counter() + 0.2
    acts = [one.act(number, start + number / len(visitors), seconds) for number, one in enumerate(visitors)]
    done = await asyncio.wait([asyncio.ensure_future(act) for act in acts], timeout=seconds + GRACE)
    for task in done[1]:
        task.cancel()
    took = [taken for visitor in visitors for taken in visitor.took]
    failed = [repr(task.exception()) for task in done[0] if task.exception()]
    result: dict[str, Any] = {
        "seconds": took,
        "unanswered": len(visitors) * seconds - len(took),
        "failed": failed,
    }
    print(json.dumps(result), flush=True)
    await asyncio.to_thread(sys.stdin.readline)  # all stay until the server's memory was looked at


if __name__ == "__main__":
    where, which, many, long = sys.argv[1:]
    asyncio.run(visits(where, which, int(many), int(long)))
