"""Which cities the plans name, for what, and whether each by itself or only in a group."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from atlas.model import Atlas
from atlas.view import View
from plans.records import Designation

State = Literal["each", "group", "none"]


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
        if not self.designations:
            return "none"
        return "each" if any(record.pairing == "each" for record in self.designations) else "group"


def chosen_designations(atlas: Atlas, view: View) -> tuple[Designation, ...]:
    """The designations that pass the view's filters."""
    return tuple(
        record
        for record in atlas.records(Designation, view.plans)
        if (not view.industries or set(record.industry) & set(view.industries))
        and (not view.kinds or record.kind in view.kinds)
    )


def attention(atlas: Atlas, view: View) -> dict[str, Attention]:
    """Prefecture adcode -> attention, for all prefectures (silence included)."""
    records = chosen_designations(atlas, view)
    return {adcode: _of_city(adcode, records, atlas, view.industries) for adcode in atlas.cities}


def attention_to(atlas: Atlas, adcode: str, view: View) -> Attention:
    """The attention to one prefecture.

    Raises:
        KeyError: not a prefecture of the atlas.
    """
    if adcode not in atlas.cities:
        raise KeyError(adcode)
    return _of_city(adcode, chosen_designations(atlas, view), atlas, view.industries)


def names_city(record: Designation, adcode: str, atlas: Atlas) -> bool:
    """Whether a designation names the prefecture or one of its counties."""
    return any(atlas.prefecture_of(place) == adcode for place in record.places)


def _of_city(adcode: str, records: Iterable[Designation], atlas: Atlas, only: tuple[str, ...]) -> Attention:
    own = tuple(record for record in records if names_city(record, adcode, atlas))
    industries: dict[str, State] = {}
    for code in atlas.industry_codes:
        naming = [record for record in own if code in record.industry and (not only or code in only)]
        if naming:
            industries[code] = "each" if any(record.pairing == "each" for record in naming) else "group"
    return Attention(adcode, own, industries)
