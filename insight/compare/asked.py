"""What somebody wants to compare, refused where it does not go together."""

from collections.abc import Sequence

from atlas.model import Atlas
from atlas.view import MOST_COMPARED
from errors import UserError
from insight.change.usual import PlanPair, pair_of
from language import Name, message


def are_plans(atlas: Atlas, asked: Sequence[str]) -> bool:
    """Whether plans are asked for, else cities.

    Raises:
        UserError: a plan with something else.
    """
    plans = [name for name in asked if name in atlas.plan_by_id]
    if plans and len(plans) < len(asked):
        raise UserError(message("“{plan}”是规划，其余不是。请给出两份规划，或二至四个城市。", plan=plans[0]))
    return bool(plans)


def plans_to_compare(atlas: Atlas, plans: Sequence[str]) -> PlanPair:
    """Two plans by id, the earlier-issued one first; an unknown id and the same twice as they were given.

    Raises:
        UserError: not two.
    """
    if len(plans) != 2:
        raise UserError(message("一次只能对照两份规划。请给出两份规划。"))
    return pair_of(atlas, plans) or (plans[0], plans[1])


def cities_to_compare(atlas: Atlas, names: Sequence[str]) -> tuple[str, ...]:
    """The adcodes of two to four prefectures by name or code; a county stands for its city.

    Raises:
        UserError: too few, too many, the same twice, unknown.
    """
    if not 2 <= len(names) <= MOST_COMPARED:
        found = {"most": MOST_COMPARED, "count": len(names)}
        raise UserError(message("一次可对照二至{most}个城市（现有{count}个）。请增减。", **found))
    codes = tuple(atlas.city_called(name)[1] for name in names)
    if len(set(codes)) < len(codes):
        places = (atlas.gazetteer[code] for code in codes)
        cities = tuple(Name(place.name_short, place.name_en) for place in places)
        raise UserError(message("城市有重复（{cities}）。请选择不同的城市。", cities=cities))
    return codes
