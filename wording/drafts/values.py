"""An entry's fields in words, as a list of names and values; what is empty is left out."""

from collections.abc import Callable, Mapping
from typing import Any

from plans.unfinished import TODO
from wording.drafts.choices import Choices, choices
from wording.drafts.fields import label
from wording.words import Words

_APART = ("evidence", "type", "clause", "review", "overlap", "value_high", "unit", "comparator", "part")
"""Said elsewhere, or together with another field."""


class EntryWords:
    """Says entries of drafts in one language; ``words`` are its own."""

    def __init__(self, words: Words) -> None:
        """Prepares the names of all codes."""
        self.words, self._choices = words, choices(words)
        self._say: Mapping[str, Callable[[Any], str]] = {
            "places": self._places, "scope": self._scope, "industry": self._industry,
            "open": lambda value: words.say("是") if value else "",
        }  # fmt: skip

    def said(self, fields: Mapping[str, Any]) -> list[tuple[str, str]]:
        """The names of the fields, each with its value."""
        kind, found = str(fields.get("type", "")), []
        for name, value in _flat(fields):
            if (
                name in _APART
                or name.endswith("_en")
                or (value in (None, "", []) and name not in ("scope", "places"))
            ):
                continue
            text = self._amount(fields) if name == "value" else self.value(name, value, kind)
            text = self.words.say("尚未填写") if text == TODO else text
            if text:
                found.append((label(name, self.words.say), text))
        return found

    def value(self, name: str, value: Any, kind: str = "") -> str:
        """One value as it is read."""
        if name in self._say:
            return self._say[name](value)
        known: Choices = self._choices.get(f"{kind}.{name}") or self._choices.get(name) or {}
        if isinstance(value, list | tuple):
            return self.words.join(map(str, value))
        return known.get(str(value), str(value))

    def _amount(self, fields: Mapping[str, Any]) -> str:
        sign = self._choices["comparator"].get(str(fields.get("comparator") or "="), "=").split(" ")
        high = fields.get("value_high")
        number = _number(fields["value"]) + (f"–{_number(high)}" if high is not None else "")
        amount = f"{number}{fields.get('unit') or ''}"
        return amount if sign[0] == "=" else f"{sign[0]} {amount}{self.words.bracketed(' '.join(sign[1:]))}"

    def _places(self, value: Any) -> str:
        names = self.words.join(self._choices["places"].get(str(code), str(code)) for code in value or ())
        return names or self.words.say("文件未说明")

    def _scope(self, value: Any) -> str:
        if value == "province":
            return self.words.names.whole
        return self._places(value) if value else self.words.say("原文没有写明")

    def _industry(self, value: Any) -> str:
        return self.words.join(self._choices["industries"].get(str(code), str(code)) for code in value)


def _flat(fields: Mapping[str, Any], before: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for name, value in fields.items():
        found += _flat(value, f"{before}{name}.") if isinstance(value, Mapping) else [(before + name, value)]
    return found


def _number(value: Any) -> str:
    return f"{value:.10g}" if isinstance(value, int | float) else str(value)
