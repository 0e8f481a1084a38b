"""Loading everything: versions, codes, and broken files that leave the rest working."""

from atlas.loading import data_version
from tests.toy import A, B


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
