"""How every ``plan-atlas`` command is called: its arguments, their defaults and what they mean."""

import argparse
from datetime import date

from atlas.view import MATTERS, RULES
from cli.arguments import (
    LANG_HELP,
    AskedLanguage,
    Commands,
    add_base_url,
    add_date,
    add_lang,
    refused,
    usual_language,
)
from cli.brief_parser import add_brief
from cli.sites_parser import add_sites
from cli.store_parser import add_drafts, add_store
from cli.version import ShownVersion
from language import LANGUAGES, message
from plans.types import TYPES

FORMS = ("text", "json", "csv")


def parser() -> argparse.ArgumentParser:
    """The parser; the name of the command called is in ``command``, the reader's language in ``lang``."""
    program = argparse.ArgumentParser(prog="plan-atlas", description="产业规划图谱 Plan Atlas")
    program.add_argument(
        "--lang", action=AskedLanguage, choices=LANGUAGES, default=usual_language(), help=LANG_HELP
    )
    program.add_argument("--version", action=ShownVersion, nargs=0, help="of the program and of its data")
    program.set_defaults(lang_asked=False)
    commands = program.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for add in (
        _serve,
        _build,
        _check,
        _facts,
        _city,
        _read,
        _evaluate,
        _balance,
        _compare,
        add_brief,
        _publish,
        _package,
        _refresh,
        _province,
        add_sites,
        add_store,
        add_drafts,
        _verify,
        _mcp,
        _bench,
    ):
        add(commands)
    for name, command in commands.choices.items():
        if name != "brief":  # where an unknown language is refused with those there are
            add_lang(command, choices=LANGUAGES)
    return program


def _serve(commands: Commands) -> None:
    command = commands.add_parser("serve", help="the web app")
    command.add_argument("--port", type=_port, default=8501)
    command.add_argument("--address", default="localhost", help="0.0.0.0 serves the whole network")


def _build(commands: Commands) -> None:
    command = commands.add_parser(
        "build", help="compile the plans of a folder, so that it opens without reading them"
    )
    command.add_argument(
        "folder", metavar="DIR", nargs="?", help="a data folder; the configured one if left out"
    )


def _check(commands: Commands) -> None:
    commands.add_parser("check", help="validate all data; exit 1 with every fault")


def _facts(commands: Commands) -> None:
    command = commands.add_parser("facts", help="the curated records")
    command.add_argument("--type", choices=TYPES)
    command.add_argument("--plan", help="only this plan, by id")
    command.add_argument("--place", help="a city or county by name or code")
    command.add_argument("--format", choices=("jsonl", "csv"), default="jsonl")
    _output(command)


def _city(commands: Commands) -> None:
    command = commands.add_parser("city", help="one city's summary")
    command.add_argument("place", help="a city by Chinese or English name, pinyin or adcode")
    command.add_argument("--format", choices=("text", "json"), default="text")
    _output(command)


def _read(commands: Commands) -> None:
    command = commands.add_parser("read", help="a plan's text to draft records, to be reviewed")
    command.add_argument(
        "file", metavar="FILE", help="text, HTML, Word or PDF as found; - for the standard input"
    )
    command.add_argument(
        "--plan", help="id of the plan; of several in one file: ids by commas, or one of them"
    )
    command.add_argument("--format", choices=("jsonl", "yaml"), default="jsonl", help="yaml for data/plans/")
    _output(command)
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
    _output(command)


def _compare(commands: Commands) -> None:
    command = commands.add_parser("compare", help="two plans by id, or two to four cities, side by side")
    command.add_argument("things", nargs="+", metavar="NAME")
    command.add_argument("--format", choices=FORMS, default=FORMS[0])
    _output(command)


def _publish(commands: Commands) -> None:
    command = commands.add_parser("publish", help="a static site of everything, no server needed")
    command.add_argument("folder", metavar="DIR", help="new, empty, or an earlier publication")
    add_date(command, usual=date.today())
    add_base_url(command)


def _package(commands: Commands) -> None:
    command = commands.add_parser(
        "package", help="all data as a data package: CSV, GeoJSON, schema, licences, checksums"
    )
    command.add_argument("folder", metavar="DIR", help="new, empty, or an earlier package; a file with --zip")
    command.add_argument("--zip", action="store_true", help="one zip file instead of a folder")


def _refresh(commands: Commands) -> None:
    command = commands.add_parser(
        "refresh", help="a deck made earlier, with today's data; what people changed stays"
    )
    command.add_argument("file", metavar="DECK.pptx", help="made by brief and worked on since")
    command.add_argument(
        "-o", "--output", metavar="OUT", help="another file; else DECK itself, with a copy kept"
    )
    add_date(command, usual=date.today())


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
        add_lang(action, choices=LANGUAGES)


def _verify(commands: Commands) -> None:
    command = commands.add_parser(
        "verify", help="a written draft held against the records; exit 1 if any claim is wrong"
    )
    command.add_argument(
        "file", metavar="FILE", help="DOCX, PPTX, XLSX, PDF, HTML or text; - for the standard input"
    )
    command.add_argument(
        "--against",
        action="append",
        default=[],
        metavar="PLAN",
        help="only this plan, by id; may be repeated",
    )
    command.add_argument("--format", choices=("text", "json", "docx", "xlsx"), default="text")
    command.add_argument(
        "--text", action="store_true", help="only the text as read, whose characters the claims count"
    )
    _output(command)


def _mcp(commands: Commands) -> None:
    commands.add_parser(
        "mcp", help="the atlas as tools for an assistant (MCP), over standard input and output"
    )


def _bench(commands: Commands) -> None:
    command = commands.add_parser("bench", help="figures of the atlas beside the plain folium way")
    command.add_argument("--quick", action="store_true", help="fewer repetitions")
    command.add_argument("--json", metavar="PATH", help="also write every measurement")


def _output(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        help="a file instead of the output; - for a pipe: CSV without its mark",
    )


def _port(text: str) -> int:
    if text.isascii() and text.isdecimal() and 0 < int(text) < 65536:
        return int(text)
    raise refused(message("“{text}” 不是端口号（1–65535）", text=text))
