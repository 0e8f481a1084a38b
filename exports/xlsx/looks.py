"""How cells of a workbook look, by what they hold; repeats are quiet."""

from xlsxwriter import Workbook
from xlsxwriter.format import Format

_FONT = {"font_name": "Microsoft YaHei", "font_size": 10, "valign": "top"}
_QUIET = {"italic": True, "font_color": "#6B7278"}
_LOOKS: dict[str, dict[str, object]] = {
    "text": {"text_wrap": True},
    "link": {"text_wrap": True, "font_color": "#0B5394", "underline": 1},
    "amount": {"num_format": "#,##0.0###", "align": "right", "indent": 1},
    "whole": {"num_format": "#,##0", "align": "right", "indent": 1},
    "year": {"num_format": "0", "align": "left"},
    "head": {"text_wrap": True, "bold": True, "bg_color": "#E8EDF2", "bottom": 1, "border_color": "#6B7278"},
    "title": {"bold": True, "font_size": 16},
}


def looks(book: Workbook) -> dict[str, Format]:
    """The formats of a workbook by name; ``quiet`` before it for what repeats another."""
    found = {name: book.add_format(_FONT | look) for name, look in _LOOKS.items()}
    return found | {f"quiet {name}": book.add_format(_FONT | look | _QUIET) for name, look in _LOOKS.items()}
