"""The command that holds a written draft against the records."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from cli.output import opened, put, put_one, warned
from errors import UserError
from language import message

if TYPE_CHECKING:
    from verify.verdicts import Verification
    from wording.words import Words

_FILES = ("docx", "xlsx")


def verify(arguments: argparse.Namespace) -> int:
    """Print every claim with its verdict; 1 if one of them is wrong."""
    from atlas.loading import load_atlas
    from reader.source.file import content
    from verify.checker import Checker
    from verify.opening import text_as_read
    from wording.words import Words

    if arguments.format in _FILES and not (arguments.output or arguments.text):
        raise UserError(message("{format} 要写入文件，请用 -o 指定文件名。", format=arguments.format))
    data, name = content(arguments.file), Path(arguments.file).name
    text = text_as_read(data, name)
    if arguments.text:
        put(text + "\n", arguments.output)
        return 0
    atlas = warned(load_atlas(), arguments.lang)
    found = Checker(atlas, tuple(arguments.against)).check(text, name)
    words = Words(atlas, arguments.lang)
    if arguments.format in _FILES:
        _write(arguments, found, words, data)
    else:
        _put(arguments, found, words)
    return 1 if found.is_wrong else 0


def _put(arguments: argparse.Namespace, found: "Verification", words: "Words") -> None:
    from wording.verification.json import verification_json
    from wording.verification.text import verification_text

    put_one(
        arguments,
        text=lambda: verification_text(found, words),
        json=lambda: verification_json(found, words),
    )


def _write(arguments: argparse.Namespace, found: "Verification", words: "Words", data: bytes) -> None:
    from exports.verification.comments import commented_document
    from exports.verification.listing import claim_list
    from reader.source.kinds import kind_of

    document = data if kind_of(data) == "docx" else None
    made = {
        "xlsx": lambda: claim_list(found, words),
        "docx": lambda: commented_document(document, found, words),
    }
    with opened(arguments.output) as file:
        file.write(made[arguments.format]())
