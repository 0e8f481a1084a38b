"""The data package: valid to the last key and checksum, the same every time, facts alone."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import geopandas as gpd
import pytest
from frictionless import validate

from atlas.model import Atlas
from atlas.own_sites import OwnSite
from atlas.tables.every import every_table
from errors import UserError
from exports.package.packaging import DESCRIPTOR, MARKER, package_files, packed, write_package, write_zip
from tests.exports.spoilt import HOSTILE, spoilt_atlas


@pytest.fixture(scope="module")
def package(real_atlas: Atlas, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real data as a package; not to be changed."""
    folder = tmp_path_factory.mktemp("package") / "data"
    write_package(real_atlas, folder)
    return folder


def described(folder: Path) -> dict:
    return json.loads((folder / DESCRIPTOR).read_text("utf-8"))


def faults(folder: Path) -> set[tuple[str, str]]:
    """Each resource that is not valid, and how."""
    report = validate(str(folder / DESCRIPTOR))
    return {(task.name, error.type) for task in report.tasks for error in task.errors} | {
        ("", error.type) for error in report.errors
    }


def spoil(package: Path, folder: Path, table: str, old: str, new: str) -> Path:
    """A copy of the package in which one table says something else."""
    files = {path.relative_to(package): path.read_bytes() for path in package.rglob("*") if path.is_file()}
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    path = folder / "data" / f"{table}.csv"
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")
    return folder


def test_it_is_valid_with_all_its_keys_types_and_checksums(package):
    assert faults(package) == set()
    assert all(
        {"bytes", "hash", "licenses", "sources"} <= one.keys() for one in described(package)["resources"]
    )


def test_a_changed_cell_is_noticed_by_checksum_and_key(package, tmp_path):
    spoilt = spoil(package, tmp_path, "record_places", ",370100\n", ",990000\n")
    assert faults(spoilt) == {("record_places", "foreign-key"), ("record_places", "hash-count")}


def test_its_cells_are_the_data_themselves(package, real_atlas):
    for table in every_table(real_atlas).values():
        with (package / "data" / f"{table.name}.csv").open(encoding="utf-8", newline="") as file:
            head, *rows = csv.reader(file)
        assert head == [column.name for column in table.columns]
        for row, values in zip(rows, table.rows, strict=True):
            texts = [";".join(one) if isinstance(one, tuple) else one for one in values]
            assert [cell for cell, one in zip(row, texts, strict=True) if isinstance(one, str)] == [
                one for one in texts if isinstance(one, str)
            ]  # nothing had to be defused


def test_no_list_is_cut_by_what_separates_it(real_atlas):
    for table in every_table(real_atlas).values():
        lists = [one for row in table.rows for one in row if isinstance(one, tuple)]
        assert not any(";" in text for texts in lists for text in texts), table.name


def test_each_column_says_what_it_means_in_both_languages_and_its_unit(package):
    tables = {one["name"]: one for one in described(package)["resources"]}
    fields = {field["name"]: field for field in tables["census"]["schema"]["fields"]}
    assert fields["age_60plus"]["description"] == "60岁及以上人口 · People aged 60 and over"
    assert (fields["age_60plus"]["unit"], fields["age_60plus"]["type"]) == ("person", "integer")


def test_boundaries_open_elsewhere(package):
    found = gpd.read_file(package / "boundaries" / "counties.geojson")
    assert len(found) == 136 and found.crs == "EPSG:4326" and found.geometry.is_valid.all()


def test_version_licences_and_base_map_travel_with_it(package, real_atlas):
    descriptor, text = described(package), (package / "README.md").read_text("utf-8")
    assert (descriptor["version"], descriptor["data_version"]) == (
        real_atlas.edition.latest.version,
        real_atlas.version,
    )
    for said in (
        *real_atlas.province.base_map.text("zh").splitlines(),
        real_atlas.province.base_map.en,
        "CC BY 4.0",
    ):
        assert said in text
    assert (package / "LICENCE.md").read_text("utf-8") == real_atlas.edition.licence


def test_the_same_data_give_the_same_bytes(toy_atlas):
    once, again = package_files(toy_atlas), package_files(toy_atlas)
    assert once == again and packed(once) == packed(again)


def test_what_an_office_brought_itself_stays_at_home(toy_atlas):
    own = OwnSite("own-1", "自有园", "自有清单", contact="某人 13800000000")
    assert package_files(replace(toy_atlas, own_sites=(own,))) == package_files(toy_atlas)


def test_hostile_words_stay_words_and_the_package_valid(tmp_path):
    atlas = spoilt_atlas(tmp_path / "data")
    write_package(atlas, tmp_path / "package")
    assert faults(tmp_path / "package") == set()
    text = (tmp_path / "package" / "data" / "sites.csv").read_text("utf-8")
    assert any(HOSTILE in row["name"] for row in csv.DictReader(io.StringIO(text)))


def test_a_formula_is_none_any_more(toy_atlas):
    plan = toy_atlas.plans[0]
    record = plan.records[0].model_copy(update={"evidence": "=HYPERLINK(1)"})
    spoilt = replace(toy_atlas, plans=(plan.model_copy(update={"records": (record, *plan.records[1:])}),))
    text = package_files(spoilt)["data/clauses.csv"].decode()
    assert ",'=HYPERLINK(1)," in text


def test_a_folder_of_somebody_else_is_left_alone(toy_atlas, tmp_path):
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(UserError, match="不是空文件夹"):
        write_package(toy_atlas, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_an_earlier_package_is_replaced_whole(toy_atlas, tmp_path):
    count = write_package(toy_atlas, tmp_path / "package")
    (tmp_path / "package" / "data" / "targets.csv").write_text("old")
    assert write_package(toy_atlas, tmp_path / "package") == count
    found = {
        path.relative_to(tmp_path / "package").as_posix() for path in (tmp_path / "package").rglob("*.*")
    }
    assert found == {*package_files(toy_atlas), MARKER}
    assert (tmp_path / "package" / "data" / "targets.csv").read_text("utf-8") != "old"


def test_as_one_zip(toy_atlas, tmp_path):
    write_zip(toy_atlas, tmp_path / "package.zip")
    with ZipFile(tmp_path / "package.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == package_files(toy_atlas)
