"""One table model: ids are the same in every language, and every format shows the same values of a table."""

import csv
import io

import pytest

from atlas.view import View
from exports.report.report import Report
from insight.change.plans import compared_plans, plan_change
from insight.cities.attention import chosen_designations
from insight.cities.contacts import contacts
from insight.cities.places import named_sites
from insight.cities.summary import city_summary
from insight.targets.outcomes import target_outcomes
from insight.targets.promises import chosen_targets, fold
from insight.targets.statements import disagreements
from plans.records import Clause
from tests.exports.workbook import opened, rows
from tests.exports.written import MADE
from wording.balance.parts import circle_table, coverage_table, measure_table, ranked_table
from wording.balance.table import balance_table
from wording.cities.table import city_table
from wording.compare.comparison import compare
from wording.compare.table import compare_table
from wording.tables.agencies import agency_table
from wording.tables.changes import step_table
from wording.tables.csv import table_csv
from wording.tables.designations import BY_PLACE, NamedPlace, designation_table, each_place
from wording.tables.disagreements import disagreement_table
from wording.tables.model import Table, text_of
from wording.tables.outcomes import outcome_table
from wording.tables.promises import promise_table
from wording.tables.sites import PLACED, site_table
from wording.tables.targets import BARE, STATED, statements, target_table
from wording.words import Words

_ONE_LANGUAGE = {"gloss", "unit_en"}
"""Columns for readers of English only."""


def every_table(atlas, lang) -> list[Table]:
    """One of each kind."""
    words, view, report = Words(atlas, lang), View(lang=lang), Report(atlas, View(lang=lang))
    chosen, plans = chosen_targets(atlas, view), compared_plans(atlas, view)
    balance = report.balance
    return [
        designation_table(words, each_place(chosen_designations(atlas, view)), BY_PLACE),
        site_table(words, named_sites(atlas, view), (*PLACED, "lon", "lat")),
        target_table(words, statements(chosen), (*STATED, *BARE, "counted")),
        promise_table(words, fold(chosen)),
        agency_table(words, contacts(atlas.records(Clause))),
        step_table(words, plans, plan_change(atlas, *plans, view).cities),
        city_table(words, (city_summary(atlas, "371300", view),)),
        balance_table(balance, words),
        *(make(words, balance) for make in (coverage_table, ranked_table, measure_table, circle_table)),
        compare_table(compare(words, "health-2022", "health-2024"), words),
        disagreement_table(words, disagreements(atlas, view)),
        outcome_table(words, target_outcomes(atlas, atlas.outcomes)),
    ]


def test_ids_are_the_same_in_both_languages_and_headings_are_not(real_atlas):
    for zh, en in zip(every_table(real_atlas, "zh"), every_table(real_atlas, "en"), strict=True):
        ids = [column.id for column in en.columns if column.id not in _ONE_LANGUAGE]
        assert [column.id for column in zh.columns] == ids
        assert [row.records for row in zh.rows] == [row.records for row in en.rows]
        for table in (zh, en):
            assert table.rows, table.id
            assert len({column.heading for column in table.columns}) == len(table.columns)
        assert not {column.heading for column in zh.columns} & {column.heading for column in en.columns}


def test_a_row_knows_its_records(toy_atlas):
    records = chosen_designations(toy_atlas, View())
    table = designation_table(Words(toy_atlas), map(NamedPlace, records), ("industry",))
    assert [row.records for row in table.rows] == [((r.ref, r.evidence),) for r in records]


def test_csv_and_workbook_show_the_same(real_atlas):
    """Years that nobody stated are words in the workbook, whose amounts are numbers."""
    words, view = Words(real_atlas), View()
    table = target_table(words, statements(chosen_targets(real_atlas, view)), (*STATED, *BARE))
    lines = list(csv.DictReader(io.StringIO(table_csv(table))))
    found = rows(opened(Report(real_atlas, view, made=MADE))["目标"])
    assert len(lines) == len(found)
    for line, row in zip(lines, found, strict=True):
        shown = {head: text_of(row[head]).replace(",", "") for head in line if head != "年份"}
        assert {head: line[head].replace(",", "") for head in shown} == shown


def test_an_unknown_column_is_refused(toy_atlas):
    with pytest.raises(KeyError):
        designation_table(Words(toy_atlas), (), ("nothing",))
