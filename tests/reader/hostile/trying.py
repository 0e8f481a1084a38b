"""Reads every hostile file in one process of bounded memory, each in bounded time: ``python -m …``.

It prints, as a line of JSON each, the file's name and how it ended: read, refused, or what went wrong.
"""

import json
import resource
import signal
from types import FrameType
from typing import NoReturn

from errors import UserError
from tests.reader.hostile.inputs import hostile_files
from tests.reader.world import READER

SECONDS = 10
"""Of computing for one file."""
MEMORY = 500_000_000
"""Bytes for this process, and for each that it starts."""


class TooLong(BaseException):
    """A file takes longer than its time."""


def main() -> None:
    """Tries them all."""
    signal.signal(signal.SIGXCPU, _out_of_time)
    files = hostile_files()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    for name, data in files.items():
        print(json.dumps([name, _end(data)], ensure_ascii=False), flush=True)


def _end(data: bytes) -> str:
    used, (_, most) = resource.getrusage(resource.RUSAGE_SELF), resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + 1 + SECONDS, most))
    try:
        READER.read(data, "某文件")
    except UserError as refusal:
        return str(refusal)
    except (Exception, TooLong) as error:
        return f"fell: {error!r:.300}"
    return "read"


def _out_of_time(number: int, frame: FrameType | None) -> NoReturn:
    raise TooLong


if __name__ == "__main__":
    main()
