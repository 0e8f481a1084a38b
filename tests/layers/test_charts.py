"""The charts: well-formed pictures whose words say what they show; names from elsewhere stay words."""

import itertools
import re
from base64 import b64decode
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont
from lxml import etree

from insight.balance.lorenz import lorenz
from insight.change.slopes import Slope
from layers.charts.lorenz import lorenz_chart, lorenz_words
from layers.charts.slope import slope_chart, slope_words
from tests.toy import A, B
from wording.words import Words

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def words(toy_atlas):
    return Words(toy_atlas)


def texts(svg: str) -> list[str]:
    return [element.text for element in etree.fromstring(svg.encode()).iter(f"{SVG}text")]


def ends(svg: str) -> list[tuple[float, ...]]:
    """Start and end height of every city's line."""
    found = re.findall(r'd="M250\.0 ([\d.]+)L510\.0 ([\d.]+)"', svg)
    return [tuple(map(float, pair)) for pair in found]


def test_a_point_for_every_city_and_the_corner(words):
    """Four cities with 0, 0, 1, 3: half of them have nothing, three quarters a quarter."""
    points = lorenz([3, 0, 1, 0])
    drawn = etree.fromstring(lorenz_chart(points, words).encode())
    places = [(float(c.get("cx")), float(c.get("cy"))) for c in drawn.iter(f"{SVG}circle")]
    assert places == [(62, 314), (137, 314), (212, 314), (287, 239), (362, 14)]
    assert (
        lorenz_words(points, words)
        == "洛伦兹曲线：点名最少的一半市合计占 0.0%，点名最多的一半市合计占 100.0%。"
    )


def test_a_line_goes_up_where_the_count_grows(words):
    svg = slope_chart([Slope(A, 1, 3)], ("前", "后"), words)
    ((start, end),) = ends(svg)
    assert end < start, "heights count downwards"
    assert {"前", "后", "甲甲  1", "甲甲  3"} <= set(texts(svg))


def test_not_named_ends_below_everything_that_is_counted(words):
    svg = slope_chart([Slope(A, 0, 2), Slope(B, 1, None)], ("前", "后"), words)
    lines = ends(svg)
    assert max(height for pair in lines for height in pair) == lines[1][1]
    assert "乙乙  未点名" in texts(svg)
    assert slope_words([Slope(B, 1.5, None)], words) == "乙乙 1.5 → 未点名"


def test_cities_at_the_same_place_share_a_label(words):
    assert "甲甲、乙乙  1" in texts(slope_chart([Slope(A, 1, 2), Slope(B, 1, 1)], ("前", "后"), words))


def test_labels_never_cover_one_another(words):
    found = [Slope(A, 2.0, 1), Slope(B, 2.01, 1), Slope("x", 100, 1)]
    svg = slope_chart(found, ("前", "后"), words)
    heights = sorted(float(y) for y in re.findall(r'<text x="238\.0" y="([\d.]+)"', svg))
    assert all(after - before >= 18 for before, after in itertools.pairwise(heights))


def test_hostile_names_stay_words(words):
    hostile = "<script>alert(1)</script>&\"'"
    svg = slope_chart([Slope(hostile, 1, 2)], (hostile, "后"), words)
    assert {hostile, f"{hostile}  1"} <= set(texts(svg))
    assert "<script>" not in svg


def embedded(svg: str) -> dict[int, str]:
    """The characters of the font inside a drawing."""
    (font,) = re.findall(r"data:font/ttf;base64,([^\"]+)", svg)
    return TTFont(BytesIO(b64decode(font))).getBestCmap()


def test_a_drawing_brings_the_letters_it_needs(words):
    """A picture in a page reaches neither the page's fonts nor other files."""
    svg = slope_chart([Slope(A, 1, 3)], ("前", "后"), words)
    chinese = {ord(c) for text in texts(svg) for c in text if c > "\u2e80"}
    assert {ord(c) for c in "前后甲"} <= chinese
    assert set(embedded(svg)) == chinese
    assert len(svg) < 30_000


def test_a_drawing_without_chinese_brings_no_font(toy_atlas):
    assert "font-face" not in lorenz_chart(lorenz([3, 0, 1, 0]), Words(toy_atlas, "en"))
