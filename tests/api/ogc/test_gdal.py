"""What a map program reads: GDAL's own client, as QGIS has it, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import shapely

from atlas.model import Atlas
from tests.patience import SECONDS

SCRIPT = Path(__file__).with_name("read_in_gdal.py")


def test_gdal_reads_layers_boxes_filters_and_cgcs2000_the_right_way_round(real_atlas: Atlas, address: str):
    done = subprocess.run(
        [sys.executable, str(SCRIPT), address],
        env={**os.environ, "no_proxy": "*"}, capture_output=True, encoding="utf-8", timeout=SECONDS,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    box = shapely.box(117, 36, 117.3, 36.4)
    counties = real_atlas.boundaries.areas["counties"].values()
    assert json.loads(done.stdout) == {
        "layers": {
            "prefectures": "MultiPolygon", "counties": "MultiPolygon", "designations": "MultiPolygon", "sites": "Point",
            "zones": "Point", "clusters": "MultiPoint", "airports": "Point",
        },
        "counties": 136,
        "corner": [114, 34],
        "boxed": sum(area.geometry.intersects(box) for area in counties),
        "cities": ["临沂市"],
        "unplaced": ["unknown"],
        "crs": 4490,
        "turned": False,
    }  # fmt: skip
