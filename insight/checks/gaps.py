"""Whether “not named” can be judged: not without any plan, with one recorded in part, or where faults cost records."""

from pathlib import PurePosixPath
from typing import Literal

from atlas.model import Atlas
from errors import Fault

Gap = Literal["none", "partial", "faults"]

_RESTS_ON = ("boundaries/prefectures.geojson", "boundaries/counties.geojson")
"""Files that every mention rests on, beside the plans' own; of a faulty word the records are kept under its code."""


def partial_plans(atlas: Atlas, plans: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Those of the chosen plans that are recorded only in part."""
    return tuple(plan.id for plan in atlas.chosen(plans) if plan.header.coverage == "partial")


def awaits_plans(atlas: Atlas) -> bool:
    """Whether there is no plan yet, and none was lost to faults."""
    return gaps(atlas) == ("none",)


def gaps(atlas: Atlas, plans: tuple[str, ...] = ()) -> tuple[Gap, ...]:
    """Why what the chosen plans do not say may stand in their texts; empty where all that they say was read."""
    left_out = (fault for fault in atlas.faults if not fault.kept and not fault.waits)
    lost = not atlas.checked or any(_loses(fault, atlas, plans) for fault in left_out)
    if not atlas.plans and not lost:
        return ("none",)
    return (*(("partial",) if partial_plans(atlas, plans) else ()), *(("faults",) if lost else ()))


def _loses(fault: Fault, atlas: Atlas, plans: tuple[str, ...]) -> bool:
    """Whether what the fault left out may have been a mention in one of the chosen plans."""
    file = PurePosixPath(fault.file)
    if fault.file in _RESTS_ON or fault.file == "plans/":
        return True
    if file.parent.name != "plans":
        return False
    chosen = {plan.id for plan in atlas.chosen(plans)}
    return file.stem in chosen if file.stem in atlas.plan_by_id else not plans
