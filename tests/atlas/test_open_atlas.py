"""``from atlas import open_atlas``: light to import, frames as documented, the plans' silence kept."""

import subprocess
import sys

import geopandas as gpd
import pytest

from atlas import open_atlas
from atlas.frames.opened import OpenAtlas
from constants import CRS_GEOGRAPHIC, ROOT
from errors import DataError, UserError
from tests.toy import A, B

AREAS = {"prefectures", "counties", "groups"}
POINTS = {"site_locations", "airports"}


@pytest.fixture(scope="module")
def toy_open(toy_atlas) -> OpenAtlas:
    return OpenAtlas(toy_atlas)


def test_importing_it_loads_no_large_library():
    script = "from atlas import open_atlas; import sys; print({'pandas', 'shapely', 'yaml', 'pydantic'} & {*sys.modules})"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"


def test_every_table_is_a_frame_with_its_documented_columns(real_atlas):
    opened = OpenAtlas(real_atlas)
    for name, table in opened.tables.items():
        found = getattr(opened, name)
        columns = [column for column in found.columns if column != "geometry"]
        assert columns == opened.describe(name)["column"].tolist()
        assert len(found) == len(table.rows) and name in dir(opened)
        assert isinstance(found, gpd.GeoDataFrame) is (name in AREAS | POINTS)
    assert opened.counties.crs == opened.crs == CRS_GEOGRAPHIC
    assert opened.targets["value"].dtype == "float64" and str(opened.targets["year"].dtype) == "Int64"


def test_what_nobody_knows_is_missing(toy_open):
    places = toy_open.site_locations
    unknown = places[places["precision"] == "unknown"]
    assert len(unknown) and unknown["lon"].isna().all() and unknown.geometry.isna().all()
    assert toy_open.targets["value_high"].isna().all()


def test_a_frame_is_one_s_own(toy_open):
    toy_open.prefectures["name_zh"] = "x"
    changed = toy_open.prefectures
    changed["name_zh"] = "x"
    assert "x" not in set(toy_open.prefectures["name_zh"])


def test_who_is_named_for_what(toy_open):
    found = toy_open.named("乙业")
    assert found[["place", "pairing"]].values.tolist() == [[A, "collective"], [B, "collective"]]
    assert found.crs == CRS_GEOGRAPHIC and found.geometry.notna().all()
    assert toy_open.named("gamma", plan="toy-2031")["place"].tolist() == ["370203"]
    assert len(toy_open.named()) == len(
        toy_open.record_places.merge(toy_open.designations, left_on="record", right_on="id")
    )


@pytest.mark.parametrize("asked", [{"industry": "丁业"}, {"plan": "toy-1999"}])
def test_what_there_is_not_is_refused_with_what_there_is(toy_open, asked):
    with pytest.raises(UserError, match=r"可用：.*(alpha|toy-2030)"):
        toy_open.named(**asked)


def test_one_city(toy_open):
    city = toy_open.city("甲甲")
    assert (city.adcode, city.name_zh) == (A, "甲甲市")
    assert city.designations["pairing"].tolist() == ["each", "collective"]
    assert city.targets["indicator"].tolist() == ["净地"]  # the province's numbers are not the city's
    assert set(city.counties["parent"]) == {A} and city.sites["name"].tolist() == ["甲园"]
    with pytest.raises(UserError):
        toy_open.city("丙丙")


def test_a_table_that_there_is_not(toy_open):
    with pytest.raises(AttributeError):
        toy_open.drafts  # noqa: B018  # asking is what is tried


def test_a_folder_without_data_says_what_is_wrong(tmp_path):
    with pytest.raises(DataError):
        open_atlas(tmp_path)
    with pytest.raises(UserError):
        open_atlas(f"{tmp_path}/a:{tmp_path}/b")
