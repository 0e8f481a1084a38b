"""The lines of standard input, read by a thread that no end of the program waits for."""

import asyncio
import os
import sys
import threading
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import BinaryIO

_AHEAD = 16
"""Lines that are read before they are asked for."""


async def input_lines() -> AsyncIterator[str]:
    """Each line until the input ends.

    The SDK's own reader keeps a thread in the middle of a line, so that a program told to end waits for one more.
    """
    lines: asyncio.Queue[bytes] = asyncio.Queue(_AHEAD)
    # a file of its own: standard input itself is closed when the program ends, which would wait for the thread
    file = os.fdopen(os.dup(sys.stdin.fileno()), "rb")
    arguments = (file, lines, asyncio.get_running_loop())
    threading.Thread(target=_read, args=arguments, name="input", daemon=True).start()
    while line := await lines.get():
        yield line.decode("utf-8", "replace")


def _read(file: BinaryIO, lines: asyncio.Queue[bytes], loop: asyncio.AbstractEventLoop) -> None:
    """Hands lines over, at last an empty one; ends quietly where nobody takes them any more."""
    with suppress(RuntimeError, asyncio.CancelledError):  # the loop has ended
        line = b" "
        while line:
            line = file.readline()
            asyncio.run_coroutine_threadsafe(lines.put(line), loop).result()
