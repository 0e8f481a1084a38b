"""The commands about other provinces: which there are, and a data folder for one."""

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from cli.output import as_json
from language import sayer

if TYPE_CHECKING:
    from atlas.new_province.choosing import Offered


def province(arguments: argparse.Namespace) -> int:
    """List the provinces, or make a folder for one."""
    return _ACTIONS[arguments.action](arguments)


def _list(arguments: argparse.Namespace) -> int:
    """Print every province that a folder can be made for, and which one the data folder is about."""
    from atlas.new_province.choosing import offered
    from atlas.province.reading import load_province
    from constants import DATA

    current = load_province(DATA)[0].adcode
    found = offered()
    if arguments.format == "json":
        print(as_json([_row(each, current) for each in found]))
    else:
        print("\n".join(_lines(found, current, arguments.lang)))
    return 0


def _new(arguments: argparse.Namespace) -> int:
    """Write a folder, whole or not at all."""
    from atlas.new_province.choosing import chosen
    from atlas.new_province.files import new_files
    from exports.files.whole_folder import refuse_unless_empty, whole_folder
    from geo.building.package import read_province

    found, say = chosen(arguments.name), sayer(arguments.lang)
    folder = Path(arguments.folder or found.names.pinyin).expanduser()
    with whole_folder(folder, refuse_unless_empty) as made:
        files = new_files(read_province(found.names.adcode), found.names, date.today())
        for path, content in files.items():
            (made / path).parent.mkdir(exist_ok=True)
            (made / path).write_bytes(content)
    counts = {"cities": found.listed.prefectures, "counties": found.listed.counties}
    name = found.names.name if arguments.lang == "zh" else found.names.name_en
    print(
        say(
            "{folder}：{province}，{cities} 市 {counties} 县，还没有规划。",
            folder=folder,
            province=name,
            **counts,
        )
    )
    print(say("查看：PLAN_ATLAS_DATA={folder} plan-atlas serve；下一步见其中的 README.md。", folder=folder))
    return 0


def _row(found: "Offered", current: str) -> dict[str, object]:
    names, listed = found.names, found.listed
    return {
        "adcode": names.adcode, "name": names.name, "short": names.short, "name_en": names.name_en,
        "prefectures": listed.prefectures, "counties": listed.counties, "current": names.adcode == current,
    }  # fmt: skip


def _lines(every: Iterable["Offered"], current: str, lang: str) -> Iterable[str]:
    say = sayer(lang)
    for found in every:
        names, listed = found.names, found.listed
        name = names.name if lang == "zh" else names.name_en
        counted = say("{cities} 市 {counties} 县", cities=listed.prefectures, counties=listed.counties)
        here = say("（当前数据文件夹）") if names.adcode == current else ""
        yield f"{names.adcode} {name} · {counted}{here}"


_ACTIONS = {"list": _list, "new": _new}
