"""A data file as bytes or text, or the fault that says why it cannot be read."""

import errno
from pathlib import Path

from errors import DataError, Fault, on_line
from language import message

_MISSING = message("文件缺失"), message("请恢复该文件")
_NO_ACCESS = message("没有读取权限"), message("请改正文件权限")
_REASONS = {
    errno.ENOENT: _MISSING,
    errno.ENOTDIR: _MISSING,
    errno.EISDIR: (message("这里应是文件，却是文件夹"), message("请移走该文件夹，恢复该文件")),
    errno.EACCES: _NO_ACCESS,
    errno.EPERM: _NO_ACCESS,
    errno.ELOOP: (message("链接指向自己"), message("请删去该链接，恢复该文件")),
}


def named(path: Path) -> str:
    """What faults call a file that lies in a folder of the data folder, e.g. ``sites/sites.csv``."""
    return f"{path.parent.name}/{path.name}"


def read_bytes(path: Path, name: str) -> bytes:
    """The file's content.

    Args:
        path: where it lies.
        name: what faults call it.

    Raises:
        DataError: missing, no file, not to be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise DataError([unreadable(name, error)]) from error


def read_text(path: Path, name: str) -> str:
    """The file's text; a byte order mark is no part of it.

    Raises:
        DataError: as for ``read_bytes``, or not UTF-8 (with the line and the bytes).
    """
    return decoded(read_bytes(path, name), name)


def decoded(content: bytes, name: str) -> str:
    """UTF-8 as text; a byte order mark is no part of it.

    Raises:
        DataError: not UTF-8; with the line and the bytes.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        value = error.object[error.start : error.end].hex(" ")[:60]
        remedy = message("请另存为 UTF-8")
        if name.endswith(".csv"):
            remedy = message("请另存为 UTF-8（Excel 中选“CSV UTF-8”）")
        raise DataError([Fault(name, on_line(line), value, message("不是 UTF-8 编码"), remedy)]) from error


def unreadable(name: str, error: OSError) -> Fault:
    """Why the system does not let a file be read, and what to do."""
    other = message("无法读取（{reason}）", reason=error.strerror or ""), message("请检查该文件及其权限")
    problem, remedy = _REASONS.get(error.errno or 0, other)
    return Fault(name, "", "", problem, remedy)
