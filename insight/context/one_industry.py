"""One industry in one city, as who may invest there asks: what plans say of it, and what there is."""

from dataclasses import dataclass, replace

from atlas.model import Atlas
from atlas.view import View
from insight.cities.attention import Attention, attention
from insight.cities.summary import CitySummary, city_summary
from insight.context.city import CityContext, city_context
from insight.context.industries import ListedCluster, ZoneMatch, clusters_for, zones_for
from insight.targets.promises import Promise, chosen_targets, fold, province_wide


@dataclass(frozen=True)
class IndustryInCity:
    """An industry and a prefecture under a view's plans.

    Attributes:
        summary: of the city, as far as the industry is concerned.
        promises: of the whole province for the industry, never divided among cities.
        zones, clusters: of the city, with the industry or one under it. context: what else is known of the city.
        neighbours: those with a common border that plans name for the industry.
    """

    code: str
    summary: CitySummary
    promises: tuple[Promise, ...]
    zones: tuple[ZoneMatch, ...]
    clusters: tuple[ListedCluster, ...]
    context: CityContext
    neighbours: tuple[Attention, ...]


def industry_in_city(atlas: Atlas, adcode: str, view: View) -> IndustryInCity:
    """What is known of the view's one industry in a city.

    Raises:
        ValueError: the view has no industry, or several.
        KeyError: not a prefecture of the atlas.
    """
    (code,) = view.industries
    alone = replace(view, kinds=())
    named = attention(atlas, alone)
    around = (named[other] for other in atlas.boundaries.neighbours.get(adcode, ()))
    return IndustryInCity(
        code,
        city_summary(atlas, adcode, alone),
        fold(province_wide(chosen_targets(atlas, alone))),
        zones_for(atlas, code, adcode),
        tuple(item for item in clusters_for(atlas, code) if adcode in item.cluster.cities),
        city_context(atlas, adcode),
        tuple(item for item in around if item.designations),
    )
