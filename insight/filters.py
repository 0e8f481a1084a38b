"""What there is to filter by: the codes of each filter of a view, in their order."""

from collections.abc import Iterable

from atlas.model import Atlas
from atlas.view import SCOPES
from insight.targets.promises import target_units, target_years


def filter_codes(atlas: Atlas) -> dict[str, Iterable[str]]:
    """Field of the view -> every code that it may hold."""
    vocabulary = atlas.vocabulary
    return {
        "plans": atlas.plan_by_id,
        "industries": vocabulary.every_industry,
        "kinds": vocabulary.kinds,
        "agencies": vocabulary.agencies,
        "years": target_years(atlas),
        "units": dict.fromkeys((*vocabulary.units, *target_units(atlas))),
        "scopes": SCOPES,
    }
