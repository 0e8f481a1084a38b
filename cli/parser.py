"""How every ``plan-atlas`` command is called: its arguments, their defaults and what they mean."""

import argparse
import os
from typing import Any, TypeAlias

from atlas.view import MATTERS, RULES
from language import LANGUAGES, message, sayer
from plans.types import TYPES

FORMS = ("text", "json", "csv")
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

_LANG_HELP = "zh or en; the usual one is in PLAN_ATLAS_LANG, else zh"


def parser() -> argparse.ArgumentParser:
    """The parser; the name of the command called is in ``command``, the reader's language in ``lang``."""
    program = argparse.ArgumentParser(prog="plan-atlas", description="产业规划图谱 Plan Atlas")
    program.add_argument("--lang", choices=LANGUAGES, default=_usual_language(), help=_LANG_HELP)
    commands = program.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for add in (
        _serve,
        _check,
        _facts,
        _city,
        _read,
        _evaluate,
        _balance,
        _compare,
        _brief,
        _publish,
        _province,
        _bench,
    ):
        add(commands)
    for name, command in commands.choices.items():
        if name != "brief":  # where an unknown language is refused with those there are
            _lang(command, choices=LANGUAGES)
    return program


def _usual_language() -> str:
    """That of ``PLAN_ATLAS_LANG``, if it is one of ours, else Chinese."""
    asked = os.environ.get("PLAN_ATLAS_LANG")
    return asked if asked in LANGUAGES else LANGUAGES[0]


def _lang(command: argparse.ArgumentParser, **choices: Any) -> None:
    """The same option behind the command's name; left out there, the one before it or the usual one counts."""
    command.add_argument("--lang", default=argparse.SUPPRESS, help=_LANG_HELP, **choices)


def _serve(commands: Commands) -> None:
    command = commands.add_parser("serve", help="the web app")
    command.add_argument("--port", type=_port, default=8501)
    command.add_argument("--address", default="localhost", help="0.0.0.0 serves the whole network")


def _check(commands: Commands) -> None:
    commands.add_parser("check", help="validate all data; exit 1 with every fault")


def _facts(commands: Commands) -> None:
    command = commands.add_parser("facts", help="the curated records")
    command.add_argument("--type", choices=TYPES)
    command.add_argument("--plan", help="only this plan, by id")
    command.add_argument("--place", help="a city or county by name or code")
    command.add_argument("--format", choices=("jsonl", "csv"), default="jsonl")


def _city(commands: Commands) -> None:
    command = commands.add_parser("city", help="one city's summary")
    command.add_argument("place", help="a city by Chinese or English name, pinyin or adcode")
    command.add_argument("--format", choices=("text", "json"), default="text")


def _read(commands: Commands) -> None:
    command = commands.add_parser("read", help="a plan's text to draft records, to be reviewed")
    command.add_argument("file", metavar="FILE", help="text, HTML, Word or PDF as found")
    command.add_argument(
        "--plan", help="id of the plan; of several in one file: ids by commas, or one of them"
    )
    command.add_argument("--format", choices=("jsonl", "yaml"), default="jsonl", help="yaml for data/plans/")
    command.add_argument("-o", "--output", metavar="OUT", help="a file instead of the output")
    command.add_argument("--trace", action="store_true", help="what each step did, on stderr")


def _evaluate(commands: Commands) -> None:
    command = commands.add_parser("evaluate", help="precision, recall and field accuracy of records")
    command.add_argument("proposed", metavar="PRED", help="records as JSON lines")
    command.add_argument("true", metavar="GOLD", help="the true ones")
    command.add_argument("--format", choices=("text", "json"), default="text")


def _balance(commands: Commands) -> None:
    command = commands.add_parser("balance", help="how evenly the plans name the cities")
    command.add_argument("--plan", help="only this plan, by id")
    command.add_argument("--industry", help="only this industry, by name or code")
    command.add_argument("--count", choices=MATTERS, default=MATTERS[0], help="what is counted of each city")
    command.add_argument("--rule", choices=RULES, default=RULES[0], help="how a mention in a group counts")
    command.add_argument("--format", choices=FORMS, default=FORMS[0])


def _compare(commands: Commands) -> None:
    command = commands.add_parser("compare", help="two plans by id, or two to four cities, side by side")
    command.add_argument("things", nargs="+", metavar="NAME")
    command.add_argument("--format", choices=FORMS, default=FORMS[0])


def _brief(commands: Commands) -> None:
    command = commands.add_parser("brief", help="a report as a file; without --city of the whole province")
    several: dict[str, Any] = {"action": "append", "default": [], "metavar": "NAME"}
    command.add_argument(
        "--city", **several, help="a city or circle by name or code, or all; may be repeated"
    )
    command.add_argument("--format", help="html, png, svg, pdf, pptx, docx, xlsx, gpkg, geojson; from PATH")
    _lang(command)
    command.add_argument("-o", "--output", required=True, metavar="PATH", help="a .zip holds a file a city")
    command.add_argument("--zip", action="store_true", help="one file a city, whatever PATH is called")
    command.add_argument("--plan", **several, help="only this plan, by id")
    command.add_argument("--industry", **several, help="only this industry, by name or code")
    command.add_argument("--layers", metavar="LIST", help="layers of the map, by commas; none for none")
    command.add_argument("--section", **several, help="only this part, e.g. targets; may be repeated")
    command.add_argument("--width", type=_width, default=2400, help="of a PNG in pixels")
    _base_url(command)


def _publish(commands: Commands) -> None:
    command = commands.add_parser("publish", help="a static site of everything, no server needed")
    command.add_argument("folder", metavar="DIR", help="new, empty, or an earlier publication")
    _base_url(command)


def _province(commands: Commands) -> None:
    command = commands.add_parser("province", help="the atlas for another province")
    actions = command.add_subparsers(required=True, metavar="ACTION", dest="action")
    listed = actions.add_parser("list", help="every province, and which one the data folder is about")
    listed.add_argument("--format", choices=("text", "json"), default="text")
    new = actions.add_parser("new", help="a complete data folder, ready for plans")
    new.add_argument("name", metavar="NAME", help="a province by Chinese or English name, pinyin or adcode")
    new.add_argument(
        "folder", metavar="DIR", nargs="?", help="new or empty; the province's pinyin if left out"
    )
    for action in (listed, new):
        _lang(action, choices=LANGUAGES)


def _bench(commands: Commands) -> None:
    command = commands.add_parser("bench", help="figures of the atlas beside the plain folium way")
    command.add_argument("--quick", action="store_true", help="fewer repetitions")
    command.add_argument("--json", metavar="PATH", help="also write every measurement")


def _base_url(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--base-url", default="", metavar="URL", help="where the app runs, for links into it"
    )


def _width(text: str) -> int:
    if text.isascii() and text.isdecimal() and 300 <= int(text) <= 10_000:
        return int(text)
    raise _refused(message("“{text}” 不是图片宽度（300–10000 像素）", text=text))


def _port(text: str) -> int:
    if text.isascii() and text.isdecimal() and 0 < int(text) < 65536:
        return int(text)
    raise _refused(message("“{text}” 不是端口号（1–65535）", text=text))


def _refused(problem: str) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(sayer(_usual_language())(problem))
