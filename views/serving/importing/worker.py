"""The process that reads one file into drafts: ``python -m views.serving.importing.worker``.

The file comes in on the standard input. What is being done and, last, the drafts or what is wrong leave on what was the
standard output, pickled.
"""

import os
import pickle
import signal
import sys
from typing import Any

from atlas.store.bringing import confine, drafts_of
from errors import DataError, UserError
from language import Message

_BEHIND_PAGES = 5


def main() -> None:
    """Reads the file."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which ends its processes itself
    if hasattr(os, "nice"):
        os.nice(_BEHIND_PAGES)
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what libraries print is no answer
    data, name = pickle.load(sys.stdin.buffer)
    confine()

    def send(answer: Any) -> None:
        pickle.dump(answer, answers)
        answers.flush()

    send(_answer(data, name, send))


def _answer(data: bytes, name: str, step: Any) -> Any:
    from views.caching import cache

    try:
        return drafts_of(data, name, cache.atlas, step)
    except UserError as error:
        return UserError(error.args[0] if isinstance(error.args[0], Message) else str(error))
    except DataError as error:
        return error.faults
    except MemoryError:
        os._exit(3)  # at once: whatever else there is to do may need memory, too


if __name__ == "__main__":
    main()
