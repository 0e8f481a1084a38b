"""Every data file has a source, sums are what the sources say, nothing grows out of hand."""

import tomllib
from decimal import Decimal
from pathlib import Path

from atlas.model import Atlas
from constants import DATA

PROVINCE = "370000"
FILE_LIMIT, FOLDER_LIMIT = 12_000_000, 40_000_000


def without_source(folder: Path) -> set[str]:
    """The files of a data folder that no entry of its sources.toml stands behind."""
    sources = tomllib.loads((folder / "sources.toml").read_text(encoding="utf-8"))
    covered = {path for source in sources.values() for glob in source["files"] for path in folder.glob(glob)}
    return {
        str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file() and path not in covered
    }


def test_every_data_file_has_a_source():
    assert without_source(DATA) == set()


def test_a_file_without_a_source_is_noticed(toy_copy):
    assert without_source(toy_copy) == set()
    (toy_copy / "stray").mkdir()
    (toy_copy / "stray" / "found.csv").write_text("a,b\n", encoding="utf-8")
    assert without_source(toy_copy) == {"stray/found.csv"}


def test_every_source_tells_producer_licence_and_date(real_atlas):
    for source in real_atlas.vocabulary.sources.values():
        assert all(
            (source.title, source.title_en, source.producer, source.date, source.licence, source.licence_en)
        )
    assert "GS（2024）0650号" in real_atlas.vocabulary.sources["boundaries"].licence


def test_every_glob_of_a_source_finds_something(real_atlas):
    globs = [glob for source in real_atlas.vocabulary.sources.values() for glob in source.files]
    assert [glob for glob in globs if not list(DATA.glob(glob))] == []


def test_no_file_is_empty_or_too_large():
    sizes = {path: path.stat().st_size for path in DATA.rglob("*") if path.is_file()}
    assert {path: size for path, size in sizes.items() if not 0 < size < FILE_LIMIT} == {}


def test_all_data_together_stay_small():
    assert sum(path.stat().st_size for path in DATA.rglob("*") if path.is_file()) < FOLDER_LIMIT


def cities(atlas: Atlas, indicator: str, year: int) -> list[Decimal]:
    figures = [f for f in atlas.indicators.figures if (f.indicator, f.year) == (indicator, year)]
    return [Decimal(str(f.value)) for f in figures if f.adcode != PROVINCE]


def test_the_census_adds_up(real_atlas):
    people = cities(real_atlas, "resident_population", 2020)
    assert (len(people), sum(people)) == (16, 101_527_453)
    assert real_atlas.indicators.latest(PROVINCE, "resident_population").value == 101_527_453


def test_the_cities_output_is_short_of_the_province_s_by_what_is_stated(real_atlas):
    output = cities(real_atlas, "gdp", 2021)
    province = next(
        f for f in real_atlas.indicators.figures if (f.adcode, f.indicator, f.year) == (PROVINCE, "gdp", 2021)
    )
    assert len(output) == 16
    assert Decimal(str(province.value)) - sum(output) == Decimal("22.93")
    assert "22.93" in real_atlas.indicators.measures["gdp"].note


def test_shares_are_never_summed(real_atlas):
    additive = {code for code, measure in real_atlas.indicators.measures.items() if measure.additive}
    assert additive == {"gdp", "resident_population"}


def test_colours_and_symbols_tell_industries_apart(real_atlas):
    industries = real_atlas.vocabulary.industries.values()
    for symbols in ({i.symbol for i in industries}, {i.symbol_en for i in industries}):
        assert None not in symbols and len(symbols) == len(industries)
    assert len({industry.colour for industry in industries}) == len(industries)
    assert len({industry.zh for industry in industries}) == len(industries)


def test_every_vocabulary_word_is_used(real_atlas):
    records = [record for plan in real_atlas.plans for record in plan.records]
    used = {
        name for record in records for name in (*getattr(record, "lead", ()), *getattr(record, "support", ()))
    }
    assert used == set(real_atlas.vocabulary.agencies)
    assert {record.unit for record in records if hasattr(record, "unit")} <= set(real_atlas.vocabulary.units)
