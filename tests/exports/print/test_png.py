"""PNG: as wide as asked, 300 dpi, colours and patterns where the map has them."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from atlas.view import View
from exports.print.palette import few_colours
from exports.print.png import write
from tests.exports.written import hostile_atlas, report_of
from tests.toy import A

BASELINE = Path(__file__).parent / "baselines" / "toy.png"
"""The toy's map as it looked when somebody last looked at it; write it anew with ``toy_picture``."""

OUTLINED = ("designations",)


def opened(report):
    with Image.open(BytesIO(write(report))) as image:
        image.load()
        return image


def toy_picture(toy_atlas):
    """The toy's map, small, without what changes with every wording below it."""
    view = View(industries=("beta",), layers=("prefectures", "designations", "symbols", "sites"))
    return opened(replace(report_of(toy_atlas, A), view=view, width=300)).convert("RGB")


def around(image, layout, area, reach=40):
    """Pixels of a square, 2 × reach points wide, in the lower left of an area, where no name stands."""
    outer = area.parts[0][0]
    west, south = outer[:, 0].min(), outer[:, 1].max()
    scale = image.width / layout.width
    x, y = (west + 60) * scale, (south - 60) * scale
    size = int(reach * scale)
    return np.asarray(image.convert("RGB"))[int(y) - size : int(y) + size, int(x) - size : int(x) + size]


@pytest.mark.parametrize("width", [640, 1001, 2400])
def test_it_is_as_wide_as_asked_at_300_dpi(toy_atlas, width):
    report = report_of(toy_atlas, width=width)
    image = opened(report)
    assert image.format == "PNG"
    assert image.width == width
    assert image.height == pytest.approx(width * report.layout.height / report.layout.width, abs=1)
    assert image.info["dpi"] == pytest.approx((300, 300), abs=0.01)


def test_colours_are_exact(toy_atlas):
    report = replace(report_of(toy_atlas), view=View(industries=("alpha",), layers=OUTLINED), width=1200)
    image, layout = opened(report), report.layout
    named, other = (around(image, layout, area) for area in layout.areas)
    assert {tuple(pixel) for pixel in named.reshape(-1, 3).tolist()} == {(0x00, 0x72, 0xB2)}
    assert {tuple(pixel) for pixel in other.reshape(-1, 3).tolist()} == {(255, 255, 255)}


def test_a_group_is_hatched_half_and_half(toy_atlas):
    report = replace(report_of(toy_atlas), view=View(industries=("beta",), layers=OUTLINED), width=2400)
    pixels = around(opened(report), report.layout, report.layout.areas[0])
    colour = (pixels == (0xE6, 0x9F, 0x00)).all(-1).mean()
    paper = (pixels == 255).all(-1).mean()
    assert (colour, paper) == pytest.approx((0.42, 0.42), abs=0.06)  # the rest are the stripes' edges


def test_it_looks_as_it_did(toy_atlas):
    picture = toy_picture(toy_atlas)
    with Image.open(BASELINE) as baseline:
        assert abs(picture.height - baseline.height) <= 1
        before = np.asarray(baseline.convert("RGB").resize(picture.size), dtype=float)
    assert np.abs(np.asarray(picture, dtype=float) - before).mean() < 3


def test_the_same_map_is_the_same_file(toy_atlas):
    assert write(report_of(toy_atlas, width=500)) == write(report_of(toy_atlas, width=500))


def test_hostile_names_are_drawn(tmp_path):
    assert opened(report_of(hostile_atlas(tmp_path / "data"), width=500)).width == 500


def test_a_palette_keeps_what_is_seen_most():
    pixels = np.zeros((40, 400, 3), dtype=np.uint8)
    pixels[:, :, 0] = np.arange(400) % 200  # 200 colours, 200 rarer ones in the first row, and one more
    pixels[0, :, 1] = 7
    pixels[20:] = (1, 2, 3)
    few = few_colours(Image.fromarray(pixels))
    assert few.mode == "P"
    assert (np.asarray(few.convert("RGB"))[1:] == pixels[1:]).all()
    assert np.abs(np.asarray(few.convert("RGB"))[0].astype(int) - pixels[0]).max() <= 8
