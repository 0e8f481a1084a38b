"""A question's model as the small JSON schema that a tool is listed with, and what is wrong with a question."""

import json
from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from assistant.model import Question
from datafiles.faults import in_words
from errors import UserError
from language import Message, message, sayer

_NOT_NEEDED = ("title", "default", "description")
_MOST, _SHOWN = 5, 40


class WrongQuestion(UserError):
    """A question that no tool could answer, with what is wrong in it."""

    def __init__(self, problems: Iterable[Message]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(self.problems))

    def in_language(self, lang: str) -> str:
        """Every problem in a language, one a line."""
        return "\n".join(map(sayer(lang), self.problems))


def input_schema(question: type[Question]) -> dict[str, Any]:
    """The schema without titles and defaults; bounds stay: an assistant sees how long a text may be."""
    schema = question.model_json_schema()
    return {
        "type": "object",
        "properties": {name: _small(field) for name, field in schema["properties"].items()},
        **({"required": schema["required"]} if "required" in schema else {}),
        "additionalProperties": False,
    }


def checked(question: type[Question], arguments: dict[str, Any]) -> Question:
    """The question of these arguments.

    Raises:
        WrongQuestion: unknown or missing arguments, wrong values.
    """
    try:
        return question.model_validate_json(json.dumps(arguments))
    except ValidationError as error:
        raise WrongQuestion(map(_problem, error.errors()[:_MOST])) from error


def _small(field: dict[str, Any]) -> dict[str, Any]:
    kept = {key: value for key, value in field.items() if key not in _NOT_NEEDED}
    if "enum" in kept:
        kept = {"enum": [value for value in kept["enum"] if value]}
    if "items" in kept:
        kept["items"] = _small(kept["items"])
    return kept


def _problem(error: ErrorDetails) -> Message:
    problem, remedy = in_words(error)
    if error["type"] == "string_too_long":
        remedy = message("请缩短，或分几次问")
    where = ".".join(map(str, error["loc"]))[:_SHOWN]
    value = "" if isinstance(error["input"], dict | list) else str(error["input"])[:_SHOWN]
    return message(
        "参数 {where} “{value}”：{problem}。{remedy}。",
        where=where,
        value=value,
        problem=problem,
        remedy=remedy,
    )
