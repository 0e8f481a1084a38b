"""The tools as an assistant meets them: through the SDK's own client."""

import asyncio
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest
from mcp import Client
from mcp_types import CallToolResult, ListToolsResult

from assistant.holdings import Holdings
from assistant.server import room, tool_server
from assistant.stdio import drawn_here
from atlas.model import Atlas


class Told(NamedTuple):
    """A result, read: whether it is an error, its text, its content for programs, its picture in base64."""

    failed: bool
    text: str
    content: dict[str, Any]
    picture: str


def told(result: CallToolResult) -> Told:
    """What a result says."""
    text = "\n".join(part.text for part in result.content if part.type == "text")
    pictures = [
        part.data for part in result.content if part.type == "image" and part.mime_type == "image/png"
    ]
    return Told(bool(result.is_error), text, result.structured_content or {}, "".join(pictures))


Call = tuple[str, dict[str, Any]]


async def _asked(atlas: Atlas, calls: list[Call], mode: str) -> tuple[ListToolsResult, list[Told]]:
    async with Client(tool_server(Holdings(lambda: atlas, drawn_here), room()), mode=mode) as client:
        return await client.list_tools(), [told(await client.call_tool(*call)) for call in calls]


@pytest.fixture(scope="session")
def asked() -> Callable[..., list[Told]]:
    """Asks a server of an atlas, all in one session: ``asked(atlas, ("city", {"city": "临沂"}), …)``."""

    def call(atlas: Atlas, *calls: Call, mode: str = "auto") -> list[Told]:
        return asyncio.run(_asked(atlas, list(calls), mode))[1]

    return call


@pytest.fixture(scope="session")
def listing(real_atlas: Atlas) -> ListToolsResult:
    """The tools as they are listed."""
    return asyncio.run(_asked(real_atlas, [], "auto"))[0]
