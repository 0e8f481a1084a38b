"""Only figures as plans write them are numbers; digits of other scripts and endless runs are text, and that is said."""

import pytest

from tests.reader.world import plan_of, reading


def targets(text: str) -> list[float]:
    return [row["value"] for row in reading(plan_of(text).encode()).rows if row["type"] == "target"]


@pytest.mark.parametrize(
    ("written", "value"),
    [("5", 5), ("５", 5), ("五", 5), ("２５", 25), ("2５", 25), ("1,200", 1200), ("99999999", 99999999)],
)
def test_figures_as_plans_write_them(written: str, value: float) -> None:
    assert targets(f"到2030年，建成园区{written}个。（省科技厅负责）") == [value]


@pytest.mark.parametrize(
    "written",
    ["٥", "𝟐5", "5𝟐", "𝟓", "२५", "๕", "5.٥", "٢٫٥", "1٬200", "1" * 16, "9" * 100_000, "1." + "3" * 100_000],
    ids=lambda text: text[:8],
)
def test_what_nobody_writes_in_a_plan_is_no_number_and_that_is_said(written: str) -> None:
    text = plan_of(f"到2030年，建成园区{written}个，培育企业7家。（省科技厅负责）")
    found = reading(text.encode())
    assert [row["value"] for row in found.rows if row["type"] == "target"] == [7]
    said = [note for note in found.notes if note.kind == "unknown" and "数字" in note.why]
    assert [text[slice(*note.span)] for note in said] == [written]


@pytest.mark.parametrize("text", ["到20٢٥年，建成园区5个", "到２０３０年，建成园区5个", "第٣条 建成园区5个"])
def test_years_and_numbers_of_clauses_in_other_digits_do_no_harm(text: str) -> None:
    assert targets(f"{text}。（省科技厅负责）") == [5]
