"""How ``plan-atlas brief`` is called: each option is a choice of the order, and stands before the file's own."""

from typing import Any

from cli.arguments import Commands, add_base_url, add_date, add_lang, image_width
from exports.report.appearance import PAPER_STYLES, SLIDE_SIZES


def add_brief(commands: Commands) -> None:
    """The command and its options."""
    command = commands.add_parser("brief", help="a report as a file; without --city of the whole province")
    several: dict[str, Any] = {"action": "append", "metavar": "NAME"}
    command.add_argument(
        "--order",
        metavar="FILE",
        help="TOML or JSON, or a name in the store, as the briefing page keeps it; options stand before it",
    )
    command.add_argument(
        "--city", **several, help="a city, county or circle by name or code, or all; may be repeated"
    )
    command.add_argument("--format", help="html, png, svg, pdf, pptx, docx, xlsx, gpkg, geojson; from PATH")
    add_lang(command)
    command.add_argument(
        "-o",
        "--output",
        metavar="PATH",
        help="a .zip holds a file a city; - for a pipe; needed without --order",
    )
    command.add_argument("--zip", action="store_true", help="one file a city, whatever PATH is called")
    command.add_argument("--plan", **several, help="only this plan, by id")
    command.add_argument("--industry", **several, help="only this industry, by name or code")
    command.add_argument("--kind", **several, help="only this kind of designation or site")
    command.add_argument("--layers", metavar="LIST", help="layers of the map, by commas; none for none")
    command.add_argument(
        "--section", **several, help="only this part, e.g. targets; may be repeated, in order"
    )
    for text in ("title", "subtitle", "signature"):
        command.add_argument(f"--{text}", metavar="TEXT", help=f"the {text} on it")
    command.add_argument("--style", choices=PAPER_STYLES, help="of Word and PDF: official is GB/T 9704")
    command.add_argument("--size", choices=SLIDE_SIZES, help="of slides")
    command.add_argument("--template", metavar="FILE", help="the office's own PowerPoint or Word file")
    command.add_argument("--width", type=image_width, default=2400, help="of a PNG in pixels")
    add_date(command, usual=None)
    add_base_url(command)
    command.set_defaults(wrong=command.error)
