"""The tools over standard input and output, from the data folder alone."""

import os
import signal
from typing import TYPE_CHECKING, Any

import anyio
from mcp.server.stdio import stdio_server

from assistant.holdings import Holdings
from assistant.input_lines import input_lines
from assistant.server import room, tool_server
from atlas.model import Atlas

if TYPE_CHECKING:
    from exports.report.report import Report


def serve_stdio(atlas: Atlas, lang: str) -> None:
    """Answer until the input ends; nothing but the protocol is written to the output.

    Args:
        atlas: what is answered from, as it was at the start.
        lang: of answers that ask for no language.
    """
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _end)
    anyio.run(_serve, Holdings(lambda: atlas, drawn_here, lang=lang))


def _end(number: int, _frame: object) -> None:
    """At once: nothing is kept or written that could be left half done, and an exception would end somewhere in a task."""
    os._exit(128 + number)


async def drawn_here(report: "Report") -> bytes:
    """The PNG, made by a thread of this process."""
    from exports import EXPORTS

    return await anyio.to_thread.run_sync(EXPORTS["png"].write, report)


async def _serve(holdings: Holdings) -> None:
    server = tool_server(holdings, room())
    lines: Any = input_lines()  # of a file the SDK takes nothing but its lines
    async with stdio_server(lines) as (read, write):
        await server.run(read, write, server.create_initialization_options())
