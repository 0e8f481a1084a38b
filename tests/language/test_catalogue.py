"""The English catalogue: complete, compiled, and with the same placeholders as the Chinese."""

import ast
import string

import pytest

from language import LANGUAGES, sayer
from tests.architecture.source import modules
from tools import make_catalogue

MESSAGES = make_catalogue.messages()


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_messages_are_found_in_code_and_templates():
    assert {"位置未知", "图例", "被点名"} <= set(MESSAGES)


@pytest.mark.parametrize("module", modules(), ids=lambda module: module.name)
def test_every_message_in_the_code_is_found(module):
    """Also in files that are not looked through, and in f-strings, where the catalogue's maker sees none."""
    calls = [node for node in ast.walk(module.tree) if isinstance(node, ast.Call) and node.args]
    said = [call.args[0] for call in calls if _name(call.func) in ("say", "message")]
    written = {first.value for first in said if isinstance(first, ast.Constant)}
    assert written <= set(MESSAGES)
    assert not [first for first in said if isinstance(first, ast.JoinedStr)]


def _name(called):
    if isinstance(called, ast.Call):  # sayer(lang)("…"), which the catalogue's maker does not see
        return "say" if _name(called.func) == "sayer" else ""
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


@pytest.mark.parametrize("message", MESSAGES)
def test_every_message_has_english_with_the_same_placeholders(message):
    known = make_catalogue.english().get(message)
    assert known is not None and known.string, (
        f"no English for {message!r}: run python -m tools.make_catalogue"
    )
    assert placeholders(known.string) == placeholders(message)


def test_nothing_is_translated_that_nobody_says():
    extra = {entry.id for entry in make_catalogue.english() if entry.id} - set(MESSAGES)
    assert not extra


def test_the_compiled_catalogue_is_the_written_one():
    written = make_catalogue.compiled(make_catalogue.english())
    assert make_catalogue.ENGLISH.with_suffix(".mo").read_bytes() == written


def test_chinese_is_the_message_itself():
    assert sayer("zh")("第{number}条", number=11) == "第11条"
    assert sayer("en")("第{number}条", number=11) == "clause 11"
    assert sayer("xx")("图例") == "图例"
    assert LANGUAGES == ("zh", "en")
