"""A report as it is shown on screen before it is made: title, map, first chapter, sources, foot."""

from base64 import b64encode

from exports.html.templating import rendered
from exports.print.png import picture as drawn
from exports.report.report import Report

_PIXELS = 1520
"""Width of the map: sharp on a fine screen, twice the figure's points."""


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
