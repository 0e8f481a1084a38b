"""The real site and indicator tables, row by row."""

import csv
import re
import tomllib
from decimal import Decimal

import pytest

from constants import DATA
from geo.sites import load_sites

ROWS = list(csv.DictReader((DATA / "sites" / "sites.csv").read_text(encoding="utf-8").splitlines()))
FIGURES = list(
    csv.DictReader((DATA / "indicators" / "indicators.csv").read_text(encoding="utf-8").splitlines())
)
MEANINGS = tomllib.loads((DATA / "indicators" / "indicators.toml").read_text(encoding="utf-8"))
PROVINCE = "370000"
CHINESE = re.compile(r"[\u4e00-\u9fff]")
PLACELESS = {
    "lunan-big-health-incubation-centre", "national-marine-drug-engineering-research-centre",
    "shandong-marine-drug-technology-innovation-centre", "marine-drug-manufacturing-innovation-centre",
    "shandong-yiyang-health-group-headquarters", "herb-ejiao", "herb-american-ginseng", "herb-baical-skullcap",
    "herb-glehnia",
}  # fmt: skip


@pytest.fixture(scope="module")
def sites(real):
    found, faults = load_sites(DATA / "sites" / "sites.csv", real)
    assert faults == []
    return found


def test_all_rows_load(sites):
    assert len(sites) == len(ROWS) == 33


def test_what_has_no_source_has_no_place(sites):
    assert {site.id for site in sites if site.point is None} == PLACELESS
    for site in sites:
        if site.id in PLACELESS:
            assert (site.precision, site.certainty) == ("unknown", "unsourced")
            assert (site.city_adcode, site.county_adcode) == ("", "")
            assert site.note


def test_inferred_places_say_so_in_their_own_column_alone(sites):
    inferred = [site for site in sites if site.certainty == "inferred"]
    assert {site.id for site in inferred} == {"pingyi-honeysuckle-park", "herb-toad-venom"}
    assert [site.id for site in sites if "推断" in site.note or "nferred" in site.note_en] == []
    assert all(site.note and site.note_en for site in inferred)


def test_every_row_is_told_in_both_languages():
    half = [
        row["id"] for row in ROWS for key in ("source", "note") if bool(row[key]) != bool(row[f"{key}_en"])
    ]
    english = [(row["id"], row[key]) for row in ROWS for key in ("name_en", "source_en", "note_en")]
    assert (half, [(id, text) for id, text in english if CHINESE.search(text)]) == ([], [])


def test_geonames_is_credited_where_used(sites):
    used = [site for site in sites if site.point and (site.point.x, site.point.y) == (117.63083, 35.50056)]
    assert len(used) == 3
    assert all("GeoNames 1798634" in site.note for site in used)
    assert "GeoNames" in (DATA / "sites" / "SOURCE.toml").read_text(encoding="utf-8")


def test_three_areas_stand_for_one_plan_name(sites):
    areas = [site for site in sites if site.plan_names == ("济青烟国际招商产业园",)]
    assert [site.city_adcode for site in areas] == ["370100", "370200", "370600"]


def test_every_figure(real):
    names = real.prefectures.name_zh.to_dict() | {PROVINCE: "山东省"}
    assert [row for row in FIGURES if row["name"] != names[row["adcode"]]] == []
    assert [row for row in FIGURES if row["unit"] != MEANINGS[row["indicator"]]["unit"]] == []
    assert [
        row for row in FIGURES if Decimal(row["value"]) <= 0 or not 2020 <= int(row["year"]) <= 2024
    ] == []
    assert [
        row for row in FIGURES if not row["source"] or row["confidence"] not in ("confirmed", "secondary")
    ] == []


def test_sums():
    def total(indicator, year):
        rows = [row for row in FIGURES if (row["indicator"], row["year"]) == (indicator, year)]
        cities = sum(Decimal(row["value"]) for row in rows if row["adcode"] != PROVINCE)
        return cities, next(Decimal(row["value"]) for row in rows if row["adcode"] == PROVINCE)

    assert total("resident_population", "2020") == (101_527_453, 101_527_453)
    cities, province = total("gdp", "2021")
    assert province - cities == Decimal("22.93")


@pytest.mark.parametrize("package", ["sites", "indicators"])
def test_provenance(package):
    source = tomllib.loads((DATA / package / "SOURCE.toml").read_text(encoding="utf-8"))
    assert all(source[key] for key in ("title", "file", "compiled_by", "date", "licence", "note"))


def test_meanings():
    assert set(MEANINGS) == {row["indicator"] for row in FIGURES}
    keys = {"zh", "en", "unit", "unit_en", "additive", "note", "note_en"}
    beside = {"above_zero", "beside_measures", "beside_measures_en"}
    assert all(keys <= set(meaning) <= keys | beside for meaning in MEANINGS.values())
