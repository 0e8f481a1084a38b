"""An office's own sites, only for who may see them; contact data and columns of its own never leave in an answer."""

from typing import TYPE_CHECKING

from api.ogc.contents.making import Making
from api.ogc.contents.zones import NOT_COUNTED
from api.ogc.model import FeatureSet, Property
from api.ogc.times import dated
from atlas.own_sites import OwnSite, site_key
from language import Message, message
from wording.own_sites.card import without_phones
from wording.own_sites.fields import SITE_FIELDS

if TYPE_CHECKING:
    import shapely


def build(making: Making) -> FeatureSet:
    """Every site that was brought."""
    return FeatureSet(
        id="own-sites",
        title=message("本单位的场地"),
        description=message("本单位导入的场地，不含联系方式；精度见 precision。不计入点名。"),
        geometry="Point",
        rows=making.atlas.own_sites,
        fid=site_key,
        shape=_point,
        properties=_properties(making),
        attribution=(),
        times=lambda site: dated(site.updated),
        private=True,
    )


def _point(site: OwnSite) -> "shapely.Geometry | None":
    import shapely

    return None if site.lon is None or site.lat is None else shapely.Point(site.lon, site.lat)


def _properties(making: Making) -> tuple[Property, ...]:
    def text(name: str, title: Message | None = None) -> Property:
        """A text of the list, without telephone numbers."""
        return Property(
            name, title or SITE_FIELDS[name], lambda site: without_phones(getattr(site, name), making.zh)
        )

    def words(site: OwnSite) -> tuple[str, ...]:
        return tuple(without_phones(word, making.zh) for word in site.industry_words)

    return (
        text("name"),
        text("kind"),
        *making.place(lambda site: site.city, lambda site: site.county),
        text("address"),
        text("status"),
        Property("industry", message("产业（代码）"), lambda site: site.industry, "array"),
        Property("industries", message("产业（原文）"), words, "array"),
        Property("area_ha", SITE_FIELDS["area_ha"], lambda site: site.area_ha, "number"),
        Property("vacant_ha", SITE_FIELDS["vacant_ha"], lambda site: site.vacant_ha, "number"),
        Property("precision", message("位置精度：exact、county、city、unknown"), lambda site: site.precision),
        Property(
            "uncertainty_m",
            message("位置误差半径（米）"),
            lambda site: None if site.uncertainty_m is None else round(site.uncertainty_m),
            "integer",
        ),
        text("datum"),
        text("updated"),
        *making.both("context", message("性质"), lambda words, _: words.say(NOT_COUNTED)),
        text("source", message("来源")),
    )
