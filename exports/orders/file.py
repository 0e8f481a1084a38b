"""An order as a file: TOML or JSON, read with everything wrong in it said at once."""

import json
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from datafiles.faults import in_words
from datafiles.reading import decoded
from datafiles.toml import parsed_toml
from errors import DataError, Fault, UserError
from exports.orders.model import BriefOrder
from language import message

_SYNTAX = message("JSON 语法有误"), message("请检查引号、逗号和括号")

LARGEST = 100_000
"""Bytes of an order."""


class OrderRefused(UserError):
    """An order that cannot be met, with everything that is wrong in it."""

    def __init__(self, problems: Iterable[Fault | UserError]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))

    def in_language(self, lang: str) -> str:
        """Every problem in a language, one a line."""
        return "\n".join(problem.in_language(lang) for problem in self.problems)


def read_order(content: bytes, name: str) -> BriefOrder:
    """The order in a file.

    Args:
        content: TOML, or JSON where the name ends so.
        name: what the file is called.

    Raises:
        OrderRefused: unknown keys, wrong values, no text of its kind.
    """
    if len(content) > LARGEST:
        raise UserError(message("{name}：超过 {most} kB，不是简报订单。", name=name, most=LARGEST // 1000))
    try:
        data = _parsed(decoded(content, name), name)
    except DataError as error:
        raise OrderRefused(error.faults) from error
    return checked_order(data, name)


def checked_order(data: dict[str, Any], name: str) -> BriefOrder:
    """The order of these choices.

    Args:
        data: choices by their keys.
        name: where they come from, for messages.

    Raises:
        OrderRefused: unknown keys, wrong values.
    """
    try:
        return BriefOrder.model_validate(data)
    except ValidationError as error:
        faults = (
            Fault(name, ".".join(map(str, it["loc"])), _shown(it["input"]), *in_words(it))
            for it in error.errors()
        )
        raise OrderRefused(faults) from error


def order_text(order: BriefOrder, form: str = "toml") -> str:
    """The order as a file, what is as usual left out; ``form`` is toml or json."""
    chosen = order.model_dump(mode="json", exclude_defaults=True)
    if form == "json":
        return json.dumps(chosen, ensure_ascii=False, indent=2) + "\n"
    return "".join(f"{key} = {_toml(key, value)}\n" for key, value in chosen.items())


def _parsed(text: str, name: str) -> dict[str, Any]:
    if not name.casefold().endswith(".json"):
        return parsed_toml(text, name)
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DataError([Fault(name, "", "", *_SYNTAX)]) from error
    if not isinstance(data, dict):
        raise DataError([Fault(name, "", "", message("应是一组“名称: 值”"), message("请改正"))])
    return data


def _shown(value: object) -> str:
    if isinstance(value, dict | list):
        return ""
    return "".join(letter if letter.isprintable() else " " for letter in str(value)[:60])


def _toml(key: str, value: object) -> str:
    """JSON's texts, lists and truths are TOML's too; a day stands without quotes."""
    return str(value) if key == "date" else json.dumps(value, ensure_ascii=False)
