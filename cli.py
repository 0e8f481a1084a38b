"""The ``plan-atlas`` commands, one short function each."""

import argparse
import json
import os
import socket
import sys
from collections.abc import Sequence

from constants import ROOT
from errors import DataError, UserError
from plans.records import TYPES


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 on success, 1 where the input is at fault; wrong usage exits with 2.
    """
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = _parser().parse_args(argv)
    try:
        code = arguments.run(arguments)
        sys.stdout.flush()
        return code
    except (UserError, DataError) as error:
        print(_one_line(str(error)), file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader, e.g. ``head``, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:  # the disk is full, an address is taken
        print(_one_line(f"{error.strerror or error}"), file=sys.stderr)
        return 1


def serve(arguments: argparse.Namespace) -> int:
    """Serve the web app until stopped."""
    from streamlit.web import cli

    from geo.basemap import configured_basemap

    configured_basemap()  # a wrong setting is said here, not to every visitor
    _refuse_if_taken(arguments.address, arguments.port)
    options = ["--server.port", str(arguments.port), "--server.address", arguments.address]
    os.chdir(ROOT)
    print(f"http://{arguments.address}:{arguments.port}", flush=True)
    return cli.main(["run", str(ROOT / "app.py"), *options], standalone_mode=False) or 0


def check(arguments: argparse.Namespace) -> int:
    """Validate all data and list every fault."""
    from insight.atlas import load_atlas
    from insight.checks import run_checks

    atlas = load_atlas()
    checks = run_checks(atlas)
    for item in checks:
        mark = "通过" if item.passed else "未通过" if item.required else "说明"
        print(f"[{mark}] {item.title}：{item.detail}")
    for fault in atlas.faults:
        print(fault, file=sys.stderr)
    return 1 if any(item.required and not item.passed for item in checks) else 0


def facts(arguments: argparse.Namespace) -> int:
    """Print the curated records."""
    from insight.atlas import load_atlas
    from insight.facts import facts as chosen
    from plans.csvtext import csv_text

    rows = chosen(_warned(load_atlas()), arguments.type, arguments.plan, arguments.place)
    if arguments.format == "csv":
        flat = [_flat(row) for row in rows]
        columns = dict.fromkeys(name for row in flat for name in row)
        sys.stdout.write(csv_text(flat, columns))
    else:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    return 0


def city(arguments: argparse.Namespace) -> int:
    """Print one city's summary."""
    from insight.atlas import load_atlas
    from insight.city import city_summary
    from insight.city_json import city_json
    from insight.city_text import city_text
    from insight.view import View
    from insight.words import Words

    atlas = _warned(load_atlas())
    place = atlas.gazetteer.find(arguments.place)
    adcode = atlas.prefecture_of(place.adcode)
    if adcode not in atlas.boundaries.prefectures.index:
        raise UserError(f"{place.name_zh}不是市或县。请输入市、县的名称或六位代码。")
    if place.level == "county":
        print(f"{place.name_zh}属{atlas.gazetteer.get(adcode).name_zh}，以下为该市。", file=sys.stderr)
    summary, words = city_summary(atlas, adcode, View()), Words(atlas)
    if arguments.format == "json":
        print(json.dumps(city_json(summary, words), ensure_ascii=False, indent=2))
    else:
        print(city_text(summary, words))
    return 0


def bench(arguments: argparse.Namespace) -> int:
    """Measure the atlas beside the plain way."""
    from benchmarks.run import run

    return run(quick=arguments.quick, json_path=arguments.json)


def _flat(row: dict) -> dict:
    """A record with its nested places as one cell of JSON."""
    nested = {"location": json.dumps(row["location"], ensure_ascii=False)} if "location" in row else {}
    return {**row, **nested}


def _one_line(text: str) -> str:
    """A message without anything that would steer a terminal or begin a new line."""
    return "".join(character if character.isprintable() else " " for character in text)


def _refuse_if_taken(address: str, port: int) -> None:
    try:
        family, kind, protocol, _, place = socket.getaddrinfo(address, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            if os.name == "posix":  # elsewhere the option would hide that somebody listens there
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(place)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UserError(f"无法在 {address}:{port} 提供服务（{reason}）。请换一个端口或地址。") from error


def _warned(atlas):
    if atlas.faults:
        print(f"数据有 {len(atlas.faults)} 处问题，运行 plan-atlas check 查看。", file=sys.stderr)
    return atlas


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="plan-atlas", description="山东产业规划图谱")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    command = commands.add_parser("serve", help="the web app")
    command.add_argument("--port", type=_port, default=8501)
    command.add_argument("--address", default="localhost", help="0.0.0.0 serves the whole network")
    command.set_defaults(run=serve)

    command = commands.add_parser("check", help="validate all data; exit 1 with every fault")
    command.set_defaults(run=check)

    command = commands.add_parser("facts", help="the curated records")
    command.add_argument("--type", choices=TYPES)
    command.add_argument("--plan", help="a plan id, e.g. health-2024")
    command.add_argument("--place", help="a city or county by name or code")
    command.add_argument("--format", choices=("jsonl", "csv"), default="jsonl")
    command.set_defaults(run=facts)

    command = commands.add_parser("city", help="one city's summary")
    command.add_argument("place", help="a city by Chinese or English name, pinyin or adcode")
    command.add_argument("--format", choices=("text", "json"), default="text")
    command.set_defaults(run=city)
    command = commands.add_parser("bench", help="figures of the atlas beside the plain folium way")
    command.add_argument("--quick", action="store_true", help="fewer repetitions")
    command.add_argument("--json", metavar="PATH", help="also write every measurement")
    command.set_defaults(run=bench)
    return parser


def _port(text: str) -> int:
    if text.isascii() and text.isdecimal() and 0 < int(text) < 65536:
        return int(text)
    raise argparse.ArgumentTypeError(f"“{text}” 不是端口号（1–65535）")


if __name__ == "__main__":
    sys.exit(main())
