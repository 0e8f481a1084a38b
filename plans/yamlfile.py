"""YAML with places: a document and, for any path inside it, the line and column it stands at."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from errors import DataError, Fault

SIZE_LIMIT = 5_000_000
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class YamlFile:
    """One parsed file: ``data`` as plain Python, ``node`` as the tree that knows its places."""

    name: str
    data: Any
    node: yaml.Node

    def place(self, path: tuple[str | int, ...]) -> str:
        """Line and column of the deepest node that exists on ``path``, and the path in words."""
        node, last = self.node, ""
        for step in path:
            deeper = _child(node, step)
            if deeper is None:
                last = str(step)
                break
            node, last = deeper, str(step)
        mark = node.start_mark
        return f"第{mark.line + 1}行第{mark.column + 1}列 {last}".rstrip()


def read_yaml(path: Path, name: str) -> YamlFile:
    """Read ``path``; ``name`` is what faults call it.

    Raises:
        DataError: not readable, not UTF-8, too large, not YAML, empty, or a key given twice.
    """
    text = _read_text(path, name)
    loader = _Loader(text)
    try:
        node = loader.get_single_node()
        if node is None:
            raise DataError([Fault(name, "", "", "文件是空的", "请填写内容或删去该文件")])
        repeated = [_repeated_key(name, key) for key in _repeated_keys(node)]
        if repeated:
            raise DataError(repeated)
        return YamlFile(name, loader.construct_document(node), node)
    except yaml.YAMLError as error:
        raise DataError([_syntax_fault(name, error)]) from error
    except RecursionError as error:
        raise DataError([Fault(name, "", "", "嵌套过深或自我引用", "请参照其他规划文件的结构")]) from error
    except ValueError as error:  # a value that looks like a date but is none
        raise DataError([Fault(name, "", str(error), "日期不存在", "请改正日期，或给文字加引号")]) from error
    finally:
        loader.dispose()


def _read_text(path: Path, name: str) -> str:
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise DataError(
            [Fault(name, "", "", f"无法读取（{error.strerror}）", "请检查文件是否存在及其权限")]
        ) from error
    if len(raw) > SIZE_LIMIT:
        raise DataError([Fault(name, "", f"{len(raw)} 字节", "文件过大", f"请控制在 {SIZE_LIMIT} 字节以内")])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise DataError([Fault(name, f"第{line}行", "", "不是 UTF-8 编码", "请另存为 UTF-8")]) from error


def _syntax_fault(name: str, error: yaml.YAMLError) -> Fault:
    mark = getattr(error, "problem_mark", None)
    place = f"第{mark.line + 1}行第{mark.column + 1}列" if mark else ""
    detail = getattr(error, "problem", None) or str(error).splitlines()[0]
    return Fault(name, place, "", f"YAML 语法有误（{detail}）", "请检查缩进、引号和冒号")


def _child(node: yaml.Node, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step]
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
    mark = key.start_mark
    place = f"第{mark.line + 1}行第{mark.column + 1}列"
    if not isinstance(key, yaml.ScalarNode):
        return Fault(name, place, "", "项名应是一个词", "请参照其他规划文件的结构")
    return Fault(name, place, key.value, "同一项写了两次", "请删去其中一个")
