"""Named sites of the plans joined to the places that cited sources give them."""

from dataclasses import dataclass

from atlas.model import Atlas
from atlas.view import View
from geo.sites import SitePlace
from plans.records import Site


@dataclass(frozen=True)
class NamedSite:
    """One thing a plan names, or a place only other sources name (``mentions`` empty).

    Attributes:
        key: unique among all. name, name_en, kind: as the plan has them.
        mentions: the records that name it.
        place: where it lies according to a cited source; ``None`` when nobody says.
        text_places: adcodes that stand in the text itself.
    """

    key: str
    name: str
    name_en: str | None
    kind: str
    mentions: tuple[Site, ...]
    place: SitePlace | None
    text_places: tuple[str, ...]

    @property
    def on_map(self) -> bool:
        return self.place is not None and self.place.at is not None


def named_sites(atlas: Atlas, view: View) -> tuple[NamedSite, ...]:
    """Every site the view's plans name; one with several areas stands once per area."""
    mentions: dict[str, list[Site]] = {}
    for record in atlas.records(Site, view.plans):
        if _passes(record.kind, record.industry, view):
            mentions.setdefault(record.name, []).append(record)
    return tuple(site for name, records in mentions.items() for site in _located(name, tuple(records), atlas))


def other_sites(atlas: Atlas, view: View) -> tuple[NamedSite, ...]:
    """Clusters and growing areas that no plan names as a site; other cited sources do."""
    named = {record.name for record in atlas.records(Site, tuple(atlas.plan_by_id))}
    return tuple(
        NamedSite(place.id, place.name_zh, place.name_en, place.kind, (), place, ())
        for place in atlas.sites
        if not named & set(place.plan_names) and (not view.kinds or place.kind in view.kinds)
    )


def site_cities(site: NamedSite, atlas: Atlas) -> tuple[str, ...]:
    """The prefectures a site belongs to: its cited place, else what the text says."""
    if site.place is not None and site.place.city_adcode:
        return (site.place.city_adcode,)
    found = (atlas.prefecture_of(place) for place in site.text_places)
    return tuple(dict.fromkeys(adcode for adcode in found if adcode))


def _located(name: str, records: tuple[Site, ...], atlas: Atlas) -> tuple[NamedSite, ...]:
    first = records[0]
    text_places = tuple(dict.fromkeys(place for record in records for place in record.places))
    places = atlas.sites_called.get(name, [])
    if len(places) < 2:
        place = places[0] if places else None
        return (NamedSite(first.name, name, first.name_en, first.kind, records, place, text_places),)
    return tuple(
        NamedSite(f"{name}/{place.id}", place.name_zh, place.name_en, first.kind, records, place, text_places)
        for place in places
    )


def _passes(kind: str, industry: tuple[str, ...], view: View) -> bool:
    return (not view.kinds or kind in view.kinds) and (
        not view.industries or bool(set(industry) & set(view.industries))
    )
