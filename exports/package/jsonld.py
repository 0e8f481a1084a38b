"""The data set as schema.org describes it, for search engines and catalogues; templates escape it."""

from typing import Any, NamedTuple

from atlas.model import Atlas
from exports.package.descriptor import CONTRIBUTORS, DESCRIPTION
from language import sayer


class Distribution(NamedTuple):
    """A file to download: its address, media type and size in bytes."""

    address: str
    media_type: str
    size: int


def dataset(atlas: Atlas, lang: str, files: tuple[Distribution, ...] = ()) -> dict[str, Any]:
    """A schema.org Dataset in one language; what the data do not say is left out."""
    province, latest, say = atlas.province, atlas.edition.latest, sayer(lang)
    known = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": province.title.text(lang),
        "description": " ".join((say(DESCRIPTION), province.base_map.text(lang))).strip(),
        "inLanguage": ["zh-CN", "en"],
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": CONTRIBUTORS},
        "license": _licences(atlas, lang),
        "version": latest.version if latest else atlas.version,
        "identifier": atlas.version,
        "dateModified": latest.date if latest else None,
        "temporalCoverage": _years(atlas),
        "spatialCoverage": _place(atlas, lang),
        "distribution": [
            {
                "@type": "DataDownload",
                "contentUrl": one.address,
                "encodingFormat": one.media_type,
                "contentSize": f"{one.size} B",
            }
            for one in files
        ],
    }
    return {name: value for name, value in known.items() if value not in (None, "", [])}


def _licences(atlas: Atlas, lang: str) -> list[dict[str, str]]:
    """What each source's licence says, once."""
    sources = [source for source in atlas.vocabulary.sources.values() if not source.program]
    said = dict.fromkeys(source.licence if lang == "zh" else source.licence_en for source in sources)
    return [{"@type": "CreativeWork", "name": text} for text in said]


def _years(atlas: Atlas) -> str:
    """The first and last year that the plans are for; empty without a plan."""
    years = sorted(year for plan in atlas.plans for year in plan.header.years)
    return f"{years[0]}/{years[-1]}" if years else ""


def _place(atlas: Atlas, lang: str) -> dict[str, Any]:
    """The province with the box around it: south west north east in degrees, as schema.org has them."""
    named = {"@type": "Place", "name": atlas.province.name.text(lang)}
    if not atlas.cities:
        return named
    west, south, east, north = atlas.boundaries.bounds
    return named | {"geo": {"@type": "GeoShape", "box": f"{south} {west} {north} {east}"}}
