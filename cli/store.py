"""The commands about the store: made, checked, saved and set back, as files and from files."""

import argparse
import sys
from pathlib import Path

from cli.output import warned
from errors import DataError
from language import sayer


def store(arguments: argparse.Namespace) -> int:
    """Do one thing with the store."""
    return _ACTIONS[arguments.action](arguments)


def _init(arguments: argparse.Namespace) -> int:
    """Make the store, where it is not there; anything written would make it, too."""
    from atlas.store.store import open_store

    found, say = open_store(), sayer(arguments.lang)
    was_there = found.exists()
    with found.connections.writing():
        pass
    where = {"where": found.address}
    print(say("录入库已在：{where}", **where) if was_there else say("已建录入库：{where}", **where))
    return 0


def _check(arguments: argparse.Namespace) -> int:
    """Look through the whole store; every fault, exit 1 if there is one."""
    from atlas.loading import load_atlas
    from atlas.store.checking import faults_of
    from atlas.store.store import open_store

    found, say = open_store(), sayer(arguments.lang)
    faults = faults_of(found.connections, load_atlas())
    for fault in faults:
        print(fault.in_language(arguments.lang), file=sys.stderr)
    if faults:
        return 1
    if not found.exists():
        print(say("还没有录入库，第一次写入时建：{where}", where=found.address))
        return 0
    counts = {
        "documents": len(found.documents.all()), "drafts": len(found.drafts.all()), "plans": len(found.plans.current()),
        "sites": len(found.sites.good()),
    }  # fmt: skip
    print(
        say("{where}：完好。文件 {documents}，草稿 {drafts}，收下的规划 {plans}，自有场地 {sites}",
            where=found.address, **counts)
    )  # fmt: skip
    return 0


def _backup(arguments: argparse.Namespace) -> int:
    """Write everything into one file, while others work."""
    from atlas.store.backup import backup
    from atlas.store.store import open_store

    backup(open_store().connections, Path(arguments.file))
    say = sayer(arguments.lang)
    print(say("已备份到 {path}", path=arguments.file))
    return 0


def _restore(arguments: argparse.Namespace) -> int:
    """Put a backup in the store's place; what was there stays beside."""
    from atlas.store.backup import restore
    from atlas.store.roles import local_actor
    from atlas.store.store import open_store

    actor, found = local_actor(arguments.by), open_store()
    say = sayer(arguments.lang)
    before = restore(found.connections, actor, Path(arguments.file), replace=arguments.replace)
    print(say("已恢复：{where}", where=found.address))
    if before:
        print(say("原来的留在 {where}", where=before))
    return 0


def _export(arguments: argparse.Namespace) -> int:
    """Write accepted plans and own sites as files; a folder that is whole or not there."""
    from atlas.store.files import exported
    from atlas.store.store import open_store
    from exports.files.whole_folder import refuse_unless_empty, whole_folder

    found = open_store()
    files = exported(found.plans, found.sites)
    with whole_folder(Path(arguments.folder), refuse_unless_empty) as made:
        for name, content in files.items():
            (made / name).parent.mkdir(exist_ok=True)
            (made / name).write_bytes(content)
    say = sayer(arguments.lang)
    print(say("{folder}：{count} 个文件", folder=arguments.folder, count=len(files)))
    return 0


def _import(arguments: argparse.Namespace) -> int:
    """Take in plans and sites that were exported; each file whole or not at all."""
    from atlas.loading import load_atlas
    from atlas.store.files import take_in
    from atlas.store.roles import local_actor
    from atlas.store.store import open_store

    actor, found = local_actor(arguments.by), open_store()
    atlas = warned(load_atlas(), arguments.lang)
    try:
        plans, sites = take_in(found.plans, found.sites, actor, Path(arguments.folder), atlas)
    except DataError as error:
        print(error.in_language(arguments.lang), file=sys.stderr)
        return 1
    say = sayer(arguments.lang)
    print(say("收下规划 {plans} 份，场地 {sites} 处", plans=plans, sites=sites))
    return 0


_ACTIONS = {
    "init": _init, "check": _check, "backup": _backup, "restore": _restore, "export": _export, "import": _import,
}  # fmt: skip
