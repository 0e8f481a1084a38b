"""The commands that write files: one report, or the whole site."""

import argparse
import sys
from datetime import date
from pathlib import Path

from cli.output import counted, one_line, warned
from language import sayer


def brief(arguments: argparse.Namespace) -> int:
    """Write a report, or one a city in a zip."""
    from atlas.loading import load_atlas
    from exports.files import bundle
    from exports.files.address import address
    from exports.files.whole_file import whole_file
    from exports.report import order
    from exports.report.report import Report

    path = Path(arguments.output)
    with whole_file(path) as file:
        export = order.chosen_export(arguments.format, path)
        atlas, say = warned(load_atlas(), arguments.lang), sayer(arguments.lang)
        cities, notes = order.chosen_cities(atlas, arguments.city)
        filters = (arguments.plan, arguments.industry, arguments.layers)
        view = order.chosen_view(atlas, arguments.lang, cities, *filters)
        sections, base_url = order.chosen_sections(arguments.section), address(arguments.base_url)
        report = Report(atlas, view, cities, sections, date.today(), base_url, arguments.width)
        for note in (*notes, *order.lost(report)):
            print(one_line(say(note)), file=sys.stderr)
        if arguments.zip or path.suffix.lower() == ".zip":
            file.write(bundle.bundle(bundle.one_a_city(report), export, counted))
        else:
            file.write(export.write(report))
    return 0


def publish(arguments: argparse.Namespace) -> int:
    """Write the static site."""
    from atlas.loading import load_atlas
    from exports.files.address import address
    from exports.site.publishing import publish as publish_site

    folder, base_url = Path(arguments.folder), address(arguments.base_url)
    atlas, say = warned(load_atlas(), arguments.lang), sayer(arguments.lang)
    files = publish_site(atlas, folder, date.today(), counted, base_url)
    print(say("{folder}：{count} 个文件", folder=folder, count=len(files)))
    return 0
