"""How ``plan-atlas sites`` is called: its actions and their arguments."""

import argparse
from typing import TypeAlias

from language import LANGUAGES

Actions: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"

_DATUM_HELP = "wgs84, cgcs2000, gcj02 (Amap, Tencent), bd09 (Baidu) or EPSG:NNNN"


def add_sites(commands: Actions) -> None:
    """Adds the command with its actions."""
    command = commands.add_parser("sites", help="an office's own list of sites")
    actions = command.add_subparsers(required=True, metavar="ACTION", dest="action")
    check = actions.add_parser("check", help="every fault of a list; exit 1 if there is one")
    _reading(check)
    check.add_argument(
        "--format", choices=("text", "json", "xlsx"), default="text", help="xlsx: the list, marked"
    )
    check.add_argument("-o", "--output", metavar="OUT", help="a file instead of the output")
    bring = actions.add_parser(
        "import", help="good rows into the store, in place of the source's earlier list"
    )
    _reading(bring)
    bring.add_argument(
        "--source", required=True, metavar="NAME", help="what the list is called, the same every time"
    )
    bring.add_argument("--dry-run", action="store_true", help="only show what would change")
    bring.add_argument(
        "--by", default="", metavar="NAME", help="who brings it; the account's name if left out"
    )
    bring.add_argument("--why", default="", metavar="TEXT", help="kept in the log")
    export = actions.add_parser("export", help="the sites of the store as a file")
    export.add_argument(
        "-o", "--output", required=True, metavar="PATH", help=".xlsx, .csv, .gpkg or .geojson"
    )
    export.add_argument("--source", metavar="NAME", help="only this list")
    export.add_argument("--datum", default="wgs84", metavar="DATUM", help=f"that is wanted: {_DATUM_HELP}")
    export.add_argument(
        "--contacts", action="store_true", help="contact data, too, which are left out otherwise"
    )
    blank = actions.add_parser("blank", help="an empty list to fill in, an Excel workbook")
    blank.add_argument("-o", "--output", required=True, metavar="PATH", help=".xlsx")
    for action in actions.choices.values():
        action.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help="zh or en")


def _reading(action: argparse.ArgumentParser) -> None:
    """How a list is read."""
    action.add_argument(
        "file", metavar="FILE", help="Excel, CSV, GeoJSON, zipped Shapefile, GeoPackage or KML"
    )
    action.add_argument("--datum", metavar="DATUM", help=f"of the coordinates: {_DATUM_HELP}")
    action.add_argument("--sheet", metavar="NAME", help="of a workbook; else the one that looks like a list")
    action.add_argument(
        "--column", action="append", default=[], metavar="HEADING=FIELD",
        help="what a column holds, e.g. 面积=area:亩; - keeps it under its heading; may be repeated",
    )  # fmt: skip
