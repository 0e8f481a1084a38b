"""The province at a glance: who is named, who never, what is promised for the whole, what has no place."""

from dataclasses import dataclass

from insight.atlas import Atlas
from insight.attention import attention
from insight.places import NamedSite, named_sites
from insight.targets import Promise, chosen_targets, fold, province_wide
from insight.view import View


@dataclass(frozen=True)
class Overview:
    """What a view's plans say of the province.

    Attributes:
        each, group, unnamed: adcodes of the prefectures named by themselves, only in a group, not named.
        promises: province-wide ones, overlaps folded; never divided among cities.
        unplaced: sites the plans name whose place nobody states.
    """

    each: tuple[str, ...]
    group: tuple[str, ...]
    unnamed: tuple[str, ...]
    promises: tuple[Promise, ...]
    unplaced: tuple[NamedSite, ...]

    @property
    def named(self) -> int:
        """How many prefectures are named at all."""
        return len(self.each) + len(self.group)


def overview(atlas: Atlas, view: View) -> Overview:
    """The province under ``view``."""
    states = {code: item.state for code, item in attention(atlas, view).items()}
    return Overview(
        *(
            tuple(code for code, found in states.items() if found == state)
            for state in ("each", "group", "none")
        ),
        promises=fold(province_wide(chosen_targets(atlas, view))),
        unplaced=tuple(site for site in named_sites(atlas, view) if not site.on_map),
    )
