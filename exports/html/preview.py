"""A report as it is shown on screen before it is made: every page of a paper; else title, map, first chapter, foot."""

from base64 import b64encode

from exports.files.bundle import one_a_city
from exports.html.templating import rendered
from exports.print.pdf import pages
from exports.print.png import picture as drawn
from exports.report.report import Report

_PAPER_PPI, _MOST_PAGES = 72, 30

_PIXELS = 1520
"""Width of the map: sharp on a fine screen, twice the figure's points."""


def paged(report: Report) -> str:
    """Every page of a paper as it will be, of the first city where each has a paper of its own or all one."""
    say, others = report.words.say, max(len(report.cities) - 1, 0)
    drawn_pages = pages(one_a_city(report)[0], _PAPER_PPI)
    shown = [b64encode(page).decode() for page in drawn_pages[:_MOST_PAGES]]
    left = len(drawn_pages) - len(shown)
    notes = (
        say("另有{count}页。", count=left) if left else "",
        say("另有{count}市，写法相同。", count=others) if others else "",
    )
    return rendered("preview_pages.html", report=report, pages=shown, notes=tuple(filter(None, notes)))


def preview(report: Report) -> str:
    """One section of HTML that asks nobody for anything; the map in it is a picture, whatever fonts a machine has."""
    say, others = report.words.say, len(report.chapters) - 1
    picture = ""
    if "map" in report.sections:
        picture = b64encode(drawn(report.figure, report.view.lang, _PIXELS)).decode()
    return rendered(
        "preview.html",
        report=report,
        picture=picture,
        alternative=f"{say('地图')}{say('：')}{report.imprint.title}",
        rest=say("另有{count}市，写法相同。", count=others) if others else "",
    )
