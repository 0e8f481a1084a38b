"""Which cities the plans name, for what, and whether each by itself or only in a group."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

from atlas.model import Atlas
from atlas.view import View
from plans.records import Designation

State = Literal["each", "group", "none"]
"""How a city is named: by itself at least once, only in a group, not at all."""

STATES: tuple[State, ...] = get_args(State)

STATE_CODES: dict[State, str] = {"each": "each", "group": "collective", "none": "none"}
"""As commands and files write the states: in the records' words for a pairing."""


@dataclass(frozen=True)
class Attention:
    """What one prefecture is named for under a view.

    Attributes:
        adcode: of the prefecture.
        designations: the records that name it, in the order of the plans.
        industries: taxonomy code -> ``each`` (named by itself at least once) or ``group``.
    """

    adcode: str
    designations: tuple[Designation, ...]
    industries: dict[str, State]

    @property
    def state(self) -> State:
        """``each`` if named by itself at least once, ``group`` if only among others, else ``none``."""
        return state_of(self.designations)


def state_of(designations: Iterable[Designation]) -> State:
    """How a city is named by these designations of it."""
    pairings = {record.pairing for record in designations}
    return "each" if "each" in pairings else "group" if pairings else "none"


def chosen_designations(atlas: Atlas, view: View) -> tuple[Designation, ...]:
    """The designations that pass the view's filters."""
    return tuple(
        record
        for record in atlas.records(Designation, view.plans)
        if (not view.industries or set(record.industry) & set(view.industries))
        and (not view.kinds or record.kind in view.kinds)
    )


def attention(atlas: Atlas, view: View) -> dict[str, Attention]:
    """Prefecture adcode -> attention, for all prefectures, also those not named."""
    own: dict[str, list[Designation]] = {adcode: [] for adcode in atlas.cities}
    for record in chosen_designations(atlas, view):
        for adcode in own.keys() & named_prefectures(record, atlas):
            own[adcode].append(record)
    return {adcode: _of_city(adcode, records, atlas, view.industries) for adcode, records in own.items()}


def attention_to(atlas: Atlas, adcode: str, view: View) -> Attention:
    """The attention to one prefecture.

    Raises:
        KeyError: not a prefecture of the atlas.
    """
    if adcode not in atlas.cities:
        raise KeyError(adcode)
    own = (record for record in chosen_designations(atlas, view) if names_city(record, adcode, atlas))
    return _of_city(adcode, own, atlas, view.industries)


def named_prefectures(record: Designation, atlas: Atlas) -> set[str | None]:
    """The prefectures that a designation names or in which a county lies that it names; ``None``: one unknown."""
    return {atlas.prefecture_of(place) for place in record.places}


def names_city(record: Designation, adcode: str, atlas: Atlas) -> bool:
    """Whether a designation names the prefecture or one of its counties."""
    return adcode in named_prefectures(record, atlas)


def _of_city(adcode: str, own: Iterable[Designation], atlas: Atlas, only: tuple[str, ...]) -> Attention:
    """Attention from the designations that name the prefecture; industries in the order of the taxonomy."""
    records = tuple(own)
    naming: dict[str, list[Designation]] = {}
    for record in records:
        for code in record.industry:
            naming.setdefault(code, []).append(record)
    codes = (code for code in atlas.industry_codes if code in naming and (not only or code in only))
    return Attention(adcode, records, {code: state_of(naming[code]) for code in codes})
