"""Documents, gaps and repeated promises of the toy, counted by hand; the real data's known gaps."""

from pathlib import Path

from atlas.loading import load_atlas
from atlas.model import Atlas
from insight.checks.provenance import provenance
from tests.toy import A, B


def test_each_document_is_shown_once_with_its_plans(real_atlas: Atlas) -> None:
    found = [[plan.id for plan in plans] for _, plans in provenance(real_atlas).documents]
    assert found == [
        ["dev-2018"],
        ["health-2022"],
        ["dev-2023"],
        ["health-2024", "care-2024", "ecosystem-2024"],
    ]


def test_records_are_counted_by_type(toy: Path, toy_atlas: Atlas) -> None:
    counts = provenance(toy_atlas).counts
    assert counts["toy-2030"] == {
        "clause": 3, "designation": 2, "target": 5, "achieved": 0, "site": 3, "programme": 0,
    }  # fmt: skip
    assert (counts["toy-2031"]["achieved"], counts["toy-2031"]["programme"]) == (1, 1)


def test_what_has_no_place_is_told_apart_from_what_is_inferred(toy: Path, toy_atlas: Atlas) -> None:
    found = provenance(toy_atlas)
    assert [site.name for site in found.unplaced] == ["无处会"]
    assert [site.name for site in found.others] == ["丁草"]
    assert [site.place.id for site in found.inferred] == ["twin-b"]


def test_a_missing_figure_is_listed_by_city_and_year(toy: Path, toy_atlas: Atlas) -> None:
    found = {(item.indicator, item.year): item for item in provenance(toy_atlas).coverage}
    full, partial, share = found["gdp", 2030], found["gdp", 2029], found["share", 2029]
    assert (full.known, full.missing, full.province, full.secondary) == (2, (), True, True)
    assert (partial.known, partial.missing, partial.province, partial.secondary) == (1, (B,), False, False)
    assert (share.known, share.missing) == (1, (B,)) and A not in share.missing


def test_only_promises_stated_more_than_once_are_overlaps(toy: Path, toy_atlas: Atlas) -> None:
    (item,) = provenance(toy_atlas).overlaps
    assert (item.group, [target.value for target in item.statements]) == ("twice", [4, 2])


def test_the_boundaries_papers_are_those_of_the_data_folder(real_atlas: Atlas) -> None:
    papers = provenance(real_atlas).boundaries
    assert papers["approval_number"] == "GS（2024）0650号"
    assert "GCJ-02" in papers["datum"] and "GCJ-02" in papers["datum_zh"]


def test_unreadable_papers_are_no_error(toy_copy: Path) -> None:
    (toy_copy / "boundaries" / "SOURCE.toml").write_text("= 1", "utf-8")
    assert provenance(load_atlas(toy_copy)).boundaries == {}
