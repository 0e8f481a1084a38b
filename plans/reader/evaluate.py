"""How well proposed records agree with true ones: precision, recall, F1 a type, accuracy a field.

Both files are JSON Lines of records. A proposed record is right where a true one of its type and clause
agrees with it in what it is about, each true one matched once, the best agreement first:

- clause: the same clause id;
- target, achieved: the same value, range and unit (3万户 is 30000户), and the indicators or the evidence alike;
- designation: at least half of the places of both in common;
- site, programme: names alike.

Where each file holds one plan, the plans' ids need not agree. Fields are compared on matched records:
texts without punctuation, lists without order.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from rapidfuzz import fuzz

from errors import UserError
from language import LANGUAGES, message, sayer
from plans.reader.fold import bare
from plans.reader.overlaps import size_of
from plans.types import TYPES

Row = dict[str, Any]
NAMES_ALIKE = 80
INDICATORS_ALIKE = 50
FIELDS = {
    "clause": ("heading", "section", "lead", "support", "open"),
    "designation": ("places", "industries", "kind", "pairing", "open"),
    "target": (
        "indicator", "value", "value_high", "unit", "comparator", "year", "cadence", "direction", "scope",
        "attributes", "kind",
    ),
    "achieved": ("indicator", "value", "unit", "year", "scope"),
    "site": ("name", "kind", "places", "basis"),
    "programme": ("name",),
}  # fmt: skip


@dataclass(frozen=True)
class Score:
    """The agreement of one type.

    Attributes:
        type: record type.
        right: matched pairs.
        proposed: records proposed.
        true: true records.
        fields: field to the share of matched pairs that agree in it, 0 to 1.
        missed: true records without a match.
        invented: proposed records without one.
    """

    type: str
    right: int
    proposed: int
    true: int
    fields: dict[str, float]
    missed: tuple[Row, ...]
    invented: tuple[Row, ...]

    @property
    def precision(self) -> float:
        """The share of proposed records that are right; 1 where none is proposed."""
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        """The share of true records that were found; 1 where there is none."""
        return self.right / self.true if self.true else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def read_rows(text: str, name: str) -> list[Row]:
    """The records of a JSON Lines file.

    Raises:
        UserError: a line is no record; says which.
    """
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            told = message("{name} 第{number}行：不是 JSON。请每行写一条记录。", name=name, number=number)
            raise UserError(told) from error
        if (
            not isinstance(row, dict)
            or not {"plan", "clause", "type"} <= set(row)
            or row["type"] not in TYPES
        ):
            raise UserError(
                message(
                    "{name} 第{number}行：不是记录。请写明 plan、clause 和 type（{types}）。",
                    name=name, number=number, types=TYPES,
                )
            )  # fmt: skip
        rows.append(row)
    return rows


def evaluate(proposed: Sequence[Row], true: Sequence[Row]) -> tuple[Score, ...]:
    """The score of every type that occurs in either."""
    alone = all(len({row["plan"] for row in rows}) <= 1 for rows in (proposed, true))
    kinds = [kind for kind in TYPES if any(row["type"] == kind for row in (*proposed, *true))]
    return tuple(_score(kind, _of(kind, proposed), _of(kind, true), alone) for kind in kinds)


def as_text(scores: Iterable[Score], lang: str = LANGUAGES[0]) -> str:
    """A table a person reads, and the fields below it."""
    say = sayer(lang)
    lines = [say("类型            精确率  召回率    F1   正确/提出/应有")]
    for s in scores:
        lines.append(
            f"{s.type:<14}{s.precision:>7.3f}{s.recall:>8.3f}{s.f1:>7.3f}   {s.right}/{s.proposed}/{s.true}"
        )
        lines += [f"    {field:<12}{share:>7.3f}" for field, share in s.fields.items()]
    return "\n".join(lines)


def as_dict(scores: Iterable[Score]) -> dict[str, Any]:
    """The scores as plain data, shares to four decimals."""
    return {
        s.type: {
            "precision": round(s.precision, 4), "recall": round(s.recall, 4), "f1": round(s.f1, 4),
            "right": s.right, "proposed": s.proposed, "true": s.true,
            "fields": {field: round(share, 4) for field, share in s.fields.items()},
        }
        for s in scores
    }  # fmt: skip


def _of(kind: str, rows: Sequence[Row]) -> list[Row]:
    return [row for row in rows if row["type"] == kind]


def _score(kind: str, proposed: list[Row], true: list[Row], alone: bool) -> Score:
    pairs = _matched(proposed, true, alone)
    left_true = set(range(len(true))) - set(pairs.values())
    left_proposed = set(range(len(proposed))) - set(pairs)
    return Score(
        kind, len(pairs), len(proposed), len(true),
        _field_shares(kind, [(proposed[a], true[b]) for a, b in pairs.items()]),
        tuple(true[i] for i in sorted(left_true)), tuple(proposed[i] for i in sorted(left_proposed)),
    )  # fmt: skip


def _matched(proposed: list[Row], true: list[Row], alone: bool) -> dict[int, int]:
    """Index of each right proposal to its true record; the best agreements are taken first."""
    places = defaultdict(list)
    for index, row in enumerate(true):
        places[_place(row, alone)].append(index)
    found = [
        (agreement(row, true[b]), -a, -b)
        for a, row in enumerate(proposed)
        for b in places[_place(row, alone)]
    ]
    pairs: dict[int, int] = {}
    taken = set()
    for agreed, a, b in sorted(found, reverse=True):
        if agreed > 0 and -a not in pairs and -b not in taken:
            pairs[-a] = -b
            taken.add(-b)
    return pairs


def _place(row: Row, alone: bool) -> tuple[str, str]:
    return ("" if alone else str(row["plan"]), str(row["clause"]))


def agreement(one: Row, two: Row) -> float:
    """How far two records of one type and clause speak of the same thing; 0 where they do not."""
    kind = one["type"]
    if kind == "clause":
        return 1.0
    if kind in ("target", "achieved"):
        return _same_amount(one, two) and _alike(one, two)
    if kind == "designation":
        a, b = set(one.get("places", ())), set(two.get("places", ()))
        common = len(a & b) / max(len(a | b), 1)
        same = bare("".join(one.get("industries", ()))) == bare("".join(two.get("industries", ())))
        return common + 0.01 * (one.get("kind") == two.get("kind")) + 0.02 * same if common >= 0.5 else 0.0
    share = fuzz.ratio(bare(one.get("name", "")), bare(two.get("name", "")))
    return share / 100 if share >= NAMES_ALIKE else 0.0


def _same_amount(one: Row, two: Row) -> bool:
    return size_of(one) == size_of(two) and one.get("value_high") == two.get("value_high")


def _alike(one: Row, two: Row) -> float:
    indicator = fuzz.ratio(bare(one.get("indicator", "")), bare(two.get("indicator", "")))
    evidence = fuzz.partial_ratio(bare(one.get("evidence", "")), bare(two.get("evidence", "")))
    best = max(indicator, 0.9 * evidence if evidence > 90 else 0)
    return (best + indicator / 10) / 110 if best >= INDICATORS_ALIKE else 0.0


def _field_shares(kind: str, pairs: list[tuple[Row, Row]]) -> dict[str, float]:
    right = Counter(
        field
        for one, two in pairs
        for field in FIELDS[kind]
        if _plain(one.get(field)) == _plain(two.get(field))
    )
    return {field: right[field] / len(pairs) for field in FIELDS[kind]} if pairs else {}


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return bare(value) or value
    if isinstance(value, list | tuple):
        return sorted(_plain(item) for item in value)
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else value
