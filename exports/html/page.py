"""The interactive map as one HTML file: opens from disk, asks nobody for anything."""

import re
from collections.abc import Iterable
from pathlib import Path

from constants import ROOT
from exports.html.drawing import drawing
from exports.html.panels import panels
from exports.html.pool import Pool
from exports.html.search import GROUPS, search_entries
from exports.html.templating import TEMPLATES, packed, rendered, script_policy
from exports.report.report import Report
from exports.site.links import Links
from layers.extent import extent
from layers.web.buttons import button_words
from layers.web.leaflet import OWN_SCRIPTS, leaflet_file

_MAP = ROOT / "layers" / "web" / "templates"
_STYLES = (
    leaflet_file("leaflet.css"),
    _MAP / "atlas.css",
    TEMPLATES / "web_base.css",
    TEMPLATES / "web_map.css",
)
_SCRIPTS = (leaflet_file("leaflet.js"), *OWN_SCRIPTS, TEMPLATES / "web_map.js")
_PICTURE = re.compile(r"url\((?:images/|#default)[^)]*\)")
"""Pictures of controls that are not used, which Leaflet's files would ask for."""
_COMMENT = re.compile(r"^\s*//.*\n?", re.MULTILINE)
"""A line that says something to programmers only, or asks for a debugger's map."""
_ASIDE = re.compile(r"/\*.*?\*/\s*|(?<=[{};,])\n", re.DOTALL)
"""The same in a style sheet, and the ends of its lines."""
_INDENT = re.compile(r"^\s+", re.MULTILINE)
"""What only shows programmers how lines belong together; no text of ours goes on over a line's end."""


def write(report: Report) -> bytes:
    """The report as one page."""
    return page(report)


def page(report: Report, links: Links | None = None) -> bytes:
    """The interactive page; ``links`` is the navigation of a site that it is part of."""
    script = _joined(_SCRIPTS)
    html = rendered(
        "web_page.html",
        report=report,
        say=report.words.say,
        lang=report.view.lang,
        links=links,
        chosen=report.cities,
        others=tuple(code for code in report.atlas.cities if code not in report.cities),
        policy=script_policy(script),
        style=_ASIDE.sub("", _joined(_STYLES)),
        data=packed(_data(report)),
        script=script,
    )
    return html.encode()


def _joined(paths: Iterable[Path]) -> str:
    """Files one after the other, without what they would fetch and what only programmers read."""
    text = "\n".join(path.read_text("utf-8").replace("\r", "") for path in paths)
    return _INDENT.sub("", _COMMENT.sub("", _PICTURE.sub("none", text)))


def _data(report: Report) -> dict[str, object]:
    """Everything the page's script works with; it opens on the report's first city, if there is one."""
    view, pool = report.view, Pool()
    return {
        "topology": report.atlas.outlines,
        "view": drawing(report, pool),
        "bounds": extent(report.atlas.boundaries),
        "search": search_entries(report.words),
        "start": next(iter(report.cities), view.city or ""),
        "words": _words(report),
        "panels": {
            key: {"title": pool.number(panel.title), "lines": pool.split(panel.html)}
            for key, panel in panels(report).items()
        },
        "lines": pool.lines,
    }


def _words(report: Report) -> dict[str, object]:
    """What the script itself says."""
    say = report.words.say
    names = (say("城市"), say("县（市、区）"), say("园区、平台与活动"), say("产业"))
    return {
        **button_words(say, report.words.names.whole),
        "columns": (say("名称"), say("内容"), say("出处")),
        "groups": dict(zip(GROUPS, names, strict=True)),
        "nothing": say("没有找到。可换一个说法、拼音或英文。"),
        "comma": say("，"),
        "stop": say("；"),
    }
