"""What a folder says of itself: read once, held against its files."""

import pytest

from atlas.loading import load_atlas
from insight.checks.data import check_data


def test_a_changed_file_is_used_and_reported(toy_copy):
    path = toy_copy / "boundaries" / "counties.geojson"
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    atlas = load_atlas(toy_copy)
    (fault,) = atlas.faults
    assert "sha256" in fault.problem and "SOURCE.toml" in fault.remedy and fault.kept
    assert len(atlas.boundaries.counties) == 4


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("not = [toml", "第1行第8列"), ("a = 1", "sha256"), ("sha256 = 3", "sha256"),
        ("[sha256]\n[counts]\ncounties = 'four'", "counts.counties"),
        ("[sha256]\n[overlaps_km2]\na-b = 'x'", "overlaps_km2.a-b"),
    ],
)  # fmt: skip
def test_a_broken_sidecar_costs_only_itself(toy_copy, text, place):
    (toy_copy / "boundaries" / "SOURCE.toml").write_text(text, "utf-8")
    atlas = load_atlas(toy_copy)
    (fault,) = atlas.faults
    assert (fault.file, fault.place) == ("boundaries/SOURCE.toml", place)
    assert len(atlas.boundaries.counties) == 4
    assert check_data(atlas)


def test_a_table_without_one_is_reported(toy_copy):
    (toy_copy / "sites" / "SOURCE.toml").unlink()
    (fault,) = load_atlas(toy_copy).faults
    assert (fault.file, fault.problem) == ("sites/SOURCE.toml", "缺少数据来源说明文件")


def test_a_file_that_a_source_names_must_be_there(toy_copy):
    sources = toy_copy / "sources.toml"
    sources.write_text(sources.read_text("utf-8").replace('["*.toml"]', '["*.toml", "LICENCE.md"]'), "utf-8")
    (fault,) = load_atlas(toy_copy).faults
    assert fault.file == "LICENCE.md"
