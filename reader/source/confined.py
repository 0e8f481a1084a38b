"""A plan's file read in a process with bounds, and what its owner is told where that was ended."""

from collections.abc import Callable
from typing import TypeVar

from errors import UserError
from language import Message, message
from reader.source.bounded import Bounds, EndedEarly, EndReason, bounded
from reader.source.limits import MEMORY, SECONDS, WAITED
from reader.source.time_limit import too_long

Made = TypeVar("Made")


def confined(work: Callable[..., Made], data: bytes, name: str) -> Made:
    """What ``work`` makes of a file.

    Args:
        work: a function of a module; takes the file's bytes and its name.
        data: the file's bytes.
        name: what errors call the file.

    Raises:
        UserError: what ``work`` refuses, or one that ended too late, too large or not at all.
    """
    try:
        return bounded(work, (data, name), Bounds(SECONDS, MEMORY, WAITED))
    except EndedEarly as ended:
        raise UserError(_ended(ended.reason, name)) from ended


def _ended(reason: EndReason, name: str) -> Message:
    """Why there is no result."""
    if reason == "time":
        return too_long(name)
    if reason == "memory":
        limit = MEMORY // 1_000_000
        return message(
            "{name}：读取要用的内存超过 {limit} MB，已停止。请只保留规划正文，或另存为 .txt 后重试。",
            name=name, limit=limit,
        )  # fmt: skip
    return message(
        "{name}：文件已损坏，读取中断。请用原来的软件打开并另存，或另存为 .txt 后重试。", name=name
    )
