"""Where everything comes from and what nobody knows: documents, boundaries' papers, gaps, repeated promises."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from atlas.model import Atlas
from atlas.view import View
from insight.cities.places import NamedSite, named_sites, other_sites
from insight.targets.promises import Promise, fold
from plans.records import Document, Plan, Target
from plans.types import TYPES


@dataclass(frozen=True)
class FigureCoverage:
    """How many prefectures have one indicator in one year.

    Attributes:
        indicator, year: which figures. known: how many prefectures have one.
        missing: adcodes of those without; never filled in.
        province: whether the whole province has one. secondary: whether any of them is second-hand.
    """

    indicator: str
    year: int
    known: int
    missing: tuple[str, ...]
    province: bool
    secondary: bool


@dataclass(frozen=True)
class Provenance:
    """What the page of sources tells beside the catalogue of sources and the checks.

    Attributes:
        documents: each government document with the plans it holds, in the order of their issue.
        counts: plan id -> record type -> how many.
        boundaries: the sidecar of the boundaries; empty where it cannot be read.
        unplaced, inferred: sites the plans name without a known place, and with one that is only inferred.
        others: what only other sources name, without a known place.
        coverage: one line an indicator and year. overlaps: promises stated more than once.
    """

    documents: tuple[tuple[Document, tuple[Plan, ...]], ...]
    counts: dict[str, dict[str, int]]
    boundaries: Mapping[str, Any]
    unplaced: tuple[NamedSite, ...]
    inferred: tuple[NamedSite, ...]
    others: tuple[NamedSite, ...]
    coverage: tuple[FigureCoverage, ...]
    overlaps: tuple[Promise, ...]


def provenance(atlas: Atlas) -> Provenance:
    """Collects it from the loaded data and the boundaries' sidecar."""
    named = named_sites(atlas, View())
    others = other_sites(atlas, View())
    return Provenance(
        documents=_documents(atlas),
        counts={plan.id: _counted(plan) for plan in atlas.plans},
        boundaries=atlas.sidecar("boundaries").facts,
        unplaced=tuple(site for site in named if not site.on_map),
        inferred=tuple(
            site for site in (*named, *others) if site.place and site.place.certainty == "inferred"
        ),
        others=tuple(site for site in others if not site.on_map),
        coverage=_coverage(atlas),
        overlaps=tuple(item for item in fold(atlas.records(Target)) if item.group),
    )


def _documents(atlas: Atlas) -> tuple[tuple[Document, tuple[Plan, ...]], ...]:
    found: dict[Document, list[Plan]] = {}
    for plan in atlas.plans:
        found.setdefault(plan.header.document, []).append(plan)
    return tuple((document, tuple(plans)) for document, plans in found.items())


def _counted(plan: Plan) -> dict[str, int]:
    types: list[str] = [record.type for record in plan.records]
    return {kind: types.count(kind) for kind in TYPES}


def _coverage(atlas: Atlas) -> tuple[FigureCoverage, ...]:
    figures = atlas.indicators.figures
    years = sorted({(figure.indicator, figure.year) for figure in figures})
    return tuple(
        _covered(atlas, code, year)
        for code in atlas.indicators.measures
        for indicator, year in years
        if indicator == code
    )


def _covered(atlas: Atlas, code: str, year: int) -> FigureCoverage:
    found = [f for f in atlas.indicators.figures if (f.indicator, f.year) == (code, year)]
    have = {figure.adcode for figure in found}
    missing = tuple(adcode for adcode in atlas.cities if adcode not in have)
    secondary = any(figure.confidence == "secondary" for figure in found)
    whole = atlas.province.adcode in have
    return FigureCoverage(code, year, len(atlas.cities) - len(missing), missing, whole, secondary)
