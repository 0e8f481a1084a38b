"""The numbers of the balance as a table: by ids for machines, by names and rounded as on the page for a reader."""

from collections.abc import Iterable, Mapping

from insight.balance.measure import Result
from insight.balance.numbers import MENTIONS, BalanceNumber, BalancePart, numbers
from insight.balance.report import Balance
from insight.cities.attention import STATES, State
from wording.balance.labels import part_names, pattern_names, quantity_names
from wording.balance.text import line_name, rounded
from wording.compare.lines import state_text
from wording.not_named import caveat, meant
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table, Value
from wording.words import Words

CONTRACT = ("part", "id", "name", "quantity", "value", "note")
READ = ("part_name", "subject", "quantity_name", "shown", "comment")
CALCULATED = ("part_name", "subject", "quantity_name", "number", "comment")
"""As READ, with numbers to calculate with."""

_SHOWN: tuple[BalancePart, ...] = (
    "coverage",
    "measure",
    "circle",
    "pattern",
    "city",
    "city-industry",
    "lorenz",
    "pair",
    "relatedness",
    "specialisation",
)
_DECIMALS = {"p": ".3f", "least_p": ".3f", "location_quotient": ".2f"}
_SHARES = ("population_share", "gdp_share", "share")


def contract_table(found: Balance, words: Words, parts: Iterable[BalancePart] = ()) -> Table:
    """Every number (of some parts alone) under ids; without a value, ``note`` says why."""
    return _definition(found, words).of(numbers(found, parts), CONTRACT)


def balance_table(
    found: Balance, words: Words, columns: Iterable[str] = READ, parts: Iterable[BalancePart] = _SHOWN
) -> Table:
    """A row that states what was counted, then the numbers; none of what is not named, because what is not named is no zero."""
    known = quantity_names(words)
    shown = (
        number
        for number in numbers(found, parts)
        if (number.part, number.quantity, number.state) in known
        and (number.named or number.quantity not in MENTIONS)
    )
    counting = next(numbers(found, ("counting",)))
    return _definition(found, words).of((counting, *shown), columns)


def _definition(found: Balance, words: Words) -> TableDefinition[BalanceNumber]:
    say, plans = words.say, found.view.plans
    parts, quantities = part_names(words), quantity_names(words, plans)
    states = {state: state_text(state, words, plans) for state in STATES}
    return TableDefinition(
        "balance",
        (
            Field("part", "part", lambda it: it.part),
            Field("id", "id", lambda it: f"{it.at:.10g}" if it.at is not None else "/".join(it.subject)),
            Field("name", "name", lambda it: _name(it, found, words)),
            Field(
                "quantity", "quantity", lambda it: f"{it.state}_{it.quantity}" if it.state else it.quantity
            ),
            Field("value", "value", lambda it: it.value, kind="number"),
            Field("note", "note", lambda it: _note(it, found, words)),
            Field("part_name", say("部分"), lambda it: parts[it.part]),
            Field("subject", say("名称"), lambda it: _subject(it, found, words)),
            Field(
                "quantity_name", say("项目"), lambda it: quantities.get((it.part, it.quantity, it.state), "")
            ),
            Field("shown", say("数值"), lambda it: _shown(it, states)),
            Field("number", say("数值"), lambda it: _number(it, states), kind="number"),
            Field("comment", say("说明"), lambda it: _comment(it, found, words)),
        ),
    )


def _name(it: BalanceNumber, found: Balance, words: Words) -> str:
    """What the number is about; empty where only a page has a heading for it."""
    if it.part == "counting":
        return found.counting.described(words.say)
    if it.part == "coverage":
        return line_name(words, *it.subject)
    if it.part == "measure":
        return found.texts(it.subject[0], words.say).name if it.quantity == "value" else ""
    if it.part == "city-industry":
        return f"{words.names.place(it.subject[0])} {words.names.industry(it.subject[1])}"
    if it.part in ("pair", "relatedness"):
        name = words.names.city if it.part == "pair" else words.names.industry
        return " — ".join(map(name, it.subject))
    return (
        words.names.place(it.subject[0]) if it.part in ("circle", "city", "local", "specialisation") else ""
    )


def _subject(it: BalanceNumber, found: Balance, words: Words) -> str:
    """The same for a table without headings."""
    if it.at is not None:
        return words.say("{name}：{value}", name=words.say("市的累计份额（由少到多）"), value=f"{it.at:.1%}")
    if it.part == "pattern":
        return pattern_names(words)[it.subject[0]]
    if it.part == "measure":
        return found.texts(it.subject[0], words.say).name
    return _name(it, found, words)


def _note(it: BalanceNumber, found: Balance, words: Words) -> str:
    """Why there is no value, else what has to be known of it."""
    if it.quantity == "caveat":
        return caveat(words, found.view.plans)
    if it.never_significant:
        return words.say("邻市太少，不可能显著")
    if it.quantity in ("gdp_per_head_class", "share_60plus_class") and it.value is None:
        return words.say("无数据")
    return _why(it.reason, words) or _details(it, found, words)


def _why(reason: Result | None, words: Words) -> str:
    return reason.why(words.say) if reason else ""


def _details(it: BalanceNumber, found: Balance, words: Words) -> str:
    """The cities behind a number, the formula of a measure, how a pattern was tested."""
    if it.cities:
        return words.join(map(words.names.city, it.cities))
    if it.part == "measure" and it.quantity == "value":
        return found.texts(it.subject[0], words.say).formula
    if it.part == "pattern" and it.quantity == "value":
        pattern = found.pattern
        return f"{pattern.package}, permutations={pattern.permutations}, seed={pattern.seed}"
    return ""


def _comment(it: BalanceNumber, found: Balance, words: Words) -> str:
    """The note; of what was counted, what that is not."""
    return meant(words, found.view.plans) if it.part == "counting" else _note(it, found, words)


def _shown(it: BalanceNumber, states: Mapping[State, str]) -> str:
    """The value as the page shows it; empty where there is none, and the note says why."""
    if it.part == "counting" or it.value is None:
        return ""
    if isinstance(it.value, str):
        return {str(state): name for state, name in states.items()}[it.value]
    if it.quantity in _SHARES:
        return f"{it.value:.1%}"
    return format(it.value, _DECIMALS[it.quantity]) if it.quantity in _DECIMALS else rounded(it.value)


def _number(it: BalanceNumber, states: Mapping[State, str]) -> Value:
    """The value to calculate with; a state in words."""
    return float(it.value) if isinstance(it.value, int | float) else _shown(it, states)
