"""The ``plan-atlas`` commands, one short function each."""

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cli.files import brief, publish
from cli.output import as_json, one_line, put, put_one, warned
from cli.parser import parser
from cli.province import province
from cli.serve import serve
from errors import DataError, UserError
from language import sayer


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command.

    Returns:
        0 on success, 1 where the input is at fault; wrong usage exits with 2.
    """
    for stream in filter(None, (sys.stdout, sys.stderr)):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = parser().parse_args(argv)
    try:
        code = _COMMANDS[arguments.command](arguments)
        sys.stdout.flush()
        return code
    except (UserError, DataError) as error:
        print(one_line(error.in_language(arguments.lang)), file=sys.stderr)
        return 1
    except BrokenPipeError:  # the reader, e.g. ``head``, has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:  # the disk is full, an address is taken
        print(one_line(f"{error.strerror or error}"), file=sys.stderr)
        return 1


def check(arguments: argparse.Namespace) -> int:
    """Validate all data and list every fault."""
    from atlas.loading import load_atlas
    from wording.checks import run_checks

    atlas, say = load_atlas(), sayer(arguments.lang)
    checks = run_checks(atlas, arguments.lang)
    for item in checks:
        mark = say("通过") if item.passed else say("未通过") if item.required else say("说明")
        print(say("[{mark}] {title}：{detail}", mark=mark, title=item.title, detail=item.detail))
    for fault in atlas.faults:
        print(fault.in_language(arguments.lang), file=sys.stderr)
    return 1 if any(item.required and not item.passed for item in checks) else 0


def facts(arguments: argparse.Namespace) -> int:
    """Print the curated records."""
    from atlas.loading import load_atlas
    from insight.facts import facts as chosen
    from plans.csvtext import csv_text

    atlas = warned(load_atlas(), arguments.lang)
    rows = chosen(atlas, arguments.type, arguments.plan, arguments.place)
    if arguments.format == "csv":
        flat = [_flat(row) for row in rows]
        columns = list(dict.fromkeys(name for row in flat for name in row))
        sys.stdout.write(csv_text(columns, ([row.get(name) for name in columns] for row in flat)))
    else:
        for row in rows:
            print(json.dumps(row, ensure_ascii=False))
    return 0


def city(arguments: argparse.Namespace) -> int:
    """Print one city's summary."""
    from atlas.loading import load_atlas
    from atlas.view import View
    from insight.cities.summary import city_summary
    from wording.cities.json import city_json
    from wording.cities.text import city_text
    from wording.words import Words

    atlas = warned(load_atlas(), arguments.lang)
    place, adcode = atlas.city_called(arguments.place)
    summary, words = city_summary(atlas, adcode, View()), Words(atlas, arguments.lang)
    if place.level == "county":
        county, home = words.names.place(place.adcode), words.names.place(adcode)
        print(words.say("{county}属{city}，以下为该市。", county=county, city=home), file=sys.stderr)
    if arguments.format == "json":
        print(as_json(city_json(summary, words)))
    else:
        print(city_text(summary, words))
    return 0


def read(arguments: argparse.Namespace) -> int:
    """Print a plan's text as draft records; what was restored and not understood goes to stderr."""
    from atlas.loading import load_atlas
    from atlas.read_context import read_context
    from reader.output.report import as_text, jsonl, trace_text
    from reader.output.yaml_draft import yaml_drafts
    from reader.reading import read as reading_of
    from reader.source.file import content

    data, context = content(Path(arguments.file)), read_context(warned(load_atlas(), arguments.lang))
    reading = reading_of(data, Path(arguments.file).name, context, arguments.plan)
    drafts = yaml_drafts(reading, context.industries) if arguments.format == "yaml" else {"": jsonl(reading)}
    report = trace_text(reading) if arguments.trace else as_text(reading, arguments.lang)
    print(report, file=sys.stderr)
    put("---\n".join(drafts.values()), arguments.output)
    return 0


def evaluate(arguments: argparse.Namespace) -> int:
    """Print how well proposed records agree with true ones."""
    from reader.evaluation import as_dict, as_text, read_rows
    from reader.evaluation import evaluate as scored
    from reader.source.file import text

    both = [read_rows(text(Path(name)), name) for name in (arguments.proposed, arguments.true)]
    scores = scored(*both)
    print(as_json(as_dict(scores)) if arguments.format == "json" else as_text(scores, arguments.lang))
    return 0


def balance(arguments: argparse.Namespace) -> int:
    """Print how evenly the plans name the cities."""
    from atlas.loading import load_atlas
    from insight.balance.counting import Counting
    from insight.balance.report import balance as measured
    from insight.balance.report import chosen_view
    from wording.balance.json import balance_json
    from wording.balance.table import contract_table
    from wording.balance.text import balance_text
    from wording.words import Words

    atlas = warned(load_atlas(), arguments.lang)
    view = chosen_view(atlas, arguments.plan, arguments.industry)
    counting, words = Counting(arguments.count, arguments.rule), Words(atlas, arguments.lang)
    found = measured(atlas, view, counting)
    put_one(
        arguments.format,
        text=lambda: balance_text(found, words),
        json=lambda: balance_json(found, words),
        csv=lambda: contract_table(found, words),
    )
    return 0


def compare(arguments: argparse.Namespace) -> int:
    """Print two plans, or two to four cities, side by side."""
    from atlas.loading import load_atlas
    from wording.compare.comparison import compare as compared
    from wording.compare.json import compare_json
    from wording.compare.table import contract_table
    from wording.compare.text import compare_text
    from wording.words import Words

    words = Words(warned(load_atlas(), arguments.lang), arguments.lang)
    found = compared(words, *arguments.things)
    put_one(
        arguments.format,
        text=lambda: compare_text(found, words),
        json=lambda: compare_json(found),
        csv=lambda: contract_table(found),
    )
    return 0


def bench(arguments: argparse.Namespace) -> int:
    """Measure the atlas beside the plain way."""
    from benchmarks.run import run

    return run(quick=arguments.quick, json_path=arguments.json)


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """A record with its nested places as one cell of JSON."""
    nested = {"location": json.dumps(row["location"], ensure_ascii=False)} if "location" in row else {}
    return {**row, **nested}


_COMMANDS = {
    "serve": serve,
    "check": check,
    "facts": facts,
    "city": city,
    "read": read,
    "evaluate": evaluate,
    "balance": balance,
    "compare": compare,
    "brief": brief,
    "publish": publish,
    "province": province,
    "bench": bench,
}

if __name__ == "__main__":
    sys.exit(main())
