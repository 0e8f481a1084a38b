"""The data folder read once: every file checked, everything known in one value, every fault beside it."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from atlas.context.loading import load_context
from atlas.edition import load_edition
from atlas.files import hashes_of, missing, version_of
from atlas.indicators import load_indicators
from atlas.known import known
from atlas.model import Atlas
from atlas.outcomes import load_outcomes
from atlas.province.fitting import fitted, unknown_plans
from atlas.province.profile import Province
from atlas.province.reading import load_province
from atlas.sidecars import Sidecar, load_sidecars
from atlas.store.address import StoreAddress, configured
from atlas.store.joining import BroughtIn, brought_in
from atlas.store.version import store_version
from constants import DATA
from errors import Fault, UserError
from geo.boundaries import Boundaries, load_boundaries
from geo.gazetteer import Gazetteer
from geo.groups import grouped
from geo.places import Former, load_former
from geo.sites import SitePlace, load_sites
from language import message
from plans.known import Known
from plans.records import Plan
from plans.vocabulary import Vocabulary, load_vocabulary
from reader.lexicon import load_lexicon

PlanReader = Callable[[Path, Known | None], tuple[tuple[Plan, ...], list[Fault]]] | None
"""Reads the plans below a folder, checked against what they may refer to, with every fault; ``None``: from their files."""


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


def load_atlas(folder: Path = DATA, store: StoreAddress | None = None, read: PlanReader = None) -> Atlas:
    """Load every data file below ``folder`` and what people brought in; nothing in them raises, it becomes a fault.

    Args:
        folder: the data folder.
        store: by default the configured one, which belongs to the configured folder.
        read: what reads the folder's plans; by default their files are.

    Raises:
        UserError: ``folder`` names several, or the store's address is none.
        StoreTrouble: the store was there a moment ago; asking again may do.
    """
    refuse_several_folders(folder)
    hashes, unreadable = hashes_of(folder)
    sidecars, sidecar_faults = load_sidecars(folder, hashes)
    vocabulary, word_faults = load_vocabulary(folder)
    province, boundaries, place_faults = _province(folder, sidecars.get("boundaries", Sidecar()).counts)
    former, former_faults = load_former(folder / "boundaries" / "former.csv")
    gazetteer = Gazetteer.from_boundaries(boundaries, former, province.place)
    plans, brought, plan_faults = _plans(folder, store, known(vocabulary, boundaries, former), read)
    sites, site_faults = _sites(folder, boundaries, former, vocabulary)
    indicators, number_faults = load_indicators(folder / "indicators", gazetteer)
    context, context_faults = load_context(folder / "context", boundaries, gazetteer, vocabulary.industries)
    outcomes, outcome_faults = load_outcomes(folder / "outcomes", plans)
    lexicon, reader_faults = load_lexicon(folder / "reader")
    edition, edition_faults = load_edition(folder)
    faults = (*place_faults, *word_faults, *former_faults, *plan_faults, *unknown_plans(province, plans), *site_faults,
              *number_faults, *context_faults, *outcome_faults, *reader_faults, *edition_faults)  # fmt: skip
    return Atlas(
        province=province, plans=plans, vocabulary=_with_agencies(vocabulary, plans), boundaries=boundaries,
        gazetteer=gazetteer, sites=sites, own_sites=brought.sites, indicators=indicators, context=context,
        outcomes=outcomes, lexicon=lexicon, edition=edition, sidecars=sidecars, hashes=hashes,
        faults=_with(faults, sidecar_faults, unreadable, missing(hashes, vocabulary.sources)),
        version=_joined(version_of(hashes), brought.version),
    )  # fmt: skip


def _with_agencies(words: Vocabulary, plans: Iterable[Plan]) -> Vocabulary:
    """The vocabulary with the agencies that plans have as written, which have no English."""
    written = {name: name for plan in plans for name in plan.header.agencies_as_written}
    return replace(words, agencies={**written, **words.agencies}) if written else words


def _province(folder: Path, counts: Mapping[str, int]) -> tuple[Province, Boundaries, list[Fault]]:
    """The profile as far as it fits the boundaries, and these with its groups, extent and projection."""
    shapes, shape_faults = load_boundaries(folder / "boundaries", counts)
    stated, faults = load_province(folder)
    province, misfits = fitted(stated, shapes)
    shapes = replace(shapes, projection=province.map.projection or "", opening=province.map.extent)
    return province, grouped(shapes, province.members), [*faults, *misfits, *shape_faults]


def _sites(
    folder: Path, boundaries: Boundaries, former: Iterable[Former], vocabulary: Vocabulary
) -> tuple[tuple[SitePlace, ...], list[Fault]]:
    """The sites that plans name, of the kinds that a place may be of."""
    return load_sites(folder / "sites" / "sites.csv", boundaries, former, vocabulary.kinds_of("place"))


def _plans(
    folder: Path, store: StoreAddress | None, limits: Known | None, read: PlanReader
) -> tuple[tuple[Plan, ...], BroughtIn, list[Fault]]:
    """The plans in files and those that people accepted, what else they brought in, and every fault."""
    from plans.load import in_order, load_plans  # with YAML, not where an atlas comes from the disk cache

    plans, faults = (read or load_plans)(folder / "plans", limits)
    brought = BroughtIn()
    if store is not None or folder == DATA:
        brought = brought_in(store or configured(), limits, tuple(plan.id for plan in plans))
    return in_order((*plans, *brought.plans)), brought, [*faults, *brought.faults]


def data_version(folder: Path = DATA) -> str:
    """Twelve hex digits that change with the name or content of any file below ``folder``, and with the store."""
    return _joined(version_of(hashes_of(folder)[0]), store_version() if folder == DATA else "")


def _joined(files: str, store: str) -> str:
    """One version of both; without a store that of the files."""
    return sha256(f"{files} {store}".encode()).hexdigest()[:12] if store else files


def _with(faults: tuple[Fault, ...], *others: Iterable[Fault]) -> tuple[Fault, ...]:
    """The faults, and of each of the others in turn those of files of which nothing is said yet."""
    for more in others:
        named = {fault.file for fault in faults}
        faults = (*faults, *(fault for fault in more if fault.file not in named))
    return faults
