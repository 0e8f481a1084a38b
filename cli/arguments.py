"""Arguments that several commands have, and what their values may be."""

import argparse
import os
from contextlib import suppress
from datetime import date
from typing import Any, TypeAlias

from language import LANGUAGES, message, sayer

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

LANG_HELP = "zh or en; the usual one is in PLAN_ATLAS_LANG, else zh"


def usual_language() -> str:
    """That of ``PLAN_ATLAS_LANG``, if it is one of ours, else Chinese."""
    asked = os.environ.get("PLAN_ATLAS_LANG")
    return asked if asked in LANGUAGES else LANGUAGES[0]


class AskedLanguage(argparse.Action):
    """A language; that it was asked for is kept, so that it stands before the one of a file."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: Any,
        option_string: str | None = None,
    ) -> None:
        """Keeps both."""
        namespace.lang, namespace.lang_asked = values, True


def add_lang(command: argparse.ArgumentParser, **choices: Any) -> None:
    """The same option behind the command's name; left out there, the one before it or the usual one counts."""
    command.add_argument("--lang", action=AskedLanguage, default=argparse.SUPPRESS, help=LANG_HELP, **choices)


def add_date(command: argparse.ArgumentParser, usual: date | None) -> None:
    """The same data and date give the same bytes, on any machine and on any day."""
    command.add_argument(
        "--date", type=_day, default=usual, metavar="DAY", help="the date in the files, e.g. 2026-01-31"
    )


def add_base_url(command: argparse.ArgumentParser) -> None:
    """Where links lead."""
    command.add_argument(
        "--base-url", default="", metavar="URL", help="where the app runs, for links into it"
    )


def image_width(text: str) -> int:
    """Pixels of a picture."""
    if text.isascii() and text.isdecimal() and 300 <= int(text) <= 10_000:
        return int(text)
    raise refused(message("“{text}” 不是图片宽度（300–10000 像素）", text=text))


def _day(text: str) -> date:
    """A day that files can hold: zip archives know no year before 1980 and none after 2107."""
    with suppress(ValueError):
        day = date.fromisoformat(text)
        if 1980 <= day.year <= 2107:
            return day
    raise refused(message("“{text}” 不是 1980–2107 年的日期，请写成 2026-01-31 的样子", text=text))


def refused(problem: str) -> argparse.ArgumentTypeError:
    """Wrong usage, said in the usual language."""
    return argparse.ArgumentTypeError(sayer(usual_language())(problem))
