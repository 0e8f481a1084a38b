"""YAML with places: a document and, for any path inside it, the line and column it stands at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from datafiles.reading import decoded, read_bytes
from errors import DataError, Fault, at_column
from language import message

SIZE_LIMIT = 5_000_000
_DEEPEST = 1000
_MOST_NODES = 1_000_000
Steps = tuple[str | int, ...]
"""The keys and numbers that lead to a value inside a file."""

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class YamlFile:
    """One parsed file: ``data`` as plain Python, ``node`` as the tree that knows its places."""

    name: str
    data: Any
    node: yaml.Node

    def place(self, path: Steps) -> str:
        """Line and column of the deepest node that exists on ``path``, and the path in words."""
        node, last = self.node, ""
        for step in path:
            deeper = _child(node, step)
            if deeper is None:
                last = str(step)
                break
            node, last = deeper, str(step)
        return _place(node, last.rstrip())

    def texts(self) -> Iterator[tuple[str, str, str]]:
        """Every single value as written: the key it stands under, the value, its place; references are not followed."""
        return _texts(self.node, "", set())


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read ``path``; ``name`` is what faults call it.

    Raises:
        DataError: not readable, not UTF-8, too large, not YAML, empty, or a key given twice.
    """
    return parse_yaml(_read_text(path, name), name)


def parse_yaml(text: str, name: str) -> YamlFile:
    """The same of a text that lies in no file.

    Raises:
        DataError: not YAML, empty, or a key given twice.
    """
    if _depth(text) > _DEEPEST:  # the library itself would not survive a depth of tens of thousands
        raise _too_deep(name)
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            raise _unusable(name, message("文件是空的"), message("请填写内容或删去该文件"))
        if _expanded(node, {}) > _MOST_NODES:
            raise _too_deep(name)
        repeated = [_repeated_key(name, key) for key in _repeated_keys(node)]
        if repeated:
            raise DataError(repeated)
        return YamlFile(name, loader.construct_document(node), node)
    except yaml.YAMLError as error:
        raise DataError([_syntax_fault(name, error)]) from error
    except RecursionError as error:
        raise _too_deep(name) from error
    except ValueError as error:  # a value that looks like a date but is none
        problem, remedy = message("日期不存在"), message("请改正日期，或给文字加引号")
        raise _unusable(name, problem, remedy, value=str(error)) from error
    finally:
        loader.dispose()


def mapping_file(data: dict[str, Any], name: str) -> YamlFile:
    """Plain data as if they had been read from a file."""
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return parse_yaml(text, name)


def _read_text(path: Path, name: str) -> str:
    raw = read_bytes(path, name)
    if len(raw) > SIZE_LIMIT:
        size, remedy = (
            message("{count} 字节", count=len(raw)),
            message("请控制在 {limit} 字节以内", limit=SIZE_LIMIT),
        )
        raise _unusable(name, message("文件过大"), remedy, value=size)
    return decoded(raw, name)


def _unusable(name: str, problem: str, remedy: str, value: str = "") -> DataError:
    return DataError([Fault(name, "", value, problem, remedy)])


def _depth(text: str) -> int:
    """How deep the text can nest at the most: brackets still open, and what stands before a line's content."""
    open_now = deepest = 0
    for line in text.splitlines():
        before = len(line) - len(line.lstrip(" -?:"))
        for sign in re.findall(r"[\[\]{}]", line):
            open_now = max(0, open_now + (1 if sign in "[{" else -1))
            deepest = max(deepest, open_now)
        deepest = max(deepest, before + open_now)
    return deepest


def _too_deep(name: str) -> DataError:
    return _unusable(name, message("嵌套过深或自我引用"), message("请参照其他规划文件的结构"))


def _syntax_fault(name: str, error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None)
    place = at_column(mark.line + 1, mark.column + 1) if mark else ""
    detail = getattr(error, "problem", None) or str(error).splitlines()[0]
    problem, remedy = message("YAML 语法有误（{detail}）", detail=detail), message("请检查缩进、引号和冒号")
    return Fault(name, place, "", problem, remedy)


def _expanded(node: yaml.Node, known: dict[int, int]) -> int:
    """How many nodes there are once every reference is followed; a few lines of references can stand for billions."""
    if id(node) not in known:
        known[id(node)] = 1 + sum(_expanded(inner, known) for inner in _inner(node))
    return known[id(node)]


def _inner(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.MappingNode):
        yield from (value for _, value in node.value)
    elif isinstance(node, yaml.SequenceNode):
        yield from node.value


def _texts(node: yaml.Node, key: str, seen: set[int]) -> Iterator[tuple[str, str, str]]:
    if id(node) in seen:
        return
    seen.add(id(node))
    if isinstance(node, yaml.ScalarNode):
        yield key, node.value, _place(node, key)
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _texts(value, name.value, seen)
    else:
        for inner in _inner(node):
            yield from _texts(inner, key, seen)


def _place(node: yaml.Node, name: str = "") -> str:
    return at_column(node.start_mark.line + 1, node.start_mark.column + 1, name)


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        item: yaml.Node = node.value[step]
        return item
    return None


def _repeated_keys(node: yaml.Node) -> Iterator[yaml.Node]:
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _repeated_keys(item)
    elif isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode) or key.value in seen:
                yield key
                continue
            seen.add(key.value)
            yield from _repeated_keys(value)


def _repeated_key(name: str, key: yaml.Node) -> Fault:
    place = _place(key)
    if not isinstance(key, yaml.ScalarNode):
        return Fault(name, place, "", message("项名应是一个词"), message("请参照其他规划文件的结构"))
    return Fault(name, place, key.value, message("同一项写了两次"), message("请删去其中一个"))
