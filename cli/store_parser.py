"""How ``plan-atlas store`` and ``plan-atlas drafts`` are called: their actions and arguments."""

import argparse
from typing import TypeAlias

from language import LANGUAGES

StoreActions: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_store(commands: StoreActions) -> None:
    """Adds the command about the store itself."""
    command = commands.add_parser("store", help="where imported plans, sites and reviews are kept")
    actions = command.add_subparsers(required=True, metavar="ACTION", dest="action")
    actions.add_parser("init", help="make it where it is not there; else it is made at the first writing")
    actions.add_parser("check", help="look through everything; exit 1 with every fault")
    backup = actions.add_parser("backup", help="everything in one file, while others work")
    backup.add_argument("file", metavar="FILE", help="an earlier backup of this name is replaced")
    restore = actions.add_parser("restore", help="a backup in the store's place, of whatever kind either is")
    restore.add_argument("file", metavar="FILE")
    restore.add_argument("--replace", action="store_true", help="what is there is moved aside")
    export = actions.add_parser("export", help="accepted plans as YAML, own sites as CSV")
    export.add_argument("folder", metavar="DIR", help="new or empty")
    take = actions.add_parser("import", help="such files taken in again")
    take.add_argument("folder", metavar="DIR")
    _by(restore, take)
    _lang(actions)


def add_drafts(commands: StoreActions) -> None:
    """Adds the command about drafts."""
    command = commands.add_parser("drafts", help="what waits for review")
    actions = command.add_subparsers(required=True, metavar="ACTION", dest="action")
    listed = actions.add_parser("list", help="every draft and how far it is")
    shown = actions.add_parser("show", help="one draft's records as they stand")
    added = actions.add_parser("add", help="a plan's text read and kept as a draft")
    added.add_argument("file", metavar="FILE", help="as for read; - for the standard input")
    added.add_argument("--plan", help="id of the plan; of several in one file: ids by commas")
    accepted = actions.add_parser("accept", help="a record, or a draft of which all is decided")
    rejected = actions.add_parser("reject", help="a record, or a whole draft")
    for action in (shown, accepted, rejected):
        action.add_argument("id", metavar="ID", help="3 for a draft, 3/r12 for a record of it")
    for action in (accepted, rejected):
        action.add_argument("--why", default="", help="in your words")
    accepted.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NAME=VALUE",
        help="of the header, e.g. document.issuer=…",
    )
    accepted.add_argument(
        "--records", choices=("high", "medium", "low", "all"), help="records that wait and are so sure"
    )
    shown.add_argument("--reading", type=int, choices=(1, 2), default=1, help="the first or the second")
    for action in (listed, shown):
        action.add_argument("--format", choices=("text", "json"), default="text")
        action.add_argument("-o", "--output", metavar="OUT", help="a file instead of the output")
    _by(added, accepted, rejected)
    _lang(actions)


def _by(*actions: argparse.ArgumentParser) -> None:
    for action in actions:
        action.add_argument("--by", default="", metavar="NAME", help="who does it; the account if left out")


def _lang(actions: StoreActions) -> None:
    for action in actions.choices.values():
        action.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help="zh or en")
