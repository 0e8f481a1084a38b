"""The computing time that one file is given."""

from time import thread_time

from errors import UserError
from language import Message, message
from reader.source.limits import SECONDS


class TimeLimit:
    """Ends the reading of a file that takes too long; whoever reads it asks before every piece of work."""

    def __init__(self, name: str) -> None:
        """Begins to count the time of the file of this name."""
        self._name, self._end = name, thread_time() + SECONDS

    def check(self) -> None:
        """Lets the reading go on.

        Raises:
            UserError: the time is over.
        """
        if thread_time() > self._end:
            raise UserError(too_long(self._name))


def too_long(name: str) -> Message:
    """What is said of a file that takes too long."""
    return message(
        "{name}：读取超过 {limit} 秒，已停止。请只保留规划正文，或另存为 .txt 后重试。",
        name=name,
        limit=SECONDS,
    )
