"""Context in what is taken away: a section with its sources, sheets of its own, never as a plan's promise; need unranked."""

from io import BytesIO

import openpyxl
import pytest

from atlas.view import View
from exports.report.report import Report
from exports.xlsx import workbook
from insight.context.need import need_and_promise
from tests.exports.written import MADE
from wording.context.need import need_sentences
from wording.tables.need import need_table
from wording.words import Words


def test_need_stands_beside_the_promise_of_the_whole_province(real_atlas) -> None:
    found = need_and_promise(real_atlas)
    assert found is not None
    aged, children = need_sentences(found, Words(real_atlas))
    assert "21,220,806人，占20.90%" in aged and "威海27.30%" in aged
    assert "未分解到市" in aged and "没有点名任何市" in aged and "占6.42%" in children
    assert [row.values["city"].id for row in need_table(found, Words(real_atlas)).rows] == list(
        real_atlas.cities
    )


def test_without_a_census_nothing_is_held_against_the_promises(toy_atlas) -> None:
    assert need_and_promise(toy_atlas) is None


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_city_chapter_says_why_here_with_its_sources(real_atlas, lang) -> None:
    (chapter,) = Report(real_atlas, View(lang=lang), ("371400",), made=MADE).chapters
    (part,) = [section for section in chapter.sections if section.id == "context"]
    facts = part.blocks[1].facts
    assert len(facts) == 4 and all(fact.note for fact in facts)


def test_the_workbook_has_its_sheets_of_context(real_atlas, toy_atlas) -> None:
    def sheets(report: Report) -> openpyxl.Workbook:
        return openpyxl.load_workbook(BytesIO(workbook.write(report)), read_only=True)

    book = sheets(Report(real_atlas, View(), ("371300",), made=MADE))
    rows = list(book["背景·人口"].values)
    assert len(rows) == 1 + 1 + 12 and any("费县" in row for row in rows)
    assert len(list(book["背景·开发区"].values)) == 1 + 14
    assert not {name for name in sheets(Report(toy_atlas, made=MADE)).sheetnames if "背景" in name}
