"""The process that works on a stranger's file: ``python -m reader.source.worker``, started by ``confined``.

It reads one task from its input, bounds itself, and writes the result, or the refusal, to its output.
"""

import os
import pickle
import sys

from errors import UserError

OUT_OF_MEMORY = 3
"""How the process ends where memory did not suffice."""


def main() -> None:
    """Does the task."""
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints is no result
    seconds, memory, work, arguments = pickle.load(sys.stdin.buffer)
    bound(seconds, memory)
    try:
        result = work(*arguments)
    except UserError as refusal:
        result = refusal
    except MemoryError:
        os._exit(OUT_OF_MEMORY)  # at once: whatever else there is to do may need memory, too
    pickle.dump(result, out)
    out.flush()


def bound(seconds: int, memory: int) -> None:
    """Sets the system's limits of computing time and memory, where it has them."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    main()
