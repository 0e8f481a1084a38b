"""``plan-atlas``: one command is called, and ends with the right code."""

import argparse
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from importlib import import_module

from cli.ending import INTERRUPTED, UNREAD, forget_streams, prepare_streams, stoppable

_COMMANDS = {
    "serve": "cli.serve",
    "build": "cli.building",
    "check": "cli.questions",
    "facts": "cli.questions",
    "city": "cli.questions",
    "read": "cli.reading",
    "evaluate": "cli.reading",
    "balance": "cli.questions",
    "compare": "cli.questions",
    "brief": "cli.brief",
    "publish": "cli.files",
    "package": "cli.files",
    "refresh": "cli.refresh",
    "province": "cli.province",
    "sites": "cli.sites",
    "store": "cli.store",
    "drafts": "cli.drafts",
    "verify": "cli.verify",
    "mcp": "cli.assistant",
    "bench": "cli.files",
}
"""The module of each; taken in when it is called, so that the others cost no time."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 on success, 1 where the input is at fault, 130 and 141 where somebody stopped it or read no further;
        wrong usage exits with 2, being told to end with 143.
    """
    prepare_streams()
    try:
        return _answered(argv)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader, e.g. ``head``, has seen enough
        forget_streams()
        return UNREAD


def _answered(argv: Sequence[str] | None) -> int:
    from cli.parser import parser

    try:
        return _done(parser().parse_args(argv))
    finally:
        sys.stdout.flush()


def _done(arguments: argparse.Namespace) -> int:
    from cli.output import one_line
    from errors import DataError, UserError

    try:
        command = getattr(import_module(_COMMANDS[arguments.command]), arguments.command)
        with nullcontext() if arguments.command == "serve" else stoppable():  # the server ends by itself
            code: int = command(arguments)
        sys.stdout.flush()
        return code
    except (UserError, DataError) as error:
        problem = error.in_language(arguments.lang)
    except BrokenPipeError:
        raise
    except OSError as error:  # the disk is full, an address is taken
        problem = f"{error.strerror or error}"
    print(one_line(problem), file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
