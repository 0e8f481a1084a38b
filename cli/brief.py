"""``plan-atlas brief``: an order, from options or a file, becomes a file."""

import argparse
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from cli.output import PIPE, counted, one_line, opened, warned
from errors import UserError
from language import Message, message, sayer

if TYPE_CHECKING:
    from exports.orders.model import BriefOrder

_LISTS = {"city": "cities", "plan": "plans", "industry": "industries", "kind": "kinds", "section": "sections"}
_SINGLE = ("title", "subtitle", "signature", "style", "size", "date")


def brief(arguments: argparse.Namespace) -> int:
    """Write a report, or one a city in a zip; what was understood otherwise is said before."""
    from atlas.loading import load_atlas
    from exports.files import bundle
    from exports.files.address import address
    from exports.orders.meaning import meant
    from exports.report.order import lost

    with ExitStack() as open_files:
        _refuse_without_aim(arguments)
        file = open_files.enter_context(opened(arguments.output)) if arguments.output else None
        order = _order(arguments)
        template, lacking = _template(arguments.template, order)
        atlas, say = warned(load_atlas(), arguments.lang), sayer(arguments.lang)
        report, export, notes = meant(
            order, atlas, template=template, base_url=address(arguments.base_url), width=arguments.width
        )
        for note in (*notes, *lacking, *lost(report)):
            print(one_line(say(note)), file=sys.stderr)
        apart = _apart(arguments, order)
        path = arguments.output or bundle.file_name(report, "zip" if apart else export.extension)
        file = file or open_files.enter_context(opened(path))
        if apart:
            file.write(bundle.bundle(bundle.one_a_city(report), export, counted))
        else:
            file.write(export.write(report))
    if not arguments.output:
        print(path)
    return 0


def _refuse_without_aim(arguments: argparse.Namespace) -> None:
    if not arguments.order and not arguments.output:
        arguments.wrong(sayer(arguments.lang)(message("请写 -o PATH，或用 --order FILE 指定订单")))


def _order(arguments: argparse.Namespace) -> "BriefOrder":
    """The file's choices, and before them those of the options.

    Raises:
        UserError: the file cannot be read, or something in it or in the options is wrong.
    """
    from exports.orders.file import checked_order, read_order
    from exports.orders.model import BriefOrder

    base = read_order(*_ordered(arguments.order)) if arguments.order else BriefOrder()
    chosen = base.model_dump(exclude_unset=True) | _options(arguments)
    if arguments.lang_asked or not arguments.order:
        chosen["lang"] = arguments.lang
    chosen["format"] = _format(arguments, base.format)
    return checked_order(chosen, message("选项"))


def _ordered(name: str) -> tuple[bytes, str]:
    """The order's file and what it is called; where there is no such file, the one that the store keeps by that name."""
    from atlas.store.store import open_store

    store = open_store()
    kept = store.orders.content(name) if not Path(name).exists() and store.exists() else None
    return (_content(name), Path(name).name) if kept is None else (kept, name)


def _options(arguments: argparse.Namespace) -> dict[str, Any]:
    """What was asked for by options, under the order's own keys."""
    asked = {key: tuple(getattr(arguments, name)) for name, key in _LISTS.items() if getattr(arguments, name)}
    asked |= {key: value for key in _SINGLE if (value := getattr(arguments, key)) is not None}
    if arguments.layers is not None:
        names = tuple(name.strip() for name in arguments.layers.split(",") if name.strip())
        asked["layers"] = () if names == ("none",) else names or (arguments.layers,)
    return asked


def _format(arguments: argparse.Namespace, ordered: str) -> str:
    """As the option says, else the path's ending, else the order."""
    from exports import EXPORTS
    from exports.report.order import chosen_export

    path = Path(arguments.output or "")
    ending = path.suffix.lower().removeprefix(".")
    if ordered and not arguments.format and ending not in EXPORTS:
        return ordered
    return chosen_export(arguments.format, path).extension


def _apart(arguments: argparse.Namespace, order: "BriefOrder") -> bool:
    """Whether one file a city is wanted: a path says so by its ending."""
    if arguments.zip or not arguments.output or arguments.output == PIPE:
        return bool(arguments.zip or order.apart)
    return Path(arguments.output).suffix.lower() == ".zip"


def _template(path: str | None, order: "BriefOrder") -> tuple[bytes | None, tuple[Message, ...]]:
    """The office's own file, and what it lacks."""
    from exports.orders.template import checked_template

    return checked_template(_content(path), Path(path).name, order) if path else (None, ())


def _content(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except (OSError, ValueError) as error:
        raise UserError(message("{path}：读不到这个文件。请检查路径和权限。", path=path)) from error
