"""A TOML file as a dictionary, or as what a model makes of it."""

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from datafiles.faults import in_words
from datafiles.reading import read_text
from errors import DataError, Fault, at_column
from language import message

T = TypeVar("T")
_EMPTY = message("文件是空的"), message("请恢复其内容；确实没有内容时请写一行 # 开头的说明")
_SYNTAX = message("TOML 语法有误"), message("请检查引号、等号和方括号")
_DEEP = message("嵌套过深"), message("请参照原来的结构改写")


def read_toml(path: Path, name: str) -> dict[str, Any]:
    """The file as a dictionary with lists as tuples.

    A file without anything is damaged; one that lists nothing on purpose says so in a comment.

    Args:
        path: where it lies.
        name: what faults call it.

    Raises:
        DataError: cannot be read, not UTF-8, empty, not TOML (with line and column).
    """
    return parsed_toml(read_text(path, name), name)


def parsed_toml(text: str, name: str) -> dict[str, Any]:
    """The same of a text that somebody brought.

    Raises:
        DataError: empty, not TOML (with line and column).
    """
    if not text.strip():
        raise DataError([Fault(name, "", "", *_EMPTY)])
    try:
        return {key: _tuples(value) for key, value in tomllib.loads(text).items()}
    except RecursionError as error:
        raise DataError([Fault(name, "", "", *_DEEP)]) from error
    except ValueError as error:
        raise DataError([Fault(name, _place(str(error)), "", *_SYNTAX)]) from error


def checked_toml(path: Path, name: str, adapter: TypeAdapter[T], without: T) -> tuple[T, list[Fault]]:
    """The file as a model reads it, ``without`` where it cannot be used, and every fault.

    Args:
        path: where it lies.
        name: what faults call it.
        adapter: of the model.
        without: what stands for a file that cannot be used.
    """
    try:
        return adapter.validate_python(read_toml(path, name)), []
    except DataError as error:
        return without, list(error.faults)
    except ValidationError as error:
        return without, [toml_fault(name, item) for item in error.errors(include_url=False)]


def toml_fault(name: str, item: ErrorDetails, *before: str, kept: bool = False) -> Fault:
    """One validation error as a fault; its place is the path of keys, with ``before`` in front."""
    place = ".".join(map(str, (*before, *item["loc"])))
    value = "" if isinstance(item["input"], dict) else str(item["input"])[:60]
    return Fault(name, place, value, *in_words(item), kept)


def _place(problem: str) -> str:
    """Where the library says that a file stops being TOML."""
    at = re.search(r"line (\d+), column (\d+)", problem)
    if at:
        return at_column(int(at[1]), int(at[2]))
    return message("文件末尾") if "end of document" in problem else ""


def _tuples(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _tuples(item) for key, item in value.items()}
    return tuple(map(_tuples, value)) if isinstance(value, list) else value
