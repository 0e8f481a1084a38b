"""A file, however it was brought, to the sheets it holds; what is too large is refused before it is read."""

from pathlib import Path

from errors import UserError
from language import Message, message
from reader.source.bounded import Bounds, EndedEarly, EndReason, bounded
from sitelists import limits
from sitelists.source.delimited import read_delimited
from sitelists.source.geographic import read_geographic
from sitelists.source.kinds import FileKind, kind_of_file
from sitelists.source.packed import refuse_bombs
from sitelists.source.sheet import SourceFile
from sitelists.source.workbook import read_workbook


def read_source(source: Path | bytes, name: str) -> SourceFile:
    """The sheets of a list.

    Args:
        source: where it lies, or its bytes.
        name: what errors call it.

    Raises:
        UserError: not to be read, too large, damaged, or no list.
    """
    data = list_bytes(source, name)
    kind = kind_of_file(data, name)
    if data.startswith(b"PK"):
        refuse_bombs(data, name)
    if kind == "text":
        return read_delimited(data, name)
    return _unpacked(data, name, kind)


def list_bytes(source: Path | bytes, name: str) -> bytes:
    """The whole file, its length asked before and counted while it is read: pipes and devices have none.

    Raises:
        UserError: not to be read, or too large.
    """
    most = limits.file_bytes()
    if isinstance(source, bytes):
        if len(source) > most:
            raise limits.too_large(name)
        return source
    try:
        with source.open("rb") as file:
            if source.stat().st_size > most:
                raise limits.too_large(name)
            data = file.read(most + 1)
    except (OSError, ValueError) as error:  # ValueError: a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise UserError(message("无法读取“{path}”（{reason}）。", path=name, reason=reason)) from error
    if len(data) > most:
        raise limits.too_large(name)
    return data


def _unpacked(data: bytes, name: str, kind: FileKind) -> SourceFile:
    """What a library makes of the file, in a process of its own: a stranger's file may be made to break it."""
    bounds = Bounds(limits.SECONDS, limits.MEMORY, limits.WAITED)
    try:
        if kind == "workbook":
            return bounded(read_workbook, (data, name), bounds)
        return bounded(read_geographic, (data, name, kind), bounds)
    except EndedEarly as ended:
        raise UserError(_ended(ended.reason, name)) from ended


def _ended(reason: EndReason, name: str) -> Message:
    """Why there is no result."""
    if reason == "time":
        return message(
            "{name}：读取超过 {limit} 秒，已停止。请删去多余的工作表，或另存为 CSV 后重试。",
            name=name,
            limit=limits.SECONDS,
        )
    if reason == "memory":
        limit = limits.MEMORY // 1_000_000
        return message(
            "{name}：读取要用的内存超过 {limit} MB，已停止。请删去多余的工作表，或另存为 CSV 后重试。",
            name=name,
            limit=limit,
        )
    return message("{name}：文件已损坏，读取中断。请用原来的软件打开并另存，或另存为 CSV 后重试。", name=name)
