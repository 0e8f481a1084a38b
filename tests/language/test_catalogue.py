"""The English catalogue: complete, compiled, and with the same placeholders as the Chinese."""

import ast
import string

from language import LANGUAGES, sayer
from tests.architecture.source import modules
from tools import make_catalogue

MESSAGES = make_catalogue.messages()


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_messages_are_found_in_code_and_templates():
    assert {"位置未知", "图例", "被点名"} <= set(MESSAGES)


def test_every_message_in_the_code_is_found():
    """Also in files that are not looked through, and in f-strings, where the catalogue's maker sees none."""
    said = [(module.name, first) for module in modules() for first in _said(module.tree)]
    known = set(MESSAGES)
    written = {(name, first.value) for name, first in said if isinstance(first, ast.Constant)}
    assert [(name, text) for name, text in sorted(written) if text not in known] == []
    assert [name for name, first in said if isinstance(first, ast.JoinedStr)] == []


def _said(tree):
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args)
    return [call.args[0] for call in calls if _name(call.func) in ("say", "message")]


def _name(called):
    if isinstance(called, ast.Call):  # sayer(lang)("…"), which the catalogue's maker does not see
        return "say" if _name(called.func) == "sayer" else ""
    return called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")


def test_every_message_has_english():
    known = {entry.id for entry in make_catalogue.english() if entry.string}
    missing = [message for message in MESSAGES if message not in known]
    assert missing == [], "run python -m tools.make_catalogue and write the English"


def test_placeholders_are_the_same_in_english():
    entries = [entry for entry in make_catalogue.english() if entry.id]
    other = [entry.id for entry in entries if placeholders(entry.string) != placeholders(entry.id)]
    assert other == []


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
