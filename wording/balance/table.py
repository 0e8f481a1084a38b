"""Regional balance as a table for a reader: parts and quantities by name, numbers rounded as on the page."""

from collections.abc import Iterable, Iterator

from insight.balance import MEASURES
from insight.balance.report import Balance
from wording.balance.labels import part_names, pattern_names, quantity_names
from wording.balance.rows import balance_rows
from wording.balance.text import rounded
from wording.compare.lines import state_text
from wording.not_named import meant
from wording.rows import Row
from wording.words import Words

_SHOWN = ("coverage", "measure", "circle", "pattern", "city", "city-industry", "lorenz")
_UNNUMBERED = ("count", "alone", "location_quotient")
_DECIMALS = {"p": ".3f", "least_p": ".3f", "location_quotient": ".2f"}


def balance_table(found: Balance, words: Words) -> list[Row]:
    """One row a number under headings in the reader's language, after a row that says what was counted."""
    plans = found.view.plans
    rows = (said(row, _text(row, words, plans), words, plans) for row in shown_rows(found, words))
    return [counting_row(found, words), *rows]


def counting_row(found: Balance, words: Words) -> Row:
    """What was counted, and what that is not."""
    say = words.say
    return {
        say("部分"): say("计数"), say("名称"): found.counting.described(say), say("项目"): "", say("数值"): "",
        say("说明"): meant(words, found.view.plans),
    }  # fmt: skip


def shown_rows(found: Balance, words: Words, parts: Iterable[str] = _SHOWN) -> Iterator[Row]:
    """The numbers as rows of codes; of what is not named there is none, because silence is no zero."""
    silent, quantities = _silent(found), quantity_names(words)
    for row in balance_rows(found, words, parts):
        known = (row["part"], row["quantity"]) in quantities
        unnumbered = row["quantity"] in _UNNUMBERED or str(row["quantity"]).endswith("_share")
        if known and not (unnumbered and (row["part"], row["id"]) in silent):
            yield row


def said(row: Row, value: object, words: Words, plans: tuple[str, ...]) -> Row:
    """A row of codes in words, with a value as its table wants it."""
    say, part, quantity = words.say, row["part"], row["quantity"]
    return {
        say("部分"): part_names(words)[part],
        say("名称"): _name(row, words),
        say("项目"): quantity_names(words, plans)[part, quantity],
        say("数值"): value,
        say("说明"): row["note"],
    }


def _name(row: Row, words: Words) -> str:
    """What the number is about; rows of codes leave out what only a page has a heading for."""
    if row["part"] == "lorenz":
        share = f"{float(row['id']):.1%}"
        return words.say("{name}：{value}", name=words.say("市的累计份额（由少到多）"), value=share)
    if row["part"] == "pattern":
        return pattern_names(words)[row["id"]]
    if row["part"] == "measure" and not row["name"]:
        return MEASURES[row["id"]].texts(words.say).name
    return row["name"]


def _text(row: Row, words: Words, plans: tuple[str, ...]) -> str:
    """The value as the page shows it; empty where there is none, and the note says why."""
    value, quantity = row["value"], row["quantity"]
    if value is None:
        return ""
    if quantity == "state":
        return state_text(value, words, plans)
    if quantity.endswith("share"):
        return f"{value:.1%}"
    return format(value, _DECIMALS[quantity]) if quantity in _DECIMALS else rounded(value)


def _silent(found: Balance) -> set[tuple[str, str]]:
    """Part and id of the lines, cities and cells that no mention stands behind."""
    lines = {
        ("coverage", f"{item.by}/{item.id}" if item.id else item.by)
        for item in found.coverages
        if not item.named
    }
    cities = {("city", code) for code, state in found.states.items() if state == "none"}
    cells = {
        ("city-industry", f"{cell.city}/{cell.industry}") for cell in found.cells if cell.state == "none"
    }
    return lines | cities | cells
