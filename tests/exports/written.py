"""Reports for the tests of Word and PDF: over the toy, and over the toy with a name that breaks careless files."""

from datetime import date
from pathlib import Path

from atlas.loading import load_atlas
from atlas.model import Atlas
from atlas.view import PAPER_LAYERS, View
from exports.report.report import Report
from tests.toy import write_toy

MADE = date(2031, 2, 3)
NAME = "=1+1 <w:p/> &\"'@-😀#let x]" + "园" * 120 + "x" * 80
"""Formula, tags, quotes, an emoji, Typst's own signs, and 80 letters without a blank."""
CONTROLS = "\x07\x1b\x00"


def report_of(atlas: Atlas, *cities: str, lang: str = "zh", **fields: object) -> Report:
    """A report made on a fixed day."""
    return Report(atlas, View(lang=lang, layers=PAPER_LAYERS), cities, made=MADE, **fields)


def hostile_atlas(folder: Path) -> Atlas:
    """The toy with ``NAME`` and control characters in the name of a site that no plan names, in 乙乙市."""
    write_toy(folder)
    sites = folder / "sites" / "sites.csv"
    quoted = (NAME + CONTROLS).replace('"', '""')
    text = sites.read_text(encoding="utf-8").replace("herb-b,乙草,Herb B,", f'herb-b,"{quoted}","{quoted}",')
    sites.write_text(text, encoding="utf-8")
    atlas = load_atlas(folder)
    assert atlas.faults == ()
    return atlas
