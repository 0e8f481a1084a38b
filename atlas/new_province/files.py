"""Every file of a new province's data folder: boundaries with their provenance, profile, vocabularies, empty tables."""

from datetime import date

from atlas.indicators import COLUMNS as INDICATOR_COLUMNS
from atlas.new_province.agencies import agencies, aliases
from atlas.new_province.naming import NewProvince
from atlas.new_province.texts import table_source, written
from atlas.outcomes import COLUMNS as OUTCOME_COLUMNS
from constants import OWN_DATA
from geo.albers import albers
from geo.building.geojson import geojson
from geo.building.levels import build_levels
from geo.building.notes import SourceNote, joined, notes
from geo.building.package import ProvinceShapes
from geo.building.sidecar import Described, sidecar
from geo.building.survey import survey
from geo.places import FORMER_COLUMNS
from geo.sites import COLUMNS as SITE_COLUMNS

_COPIED = ("industries.toml", "kinds.toml", "units.toml", "attributes.toml")
_MAKER = "plan-atlas province new"
_SPELLING = SourceNote(
    "英文地名除通用译名外按汉语拼音，公开前请核对。",
    "English names are pinyin but for the usual exceptions; check them before publication.",
)
_OVERLAPS = "# The same promise stated more than once: counted once, each statement kept. Members carry the id in `overlap`.\n"


def new_files(source: ProvinceShapes, names: NewProvince, today: date) -> dict[str, bytes]:
    """The files by their path in the folder."""
    texts = {
        "province.toml": written("province.toml", names, today),
        "sources.toml": written("sources.toml", names, today),
        "LICENCE.md": written("LICENCE.md", names, today),
        "README.md": written("README.md", names, today),
        "agencies.toml": agencies(OWN_DATA, names),
        "agency_aliases.toml": aliases(OWN_DATA, names),
        "overlaps.toml": _OVERLAPS,
        "plans/.gitkeep": "",  # git keeps no empty folder
        **_tables(names, today),
    }
    return (
        {name: text.encode() for name, text in texts.items()} | _copies() | _boundaries(source, names, today)
    )


def _boundaries(source: ProvinceShapes, names: NewProvince, today: date) -> dict[str, bytes]:
    levels, found = build_levels(source, albers(source.extent)), survey(source)
    files = {f"{level}.geojson": geojson(areas).encode() for level, areas in levels.items()}
    files["former.csv"] = _head(FORMER_COLUMNS).encode()
    described = Described(
        maker=_MAKER,
        built=today.isoformat(),
        title=f"{names.name}市县边界 / Prefecture and county boundaries of {names.short_en}",
        note=joined((*notes(source, found), _SPELLING)),
        others="former.csv (merged and renamed places) is empty: each row to come needs its source.",
    )
    text = sidecar(described, levels, found, files)
    return {f"boundaries/{name}": content for name, content in files.items()} | {
        "boundaries/SOURCE.toml": text.encode()
    }


def _tables(names: NewProvince, today: date) -> dict[str, str]:
    """The tables with nothing but their headings, each with its provenance beside it."""
    tables = {
        "sites": (SITE_COLUMNS, "规划所列园区、平台、企业等的位置", "Places of the sites the plans name"),
        "indicators": (INDICATOR_COLUMNS, "人口与经济指标", "Population and economy"),
        "outcomes": (OUTCOME_COLUMNS, "规划目标的公开结果", "Reported outcomes of the plans' targets"),
    }
    texts = {"indicators/indicators.toml": written("indicators.toml", names, today)}
    for name, (columns, title, title_en) in tables.items():
        texts[f"{name}/{name}.csv"] = _head(columns)
        own = OWN_DATA / name / "SOURCE.toml"
        texts[f"{name}/SOURCE.toml"] = table_source(own, names, today, title, title_en)
    return texts


def _copies() -> dict[str, bytes]:
    """The program's general vocabularies as they are."""
    paths = [OWN_DATA / name for name in _COPIED] + sorted((OWN_DATA / "reader").glob("*.toml"))
    return {path.relative_to(OWN_DATA).as_posix(): path.read_bytes() for path in paths}


def _head(columns: tuple[str, ...]) -> str:
    return ",".join(columns) + "\n"
