"""The static site of everything: pages, interactive map and files, without a server and without other hosts."""

from collections.abc import Iterator
from datetime import date
from itertools import chain
from pathlib import Path

from atlas.model import Atlas
from atlas.view import View
from constants import ROOT
from exports.files.bundle import Progress
from exports.files.own_folder import files_in, own_folder
from exports.html.templating import TEMPLATES
from exports.report.report import Report
from exports.site.downloads import contents, downloads
from exports.site.package import published_package
from exports.site.pages import STYLE, Pages
from language import LANGUAGES
from layers import paper_layers

MARKER = ".plan-atlas"
_STYLES = ROOT / "exports" / "site" / "templates" / "site.css"


def publish(
    atlas: Atlas, folder: Path, made: date, progress: Progress = lambda done, total: None, base_url: str = ""
) -> list[Path]:
    """Write the site.

    Args:
        atlas: what is told.
        folder: that holds the site; made where there is none, replaced where it is an earlier publication.
        made: the date on every page.
        progress: told after each file.
        base_url: address of the running app that citations lead to; without one they are plain text.

    Returns:
        Every file written.

    Raises:
        UserError: the folder is not ours or cannot be written; nothing was changed then.
    """
    layers = paper_layers(atlas)
    reports = {
        lang: Report(atlas, View(layers=layers, lang=lang), made=made, base_url=base_url)
        for lang in LANGUAGES
    }
    offered, package = downloads(reports), published_package(atlas)
    pages = [Pages(report, offered, package) for report in reports.values()]
    total = 2 + len(offered) + sum(len(own.paths) for own in pages)
    files = chain(
        _style(),
        [(package.path, package.content)],
        *(own.made() for own in pages),
        contents(offered, reports),
    )
    with own_folder(folder, MARKER) as place:
        for done, (path, content) in enumerate(files, start=1):
            target = place / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
            progress(done, total)
    return [folder / path for path in files_in(folder)]


def _style() -> Iterator[tuple[str, bytes]]:
    """The style sheet that all pages share."""
    yield STYLE, b"\n".join(path.read_bytes() for path in (TEMPLATES / "web_base.css", _STYLES))
