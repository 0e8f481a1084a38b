"""Loading everything: versions, codes, and broken files that leave the rest working."""

import pytest

from atlas.loading import data_version, load_atlas
from atlas.view import View
from insight.cities.attention import attention
from insight.cities.overview import overview
from insight.cities.summary import city_summary
from insight.facts import facts
from tests.tables import site_rows, target_rows
from tests.toy import A, B
from wording.cities.text import city_text
from wording.words import Words


def test_prefecture_of(toy_atlas):
    found = [toy_atlas.prefecture_of(code) for code in (A, "370102", "370203", "370300", "")]
    assert found == [A, A, B, None, None]


def test_clauses_by_reference(toy_atlas):
    assert list(toy_atlas.clause_by_ref) == [
        "toy-2030/goal", "toy-2030/1", "toy-2030/m1", "toy-2031/1", "toy-2031/2",
    ]  # fmt: skip


def test_the_version_changes_with_any_content_or_name(toy_copy):
    first = data_version(toy_copy)
    assert first == data_version(toy_copy)
    path = toy_copy / "units.toml"
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    second = data_version(toy_copy)
    path.rename(toy_copy / "units.txt")
    assert len({first, second, data_version(toy_copy)}) == 3


FILES = (
    "agencies.toml", "agency_aliases.toml", "attributes.toml", "industries.toml", "kinds.toml", "overlaps.toml", "sources.toml", "units.toml",
    "boundaries/SOURCE.toml", "boundaries/counties.geojson",
    "boundaries/former.csv", "boundaries/prefectures.geojson", "boundaries/province.geojson",
    "indicators/indicators.csv", "indicators/indicators.toml", "plans/toy-2030.yaml", "plans/toy-2031.yaml",
    *(f"reader/{name}.toml" for name in ("agencies", "designations", "headings", "names", "places", "quantities")),

    "province.toml", "sites/sites.csv",
)  # fmt: skip


def test_every_file_of_the_toy_is_broken_below(toy):
    assert {str(path.relative_to(toy)) for path in toy.rglob("*") if path.is_file()} == set(FILES)


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("content", [b'{[<"', b"\xff\xfe\xb0", b""], ids=["garbage", "not-utf8", "empty"])
def test_a_broken_file_is_told_by_name_and_the_rest_still_works(toy_copy, name, content):
    (toy_copy / name).write_bytes(content)
    atlas = load_atlas(toy_copy)
    if content or not name.endswith(".toml"):  # an empty TOML file is a valid empty table
        assert name in {fault.file for fault in atlas.faults}
    assert set(attention(atlas, View())) == set(atlas.boundaries.prefectures.index)
    assert facts(atlas)
    assert overview(atlas, View()).promises


NEEDED = ("industries.toml", "kinds.toml", "boundaries/prefectures.geojson")


@pytest.mark.parametrize("name", [name for name in FILES if name not in NEEDED])
def test_city_and_tables_work_without_it(toy_copy, name):
    (toy_copy / name).unlink()
    atlas = load_atlas(toy_copy)
    assert target_rows(Words(atlas), View())
    assert len(site_rows(Words(atlas), View())) == (1 if "2030" in name else 3 if "sites" in name else 4)
    for code in atlas.boundaries.prefectures.index:
        assert city_text(city_summary(atlas, code, View()), Words(atlas)).startswith(
            atlas.gazetteer.get(code).name_zh
        )
