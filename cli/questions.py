"""The commands that answer on what is known: checks, records, a city, balance, comparisons."""

import argparse
import json
import sys
from typing import Any

from cli.output import nothing_loaded, put, put_csv, put_one, warned
from language import sayer


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
    from atlas.compiled.loading import opened
    from insight.facts import facts as chosen
    from plans.csvtext import csv_text

    atlas = warned(opened(), arguments.lang)
    if atlas.faults and not atlas.plans:
        raise nothing_loaded(atlas)
    rows = chosen(atlas, arguments.type, arguments.plan, arguments.place)
    if arguments.format == "csv":
        flat = [_flat(row) for row in rows]
        columns = list(dict.fromkeys(name for row in flat for name in row))
        text = csv_text(columns, ([row.get(name) for name in columns] for row in flat))
        put_csv(text, arguments.output)
    else:
        put("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), arguments.output)
    return 0


def city(arguments: argparse.Namespace) -> int:
    """Print one city's summary."""
    from atlas.compiled.loading import opened
    from atlas.view import View
    from insight.cities.around import around_city
    from insight.cities.summary import city_summary
    from wording.cities.json import city_json
    from wording.cities.text import city_text
    from wording.words import Words

    atlas = warned(opened(), arguments.lang)
    place, adcode = atlas.city_called(arguments.place)
    summary = city_summary(around_city(atlas, adcode).atlas, adcode, View())
    words = Words(atlas, arguments.lang)
    if place.level == "county":
        county, home = words.names.place(place.adcode), words.names.place(adcode)
        print(words.say("{county}属{city}，以下为该市。", county=county, city=home), file=sys.stderr)
    put_one(arguments, text=lambda: city_text(summary, words), json=lambda: city_json(summary, words))
    return 0


def balance(arguments: argparse.Namespace) -> int:
    """Print how evenly the plans name the cities."""
    from atlas.compiled.loading import opened
    from insight.balance.counting import Counting
    from insight.balance.report import balance as measured
    from insight.balance.report import chosen_view
    from wording.balance.json import balance_json
    from wording.balance.table import contract_table
    from wording.balance.text import balance_text
    from wording.words import Words

    atlas = warned(opened(), arguments.lang)
    view = chosen_view(atlas, arguments.plan, arguments.industry)
    counting, words = Counting(arguments.count, arguments.rule), Words(atlas, arguments.lang)
    found = measured(atlas, view, counting)
    put_one(
        arguments,
        text=lambda: balance_text(found, words),
        json=lambda: balance_json(found, words),
        csv=lambda: contract_table(found, words),
    )
    return 0


def compare(arguments: argparse.Namespace) -> int:
    """Print two plans, or two to four cities, side by side."""
    from atlas.compiled.loading import opened
    from wording.compare.comparison import compare as compared
    from wording.compare.json import compare_json
    from wording.compare.table import contract_table
    from wording.compare.text import compare_text
    from wording.words import Words

    words = Words(warned(opened(), arguments.lang), arguments.lang)
    found = compared(words, *arguments.things)
    put_one(
        arguments,
        text=lambda: compare_text(found, words),
        json=lambda: compare_json(found),
        csv=lambda: contract_table(found),
    )
    return 0


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """A record with its nested places as one cell of JSON."""
    nested = {"location": json.dumps(row["location"], ensure_ascii=False)} if "location" in row else {}
    return {**row, **nested}
