"""The file that somebody names: its content, or one line why not."""

from pathlib import Path

from errors import UserError
from language import message

_LARGEST = 50_000_000  # bytes; a plan has some hundred thousand characters


def content(path: Path) -> bytes:
    """The file as it is.

    Raises:
        UserError: it cannot be read or is too large for a plan.
    """
    try:
        if path.stat().st_size > _LARGEST:
            limit = _LARGEST // 1_000_000
            raise UserError(
                message("“{path}”超过 {limit} MB，不像一份规划。请拆分后再读。", path=path, limit=limit)
            )
        return path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a null character
        reason = getattr(error, "strerror", None) or str(error)
        raise UserError(message("无法读取“{path}”（{reason}）。", path=path, reason=reason)) from error


def text(path: Path) -> str:
    """The file as UTF-8.

    Raises:
        UserError: it cannot be read, or is something else.
    """
    try:
        return content(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(message("“{path}”不是 UTF-8 文本。请另存为 UTF-8。", path=path)) from error
