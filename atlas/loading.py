"""The data folder read once: every file checked, everything known in one value, every fault beside it."""

import hashlib
from dataclasses import replace
from pathlib import Path

from atlas.indicators import load_indicators
from atlas.known import known
from atlas.model import Atlas
from atlas.outcomes import load_outcomes
from atlas.province.fitting import fitted, unknown_plans
from atlas.province.reading import load_province
from atlas.sidecars import load_sidecars
from constants import DATA
from datafiles.listing import data_files
from geo.boundaries import load_boundaries
from geo.gazetteer import Gazetteer
from geo.groups import grouped
from geo.places import load_former
from geo.sites import load_sites
from plans.vocabulary import load_vocabulary
from reader.lexicon import load_lexicon


def load_atlas(folder: Path = DATA) -> Atlas:
    """Load every data file below ``folder``; nothing in them raises, it becomes a fault."""
    from plans.load import load_plans  # with YAML, not where an atlas comes from the disk cache

    vocabulary, word_faults = load_vocabulary(folder)
    shapes, shape_faults = load_boundaries(folder / "boundaries")
    province, profile_faults = load_province(folder)
    province, misfits = fitted(province, shapes)
    shapes = replace(shapes, projection=province.map.projection or "", opening=province.map.extent)
    boundaries = grouped(shapes, province.members)
    former, former_faults = load_former(folder / "boundaries" / "former.csv")
    gazetteer = Gazetteer.from_boundaries(boundaries, former, province.place)
    plans, plan_faults = load_plans(folder / "plans", known(vocabulary, boundaries))
    sites, site_faults = load_sites(
        folder / "sites" / "sites.csv", boundaries, former, vocabulary.kinds_of("place")
    )
    indicators, number_faults = load_indicators(folder / "indicators", gazetteer)
    outcomes, outcome_faults = load_outcomes(folder / "outcomes", plans)
    lexicon, reader_faults = load_lexicon(folder / "reader")
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
        sidecars=load_sidecars(folder)[0],
        faults=(
            *profile_faults,
            *misfits,
            *word_faults,
            *shape_faults,
            *former_faults,
            *plan_faults,
            *unknown_plans(province, plans),
            *site_faults,
            *number_faults,
            *outcome_faults,
            *reader_faults,
        ),
        version=data_version(folder),
        folder=folder,
    )


def data_version(folder: Path = DATA) -> str:
    """Twelve hex digits that change with the name or content of any file below ``folder``."""
    digest = hashlib.sha256()
    for path in data_files(folder, "**/*"):
        digest.update(str(path.relative_to(folder)).encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]
