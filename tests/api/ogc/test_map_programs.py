"""What map programs read: GDAL inside the project, GDAL's own program, and QGIS without a screen."""

import json
import os
import subprocess
from pathlib import Path

import pyogrio
import pytest
import shapely

from atlas.model import Atlas
from tests.patience import SECONDS
from tools.gis import ensure_gis


@pytest.fixture(scope="session")
def inside(real_atlas: Atlas) -> int:
    """How many counties touch a box."""
    box = shapely.box(117, 36, 117.3, 36.4)
    return sum(area.geometry.intersects(box) for area in real_atlas.boundaries.areas["counties"].values())


def test_gdal_reads_layers_boxes_and_filters(address: str, inside: int):
    source = f"OAPIF:{address}"
    layers = dict(pyogrio.list_layers(source).tolist())
    assert layers == {
        "prefectures": "MultiPolygon", "counties": "MultiPolygon", "designations": "MultiPolygon", "sites": "Point",
        "zones": "Point", "clusters": "MultiPoint", "airports": "Point",
    }  # fmt: skip
    counties = pyogrio.read_dataframe(source, layer="counties", PAGE_SIZE="50")
    assert len(counties) == 136
    west, south, *_ = counties.total_bounds
    assert (int(west), int(south)) == (114, 34)
    assert len(pyogrio.read_dataframe(source, layer="counties", bbox=(117, 36, 117.3, 36.4))) == inside
    assert set(pyogrio.read_dataframe(source, layer="counties", where="city = '371300'")["city_name"]) == {
        "临沂市"
    }
    sites = pyogrio.read_dataframe(source, layer="sites")
    assert set(sites[sites.geometry.isna()]["precision"]) == {"unknown"}


def test_gdal_reads_cgcs2000_the_right_way_round(address: str):
    airports = pyogrio.read_dataframe(
        f"OAPIF:{address}", layer="airports", CRS="http://www.opengis.net/def/crs/EPSG/0/4490"
    )
    assert airports.crs.to_epsg() == 4490
    assert airports.geometry.x.between(114, 123).all() and airports.geometry.y.between(34, 39).all()


def test_ogrinfo_reads_a_layer(address: str, tmp_path: Path):
    ensure_gis()
    said = run(["ogrinfo", "-ro", "-so", f"OAPIF:{address}", "counties"], tmp_path)
    for line in ("Geometry: Multi Polygon", "Feature Count: 136", "city_name: String"):
        assert line in said


def test_qgis_reads_layers_boxes_and_fields(address: str, inside: int, tmp_path: Path):
    script = str(Path(__file__).with_name("read_in_qgis.py"))
    seen = json.loads(
        run([ensure_gis(), "-I", script, address, "counties", "sites", "designations"], tmp_path)
    )
    assert {name: (one["valid"], one["crs"]) for name, one in seen.items()} == dict.fromkeys(
        seen, (True, "EPSG:4326")
    )
    counties, sites, designations = seen["counties"], seen["sites"], seen["designations"]
    assert (counties["count"], counties["placed"], counties["type"]) == (136, 136, "MultiPolygon")
    assert counties["inside"] == inside
    assert 0 < sites["placed"] < sites["count"]
    assert {"clause", "evidence", "pairing", "licence", "data_version"} <= set(designations["fields"])


def run(command: list[str], home: Path) -> str:
    """What a program prints that keeps its files in a folder of its own."""
    settings = {
        **os.environ,
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "QT_QPA_PLATFORM": "offscreen",
        "no_proxy": "*",
    }
    done = subprocess.run(command, env=settings, capture_output=True, encoding="utf-8", timeout=SECONDS)
    assert done.returncode == 0, done.stderr
    return done.stdout
