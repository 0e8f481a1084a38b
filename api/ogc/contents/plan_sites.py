"""Parks, platforms, companies and events that plans name, at the place that a cited source gives; without one, nowhere."""

from api.ogc.contents.citing import licence
from api.ogc.contents.making import Making
from api.ogc.model import FeatureSet, Property, TimeSpan
from api.ogc.times import dated
from atlas.view import View
from insight.cities.places import NamedSite, named_sites, site_cities
from language import message


def build(making: Making) -> FeatureSet:
    """Every accepted plan's sites; the one of several places stands once for each."""
    atlas = making.atlas

    def times(site: NamedSite) -> tuple[TimeSpan, ...]:
        plans = dict.fromkeys(mention.plan for mention in site.mentions)
        return tuple(span for id in plans for span in dated(atlas.plan_by_id[id].header.document.issued))

    return FeatureSet(
        id="sites",
        title=message("规划点名的园区、平台、活动"),
        description=message("位置出自所注来源，精度见 precision；没有来源说明位置的，geometry 为 null。"),
        geometry="Point",
        rows=named_sites(atlas, View(plans=tuple(atlas.plan_by_id))),
        fid=lambda site: site.key.replace("/", "~"),
        shape=lambda site: site.place.point if site.place else None,
        properties=(*_properties(making), *_mentions(making), *_place(making)),
        attribution=(making.base_map,),
        times=times,
    )


def _properties(making: Making) -> tuple[Property, ...]:
    atlas = making.atlas
    return (
        Property("key", message("编号"), lambda site: site.key),
        Property("name", message("名称"), lambda site: site.name),
        Property("name_en", message("英文名"), lambda site: site.name_en),
        Property("kind", message("类型（代码）"), lambda site: site.kind),
        *making.both("kind_name", message("类型"), lambda words, site: words.names.kind(site.kind)),
        Property(
            "industry",
            message("产业（代码）"),
            lambda site: tuple(dict.fromkeys(code for mention in site.mentions for code in mention.industry)),
            "array",
        ),
        Property("cities", message("市（代码）"), lambda site: site_cities(site, atlas), "array"),
        Property("text_places", message("原文写明的市县（代码）"), lambda site: site.text_places, "array"),
    )


def _mentions(making: Making) -> tuple[Property, ...]:
    """What the plans say of a site, a mention an entry."""

    def each(name: str) -> Property:
        titles = {"plan": message("规划（代码）"), "ref": message("条款"), "evidence": message("原文")}
        property_name = {"plan": "plans", "ref": "clauses", "evidence": "evidence"}[name]
        return Property(
            property_name,
            titles[name],
            lambda site: tuple(dict.fromkeys(getattr(mention, name) for mention in site.mentions)),
            "array",
        )

    citations = making.both(
        "citation",
        message("出处"),
        lambda words, site: words.join(dict.fromkeys(map(words.names.citation, site.mentions))),
    )
    return (each("plan"), each("ref"), *citations, each("evidence"), *licence(making))


def _place(making: Making) -> tuple[Property, ...]:
    """Where it is, how well that is known, and who says so."""

    def fact(site: NamedSite, name: str) -> str | None:
        return getattr(site.place, name, None)

    return (
        Property("county", message("县（代码）"), lambda site: fact(site, "county_adcode")),
        Property(
            "precision",
            message("位置精度：exact、county、city、unknown"),
            lambda site: fact(site, "precision") or "unknown",
        ),
        Property(
            "certainty",
            message("位置依据：sourced、inferred、unsourced"),
            lambda site: fact(site, "certainty"),
        ),
        Property(
            "uncertainty_m",
            message("位置误差半径（米）"),
            lambda site: (
                None
                if site.place is None or site.place.uncertainty_m is None
                else round(site.place.uncertainty_m)
            ),
            "integer",
        ),
        *making.both(
            "precision_note", message("位置精度"), lambda words, site: words.notes.precision(site.place)
        ),
        *making.both(
            "place_source",
            message("位置来源"),
            lambda words, site: words.either(fact(site, "source"), fact(site, "source_en")),
        ),
        *making.both("place_note", message("位置说明"), lambda words, site: words.notes.place(site.place)),
        *making.both(
            "place_licence", message("位置资料许可"), lambda words, site: _place_licence(making, words.lang)
        ),
    )


def _place_licence(making: Making, lang: str) -> str:
    found = making.atlas.vocabulary.sources.get("sites")
    return "" if found is None else found.licence_en if lang == "en" else found.licence
