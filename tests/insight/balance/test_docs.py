"""The pages that explain the measures: every number in their tables is the program's."""

import re

import pytest

from atlas.view import RULES, View
from constants import ROOT
from insight.balance import MEASURES
from insight.balance.counting import Counting
from insight.balance.coverage import named_share
from insight.balance.report import balance
from wording.balance.text import rounded

PAGES = ("区域均衡怎么算.md", "regional-balance.md")
ROW = re.compile(r"^\| `([^`]+)` \|[^|]*\|(.+)\|$", re.MULTILINE)


@pytest.fixture(scope="module")
def numbers(real_atlas):
    """Key of a row -> its numbers as they should stand in the page."""
    found = [balance(real_atlas, View(), Counting("designations", rule)) for rule in RULES]
    first = found[0]
    told = {code: tuple(rounded(each.counts[code]) for each in found) for code in first.profile.codes}
    for name in MEASURES:
        told[name] = tuple(rounded(each.results[name].value) for each in found)
    for item in first.coverages:
        if item.by in ("all", "plan", "circle"):
            held = [named_share(shares).value for shares in (item.population, item.output)]
            counts = (str(len(item.cities[state])) for state in ("each", "group", "none"))
            told[item.id or "all"] = (*counts, *("–" if share is None else f"{share:.1%}" for share in held))
    for name in ("moran", "both", "one", "neither"):
        test = getattr(first.pattern, name)
        told[name] = (rounded(test.value.value), rounded(test.expected), f"{test.p:.3f}")
    return told


def rows(page):
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return {key: tuple(cell.strip() for cell in cells.split("|")) for key, cells in ROW.findall(text)}


@pytest.mark.parametrize("page", PAGES)
def test_the_numbers_are_the_program_s(page, numbers):
    assert rows(page) == numbers


@pytest.mark.parametrize("page", PAGES)
def test_the_library_and_seed_are_told(page, real_atlas):
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    assert "999" in text and "2024" in text and "esda 2.9.0" in text
