"""The commands about an office's own list of sites: check it, bring it in, take it out again."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from cli.output import as_json, opened, put, warned
from errors import UserError
from language import Message, message, sayer

if TYPE_CHECKING:
    from atlas.model import Atlas
    from sitelists.difference import SiteDifference
    from sitelists.knowledge import ListKnowledge
    from sitelists.model import CheckedList


def sites(arguments: argparse.Namespace) -> int:
    """Check, import or export a list of sites."""
    return _ACTIONS[arguments.action](arguments)


def _check(arguments: argparse.Namespace) -> int:
    """Print every fault of a list; 1 if there is one."""
    from atlas.loading import load_atlas
    from sitelists.output.marked import marked_workbook
    from sitelists.output.report import as_dict, as_text

    if arguments.format == "xlsx" and not arguments.output:
        raise UserError(message("xlsx 要写入文件，请用 -o 指定文件名。"))
    found = _checked(arguments, _data(arguments), warned(load_atlas(), arguments.lang))
    if arguments.format == "xlsx":
        with opened(arguments.output) as file:
            file.write(marked_workbook(found, arguments.lang))
    elif arguments.format == "json":
        put(as_json(as_dict(found, arguments.lang)) + "\n", arguments.output)
    else:
        put(as_text(found, arguments.lang) + "\n", arguments.output)
    return 1 if found.faults else 0


def _data(arguments: argparse.Namespace) -> bytes:
    """The file, read once: what is checked is what is kept."""
    from sitelists.source.reading import list_bytes

    return list_bytes(Path(arguments.file), Path(arguments.file).name)


def _checked(arguments: argparse.Namespace, data: bytes, atlas: "Atlas") -> "CheckedList":
    from sitelists.checking import check_list

    return check_list(
        data, Path(arguments.file).name, _knowledge(atlas),
        datum=arguments.datum, sheet=arguments.sheet, columns=_columns(arguments.column),
        source_name=getattr(arguments, "source", ""),
    )  # fmt: skip


def _knowledge(atlas: "Atlas") -> "ListKnowledge":
    from atlas.list_knowledge import list_knowledge

    return list_knowledge(atlas)


def _columns(given: list[str]) -> dict[str, str]:
    """Headings and their fields as they stand on the command line; a heading may hold an equals sign."""
    pairs = [text.rpartition("=") for text in given]
    bad = [whole for whole, (heading, _, _) in zip(given, pairs, strict=True) if not heading]
    if bad:
        raise UserError(message("“{text}”应写成 标题=字段，如 单位名称=name。", text=bad[0][:60]))
    return {heading: field for heading, _, field in pairs}


def _import(arguments: argparse.Namespace) -> int:
    """Write the good rows to the store, where they replace the source's earlier list; say how many wait."""
    from atlas.loading import load_atlas
    from atlas.store.roles import local_actor
    from atlas.store.site_lists import changes_of_list, rows_of_list
    from atlas.store.store import open_store
    from sitelists.output.report import changes_text, summary

    data, say = _data(arguments), sayer(arguments.lang)
    found = _checked(arguments, data, warned(load_atlas(), arguments.lang))
    if not found.rows:
        raise UserError(
            message("{name}：没有可用的行，没有导入。用 plan-atlas sites check 查看问题。", name=found.file)
        )
    store = open_store()
    before = store.sites.good(arguments.source)
    seen = max((one.version for one in store.sites.lists(arguments.source)), default=0)
    changes = changes_of_list(before, found)
    if arguments.dry_run:
        put(changes_text(changes, arguments.lang) + "\n", None)
    else:
        actor = local_actor(arguments.by)
        document = store.documents.add(actor, found.file, data)
        store.sites.replace(actor, arguments.source, rows_of_list(found), seen, arguments.why, document.id)
    print(say(summary(found)), file=sys.stderr)
    print(say(_counted(changes, arguments.dry_run)), file=sys.stderr)
    return 0


def _counted(changes: "SiteDifference", dry: bool) -> Message:
    """How many sites came, changed and went."""
    counts = message(
        "新增 {added}，改动 {changed}，移去 {gone}，不变 {same}",
        added=len(changes.added), changed=len(changes.changed), gone=len(changes.gone), same=changes.same,
    )  # fmt: skip
    return (
        message("试算：{counts}。没有写入。", counts=counts)
        if dry
        else message("已导入：{counts}。", counts=counts)
    )


def _export(arguments: argparse.Namespace) -> int:
    """Write the good sites of the store, or of one source, as a file."""
    from atlas.loading import load_atlas
    from atlas.store.store import open_store
    from sitelists.output.export import EXPORTS, export_format
    from sitelists.output.table import site_table
    from sitelists.placing.datums import datum_called

    form, datum = export_format(arguments.output), datum_called(arguments.datum)
    atlas, sites = warned(load_atlas(), arguments.lang), open_store().sites.good(arguments.source)
    if not sites:
        raise UserError(message("没有导入过的场地。请先运行 plan-atlas sites import。"))
    table = site_table(sites, atlas.gazetteer, arguments.lang, datum=datum, contacts=arguments.contacts)
    with opened(arguments.output) as file:
        file.write(EXPORTS[form](table))
    say = sayer(arguments.lang)
    print(say("{count} 处场地 → {path}", count=len(sites), path=arguments.output), file=sys.stderr)
    return 0


def _blank(arguments: argparse.Namespace) -> int:
    """Write an empty list to fill in."""
    from atlas.loading import load_atlas
    from sitelists.output.blank import blank_workbook

    known = _knowledge(warned(load_atlas(), arguments.lang))
    with opened(arguments.output) as file:
        file.write(blank_workbook(known, arguments.lang))
    return 0


_ACTIONS = {"check": _check, "import": _import, "export": _export, "blank": _blank}
