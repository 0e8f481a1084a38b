"""The command that compiles a data folder's plans, so that opening it takes no longer for many of them."""

import argparse
import sys
from pathlib import Path

from language import message, sayer


def build(arguments: argparse.Namespace) -> int:
    """Compile what is new or changed; exit 1 with every fault of the folder."""
    from atlas.compiled.database import DamagedDatabase, database_of
    from atlas.compiled.loading import MANY, has_many_plans, load_compiled
    from constants import DATA
    from errors import UserError
    from insight.search.compiled.updating import update_search

    folder, say = Path(arguments.folder) if arguments.folder else DATA, sayer(arguments.lang)
    if not (folder / "plans").is_dir():
        raise UserError(message("“{folder}”不是数据文件夹：其中没有 plans/。", folder=folder))
    database = database_of(folder)
    try:
        if database.path.exists():
            database.refuse_damaged()
    except DamagedDatabase as error:
        print(error.in_language(arguments.lang), file=sys.stderr)
        database.remove()
    compiled: list[str] = []
    atlas = load_compiled(folder, told=compiled.append)
    update_search(atlas, database)
    for fault in atlas.faults:
        print(fault.in_language(arguments.lang), file=sys.stderr)
    print(
        say(
            "{path}：规划 {plans} 份，新编译 {new} 份",
            path=database.path,
            plans=len(atlas.plans),
            new=len(compiled),
        )
    )
    if not has_many_plans(folder):
        print(say("不足 {count} 份规划，启动时仍直接读文件。", count=MANY))
    return 1 if atlas.faults else 0
