"""The data folder read once: every file checked, everything known in one value, every fault beside it."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from atlas.files import hashes_of, missing, version_of
from atlas.indicators import load_indicators
from atlas.known import known
from atlas.model import Atlas
from atlas.outcomes import load_outcomes
from atlas.province.fitting import fitted, unknown_plans
from atlas.province.profile import Province
from atlas.province.reading import load_province
from atlas.sidecars import load_sidecars
from constants import DATA
from errors import Fault, UserError
from geo.boundaries import Boundaries, load_boundaries
from geo.gazetteer import Gazetteer
from geo.groups import grouped
from geo.places import load_former
from geo.sites import load_sites
from language import message
from plans.vocabulary import load_vocabulary
from reader.lexicon import load_lexicon


def refuse_several_folders(folder: Path = DATA) -> None:
    """Nothing, where ``folder`` is one.

    Raises:
        UserError: it names several, as a search path does.
    """
    if os.pathsep in str(folder) and not folder.exists():
        problem = message(
            "PLAN_ATLAS_DATA 写了不止一个文件夹（{folders}）。一个进程目前只能显示一个省，请只写一个，其他省另开一个进程。",
            folders=tuple(str(folder).split(os.pathsep)),
        )
        raise UserError(problem)


def load_atlas(folder: Path = DATA) -> Atlas:
    """Load every data file below ``folder``; nothing in them raises, it becomes a fault.

    Raises:
        UserError: ``folder`` names several.
    """
    refuse_several_folders(folder)
    from plans.load import load_plans  # with YAML, not where an atlas comes from the disk cache

    hashes, unreadable = hashes_of(folder)
    sidecars, sidecar_faults = load_sidecars(folder, hashes)
    vocabulary, word_faults = load_vocabulary(folder)
    counts = sidecars["boundaries"].counts if "boundaries" in sidecars else {}
    province, boundaries, place_faults = _province(folder, counts)
    former, former_faults = load_former(folder / "boundaries" / "former.csv")
    gazetteer = Gazetteer.from_boundaries(boundaries, former, province.place)
    plans, plan_faults = load_plans(folder / "plans", known(vocabulary, boundaries, former))
    sites, site_faults = load_sites(
        folder / "sites" / "sites.csv", boundaries, former, vocabulary.kinds_of("place")
    )
    indicators, number_faults = load_indicators(folder / "indicators", gazetteer)
    outcomes, outcome_faults = load_outcomes(folder / "outcomes", plans)
    lexicon, reader_faults = load_lexicon(folder / "reader")
    faults = (
        *place_faults, *word_faults, *former_faults, *plan_faults,
        *unknown_plans(province, plans), *site_faults, *number_faults, *outcome_faults, *reader_faults,
    )  # fmt: skip
    return Atlas(
        province=province,
        plans=plans,
        vocabulary=vocabulary,
        boundaries=boundaries,
        gazetteer=gazetteer,
        sites=sites,
        indicators=indicators,
        outcomes=outcomes,
        lexicon=lexicon,
        sidecars=sidecars,
        hashes=hashes,
        faults=_with(_with(faults, sidecar_faults), (*unreadable, *missing(hashes, vocabulary.sources))),
        version=version_of(hashes),
    )


def _province(folder: Path, counts: Mapping[str, int]) -> tuple[Province, Boundaries, list[Fault]]:
    """The profile as far as it fits the boundaries, and these with its groups, extent and projection."""
    shapes, shape_faults = load_boundaries(folder / "boundaries", counts)
    stated, faults = load_province(folder)
    province, misfits = fitted(stated, shapes)
    shapes = replace(shapes, projection=province.map.projection or "", opening=province.map.extent)
    return province, grouped(shapes, province.members), [*faults, *misfits, *shape_faults]


def data_version(folder: Path = DATA) -> str:
    """Twelve hex digits that change with the name or content of any file below ``folder``."""
    return version_of(hashes_of(folder)[0])


def _with(faults: tuple[Fault, ...], others: Iterable[Fault]) -> tuple[Fault, ...]:
    """The faults, and of the others those of files of which nothing is said yet."""
    named = {fault.file for fault in faults}
    return (*faults, *(fault for fault in others if fault.file not in named))
