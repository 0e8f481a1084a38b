"""Coordinates in every way that people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitelists.cells.degrees import parse_angle, parse_pair

FULL_WIDTH = str.maketrans("0123456789.", "０１２３４５６７８９．")
ANGLES = st.integers(0, 134 * 36_000).map(lambda tenths: tenths / 36_000)
"""Whole tenths of a second."""

NOTATIONS = (
    "{d}°{m:02}′{s:04.1f}″", "{d}°{m}'{s:.1f}\"", "{d}度{m}分{s:.1f}秒", "{d} {m} {s:.1f}", "{d}-{m}-{s:.1f}", "{d}:{m}:{s:.1f}",
    "{d}º {m}’ {s:.1f}’’", "{d}°{m}′{s:.1f}", "{d}d{m}m{s:.1f}s",
)  # fmt: skip


def as_dms(value: float, notation: str) -> str:
    tenths = round(value * 36_000)
    return notation.format(d=tenths // 36_000, m=tenths % 36_000 // 600, s=tenths % 600 / 10)


@given(ANGLES, st.sampled_from(NOTATIONS), st.sampled_from(("{}", "东经{}", "{}E", "E {}", "经度：{}")))
def test_degrees_minutes_and_seconds_are_read_in_every_notation(
    value: float, notation: str, around: str
) -> None:
    if around != "{}" and notation.endswith("s"):  # 7s E: no one writes both
        around = "{}"
    angle = parse_angle(around.format(as_dms(value, notation)))
    assert angle is not None and angle.dms
    assert angle.value == pytest.approx(value, abs=1e-9)
    assert angle.axis == ("" if around == "{}" else "lon")


@given(st.floats(-180, 180), st.booleans(), st.sampled_from((".", ",")))
def test_decimal_degrees_are_read_full_width_and_with_a_comma(value: float, wide: bool, point: str) -> None:
    text = f"{value:.6f}".replace(".", point)
    angle = parse_angle(text.translate(FULL_WIDTH) if wide else text)
    assert angle is not None
    assert angle.value == pytest.approx(value, abs=1e-6)


@given(st.floats(73, 135), st.floats(3, 54), st.sampled_from(
    ("{x:.5f},{y:.5f}", "{x:.5f}，{y:.5f}", "（{x:.5f}、{y:.5f}）", "{x:.5f} {y:.5f}", "POINT ({x:.5f} {y:.5f})", "[{x:.5f}, {y:.5f}]",
     "{y:.5f}N,{x:.5f}E", "东经{x:.5f}度，北纬{y:.5f}度", "东经{x:.5f}北纬{y:.5f}", "经度:{x:.5f};纬度:{y:.5f}", "{x:.5f},{y:.5f},0",
     "lng={x:.5f},lat={y:.5f}", "{x:.5f}\n{y:.5f}", "{x:.5f}/{y:.5f}")))  # fmt: skip
def test_two_coordinates_in_one_cell_are_read(x: float, y: float, notation: str) -> None:
    pair = parse_pair(notation.format(x=x, y=y))
    assert pair is not None
    one, other = sorted(pair, key=lambda angle: angle.axis == "lat")
    assert (one.value, other.value) == pytest.approx((x, y), abs=1e-5)


@given(st.text(max_size=40))
def test_any_other_text_is_none_or_finite_and_never_an_error(text: str) -> None:
    angle, pair = parse_angle(text), parse_pair(text)
    assert angle is None or abs(angle.value) < 1e100
    assert pair is None or len(pair) == 2


@pytest.mark.parametrize("text", ["117°70′", "117°07′61″", "东经36.1N", "一百一十七度", "117.1.2.3.4", ""])
def test_what_is_no_coordinate_is_none(text: str) -> None:
    assert parse_angle(text) is None


@pytest.mark.parametrize("text", ["117.1", "117.1,36.6;117.2,36.7", "117.1E,118.2E", "见附图", "1,2,3,4"])
def test_what_is_no_pair_is_none(text: str) -> None:
    assert parse_pair(text) is None
