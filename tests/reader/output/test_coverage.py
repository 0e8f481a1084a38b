"""Every number of a text is in a record or in the report; what is in neither is counted and shown."""

from dataclasses import replace

from reader.output.coverage import coverage
from reader.output.report import as_dict, as_text
from tests.reader.world import plan_of, reading

TEXT = plan_of("到2031年，建成园区5个、平台12个，覆盖3个领域，使用蒸汽塔30爿。2031年3月15日前落实。")


def test_every_number_is_recorded_or_explained():
    found = coverage(reading(TEXT))
    assert (found.amounts, found.recorded, found.noted, found.silent) == (5, 3, 2, ())


def test_a_number_that_went_nowhere_is_shown_with_its_place():
    found = reading(TEXT)
    deaf = replace(found, notes=())
    at = TEXT.index("30爿")
    assert (at, at + 2) in coverage(deaf).silent
    assert f"[{at}, {at + 2}) “30”" in as_text(deaf)
    assert [at, at + 2] in as_dict(deaf)["amounts"]["silent"]
    assert "遗漏 0" in as_text(found)
