"""City × industry: who is named for what, and how; with the counts at its margins."""

from dataclasses import dataclass
from typing import Literal, NamedTuple, get_args

from atlas.model import Atlas
from atlas.view import View
from insight.cities.attention import Attention, State, attention

MatrixOrder = Literal["count", "place"]
"""Most industries first, or as the province lists its cities."""

ORDERS: tuple[MatrixOrder, ...] = get_args(MatrixOrder)


class NamingCount(NamedTuple):
    """How many are named by themselves, how many only in a group."""

    each: int
    group: int

    @property
    def total(self) -> int:
        """Of both."""
        return self.each + self.group


class MatrixRow(NamedTuple):
    """One city: how it is named for every industry of the matrix, and for how many."""

    city: str
    states: tuple[State, ...]
    named: NamingCount


@dataclass(frozen=True)
class Matrix:
    """The matrix under a view.

    Attributes:
        industries: codes of those that any city is named for, in the order of the taxonomy.
        rows: the cities named for an industry, in the order asked.
        counts: cities by industry. unnamed: adcodes of the cities named for none.
    """

    industries: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    counts: tuple[NamingCount, ...]
    unnamed: tuple[str, ...]


def matrix(atlas: Atlas, view: View, order: str = ORDERS[0]) -> Matrix:
    """Who is named for what under the view.

    Args:
        atlas: the loaded data.
        view: its plans, industries and kinds count.
        order: of the rows: one of ``ORDERS``, or an industry's code: the cities named for it first.
    """
    found = attention(atlas, view)
    used = {code for item in found.values() for code in item.industries}
    industries = tuple(code for code in atlas.industry_codes if code in used)
    rows = [_row(item, industries) for item in found.values() if item.industries]
    if order != "place":
        rows.sort(key=lambda row: _rank(row, industries, order))
    counts = tuple(_count([row.states[at] for row in rows]) for at in range(len(industries)))
    return Matrix(industries, tuple(rows), counts, tuple(c for c, it in found.items() if not it.industries))


def _row(item: Attention, industries: tuple[str, ...]) -> MatrixRow:
    states = tuple(item.industries.get(code, "none") for code in industries)
    return MatrixRow(item.adcode, states, _count(states))


def _count(states: tuple[State, ...] | list[State]) -> NamingCount:
    return NamingCount(*(sum(state == wanted for state in states) for wanted in ("each", "group")))


def _rank(row: MatrixRow, industries: tuple[str, ...], order: str) -> tuple[int, int, int]:
    """By itself before in a group before not for the industry asked; then most industries, most by themselves."""
    states: tuple[State, ...] = ("each", "group", "none")
    first = states.index(row.states[industries.index(order)]) if order in industries else 0
    return first, -row.named.total, -row.named.each
