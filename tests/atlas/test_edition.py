"""The version of the data in people's words, beside the hash of their content."""

import pytest

from atlas.loading import load_atlas
from constants import DATA

RELEASE = '[[release]]\nversion = "{}"\ndate = "{}"\nchanges = ["新"]\nchanges_en = ["new"]\n'


def test_the_data_have_a_version_with_what_changed_in_both_languages(real_atlas):
    latest = real_atlas.edition.latest
    assert latest and latest.version.startswith(latest.date[:4])
    assert len(latest.changes) == len(latest.changes_en)
    assert real_atlas.edition.licence == (DATA / "LICENCE.md").read_text("utf-8")


def test_a_province_need_not_have_one(toy_atlas):
    assert toy_atlas.edition.latest is None


def test_another_version_changes_the_content_s_hash_too(toy_copy):
    before = load_atlas(toy_copy).version
    (toy_copy / "versions.toml").write_text(RELEASE.format("2031.02", "2031-02-03"), "utf-8")
    atlas = load_atlas(toy_copy)
    assert atlas.edition.latest.version == "2031.02" and atlas.version != before


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (RELEASE.format("new", "2031-02-03"), "release.0.version"),
        (RELEASE.format("2031.02", "2031-02-30"), "release.0.date"),
        (RELEASE.format("2031.01", "2031-01-01") + RELEASE.format("2031.02", "2031-02-01"), "release"),
        (RELEASE.format("2031.01", "2031-01-01") * 2, "release"),
        ("[[release]", "第1行第10列"),
    ],
)  # fmt: skip
def test_a_broken_list_of_versions_costs_only_itself(toy_copy, text, place):
    (toy_copy / "versions.toml").write_text(text, "utf-8")
    atlas = load_atlas(toy_copy)
    assert [(fault.file, fault.place) for fault in atlas.faults] == [("versions.toml", place)]
    assert atlas.edition.latest is None and atlas.plans
