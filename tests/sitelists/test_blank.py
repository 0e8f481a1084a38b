"""The empty list: what is filled into it comes back as it was meant, in either language."""

import io

import openpyxl
import pytest

from errors import UserError
from sitelists.knowledge import ListKnowledge
from sitelists.output.blank import blank_workbook
from tests.sitelists.conftest import Checking

SITE = (
    "A-1",
    "某产业园",
    "临沂市",
    "平邑县",
    "某路1号",
    117.64,
    35.5,
    "CGCS2000",
    "中医药",
    150,
    30,
    "在建",
    "某人",
    "2024-05-01",
)
SITE_EN = (*SITE[:2], "Linyi City", "Pingyi County", *SITE[4:])  # fmt: skip


@pytest.mark.parametrize(("lang", "values"), [("zh", SITE), ("en", SITE_EN)])
def test_a_filled_list_is_read_without_a_question(
    known: ListKnowledge, checked: Checking, lang: str, values: tuple
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank_workbook(known, lang)))
    sheet = book.worksheets[0]
    headings = [cell.value for cell in sheet[1]]
    assert len(headings) == len(values)
    choices = {
        str(rule.sqref).split("2", 1)[0]: rule.formula1 for rule in sheet.data_validations.dataValidation
    }
    assert set(choices) == {"C", "D", "H", "I"}
    for column, value in enumerate(values, 1):
        sheet.cell(2, column, value)
    out = io.BytesIO()
    book.save(out)
    found = checked(out.getvalue(), name="list.xlsx")
    assert [str(finding.problem) for finding in (*found.faults, *found.warnings)] == []
    site = found.rows[0].site
    assert (site.id, site.county, site.industry, site.status) == ("A-1", "371326", ("tcm",), "在建")
    assert site.area_ha == pytest.approx(10)  # 150 mu
    assert site.vacant_ha == pytest.approx(2)


def test_what_can_be_chosen_are_the_cities_and_counties_of_the_province(known: ListKnowledge) -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank_workbook(known, "zh")))
    cities, counties = (
        [cell.value for cell in column if cell.value] for column in list(book.worksheets[2].columns)[:2]
    )
    assert len(cities) == 1 + 16 and "临沂市" in cities
    assert "平邑县" in counties and counties.count("市中区") == 1  # in two cities


def test_an_empty_list_has_no_site(known: ListKnowledge, checked: Checking) -> None:
    with pytest.raises(UserError, match="标题行下面没有数据"):
        checked(blank_workbook(known, "zh"), name="list.xlsx")
