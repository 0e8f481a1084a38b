"""The commands that write files: the whole site, the data package, measurements."""

import argparse
from pathlib import Path

from cli.output import counted, warned
from language import sayer


def publish(arguments: argparse.Namespace) -> int:
    """Write the static site."""
    from atlas.loading import load_atlas
    from exports.files.address import address
    from exports.site.publishing import publish as publish_site

    folder, base_url = Path(arguments.folder), address(arguments.base_url)
    atlas, say = warned(load_atlas(), arguments.lang), sayer(arguments.lang)
    files = publish_site(atlas, folder, arguments.date, counted, base_url)
    print(say("{folder}：{count} 个文件", folder=folder, count=len(files)))
    return 0


def package(arguments: argparse.Namespace) -> int:
    """Write all data as a data package."""
    from atlas.loading import load_atlas
    from exports.package.packaging import write_package, write_zip

    path, say = Path(arguments.folder), sayer(arguments.lang)
    atlas = warned(load_atlas(), arguments.lang)
    count = (write_zip if arguments.zip else write_package)(atlas, path)
    print(say("{folder}：{count} 个文件", folder=path, count=count))
    return 0


def bench(arguments: argparse.Namespace) -> int:
    """Measure the atlas beside the plain way."""
    from benchmarks.run import run

    return run(quick=arguments.quick, json_path=arguments.json)
