"""The file that somebody names: its content, or one line why not."""

from pathlib import Path

from errors import UserError

_LARGEST = 50_000_000  # bytes; a plan has some hundred thousand characters


def content(path: Path) -> bytes:
    """The file as it is.

    Raises:
        UserError: it cannot be read or is too large for a plan.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise UserError(f"“{path}”超过 {_LARGEST // 1_000_000} MB，不像一份规划。请拆分后再读。")
        return path.read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a null character
        raise UserError(f"无法读取“{path}”（{getattr(error, 'strerror', None) or error}）。") from error


def text(path: Path) -> str:
    """The file as UTF-8.

    Raises:
        UserError: it cannot be read, or is something else.
    """
    try:
        return content(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UserError(f"“{path}”不是 UTF-8 文本。请另存为 UTF-8。") from error
