"""A sample of the provinces of every shape: complete folders that pass every check, with what is so in the source."""

from collections.abc import Callable
from pathlib import Path

import pytest

from atlas.loading import load_atlas
from insight.checks.data import OverlapsInSource, check_data
from tests.province.made import OTHERS
from tools.check_provinces import check, chosen

SAMPLE = ("湖北", "北京", "澳门", "浙江", "辽宁")
"""Counties directly under the province, and enclaves; one prefecture; no county; a plain one; overlaps in the source."""


@pytest.mark.parametrize("name", SAMPLE)
def test_a_folder_passes_every_check(tmp_path: Path, name: str) -> None:
    assert check(chosen(name), tmp_path).wrong == ()


def test_what_is_so_in_the_source_is_told(tmp_path: Path) -> None:
    assert any("Huarong County (6.6291 km²)" in line for line in check(chosen("湖北"), tmp_path).stated)
    atlas = load_atlas(tmp_path)
    assert "华容县" in atlas.sidecar("boundaries").facts["note"]
    assert atlas.boundaries.areas["prefectures"]["429004"].name_zh == "仙桃市"
    assert "429004" not in atlas.boundaries.areas["counties"]


def test_overlaps_of_the_source_are_stated_and_fail_nothing(tmp_path: Path) -> None:
    assert check(chosen("辽宁"), tmp_path).wrong == ()
    (found,) = (item for item in check_data(load_atlas(tmp_path)) if isinstance(item, OverlapsInSource))
    assert found.largest_km2 < 0.001
    assert len(found.places) == 7


def test_an_overlap_that_nobody_stated_fails_the_check(tmp_path: Path) -> None:
    check(chosen("辽宁"), tmp_path)
    sidecar = tmp_path / "boundaries" / "SOURCE.toml"
    head, tail = sidecar.read_text("utf-8").split("[overlaps_km2]")
    sidecar.write_text(head + "[sha256]" + tail.split("[sha256]")[1], "utf-8")
    failed = [item for item in check_data(load_atlas(tmp_path)) if item.required and not item.passed]
    assert [type(item).__name__ for item in failed] == ["Seamless"]


def test_one_city_with_the_provinces_own_code(folder_of: Callable[[str], Path]) -> None:
    atlas = load_atlas(folder_of("北京"))
    assert atlas.cities == ("110000",)
    assert atlas.city_called("北京")[1] == atlas.city_called("朝阳区")[1] == "110000"
    assert atlas.city_called("Beijing")[0].level == "prefecture"


def test_the_names_of_autonomous_places_are_found(folder_of: Callable[[str], Path]) -> None:
    atlas = load_atlas(folder_of("海南"))
    assert len(atlas.cities) == 19
    for name in ("保亭黎族苗族自治县", "保亭", "Baoting", "469029"):
        assert atlas.city_called(name)[1] == "469029"


def test_nothing_of_the_programs_own_province_is_in_a_folder(folder_of: Callable[[str], Path]) -> None:
    folder = folder_of("浙江")
    texts = {path: path.read_text("utf-8") for path in folder.rglob("*") if path.is_file()}
    found = [(path.name, word) for path, text in texts.items() for word in OTHERS if word in text]
    assert found == []


@pytest.mark.parametrize(
    ("name", "agency"), [("浙江", "省民政厅"), ("北京", "市民政厅"), ("广西", "自治区民政厅")]
)
def test_agencies_are_those_of_its_kind_of_government(
    folder_of: Callable[[str], Path], name: str, agency: str
) -> None:
    assert agency in load_atlas(folder_of(name)).vocabulary.agencies


def test_a_special_administrative_region_has_none_of_them(folder_of: Callable[[str], Path]) -> None:
    assert load_atlas(folder_of("澳门")).vocabulary.agencies == {}
