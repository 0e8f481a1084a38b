"""Areas and days as people write them."""

import pytest

from sitelists.cells.areas import parse_area
from sitelists.cells.days import parse_day


@pytest.mark.parametrize(
    ("text", "unit", "hectares", "about"),
    [
        ("350", "亩", 350 / 15, False), ("约350亩", "", 350 / 15, True), ("1.2平方公里", "亩", 120, False), ("66,666.7", "m2", 6.66667, False),
        ("5.2", "万m2", 5.2, False), ("20万平方米", "", 20, False), ("200余亩", "", 200 / 15, True), ("80公顷", "", 80, False),
        ("规划1.5平方公里", "", 150, False), ("１２０．５", "ha", 120.5, False), ("12,5", "ha", 12.5, False), ("3 km²", "", 300, False),
        ("0.3万亩", "", 200, False), ("500", "", None, False),
    ],
)  # fmt: skip
def test_areas_are_read_in_hectares(text: str, unit: str, hectares: float | None, about: bool) -> None:
    read = parse_area(text, unit)
    assert read is not None
    assert read.about is about
    assert read.hectares == (None if hectares is None else pytest.approx(hectares))


@pytest.mark.parametrize("text", ["300-500亩", "见附件", "亩", "1.2.3"])
def test_what_is_no_area_is_none(text: str) -> None:
    assert parse_area(text, "亩") is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-05-01", "2024-05-01"), ("2024/5/1", "2024-05-01"), ("2024年5月1日", "2024-05-01"), ("2024.5.1", "2024-05-01"),
        ("20240501", "2024-05-01"), ("2024年5月", "2024-05"), ("2024", "2024"), ("45413", "2024-05-01"),
        ("2024-05-01 10:30:00", "2024-05-01"), ("2024-13-01", None), ("2024-02-30", None), ("去年", None),
    ],
)  # fmt: skip
def test_days_are_read_as_precisely_as_they_are_written(text: str, day: str | None) -> None:
    assert parse_day(text) == day
