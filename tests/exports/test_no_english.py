"""A plan without English: English pages and files show the Chinese with a mark, never nothing and never None."""

import pytest

from atlas.loading import load_atlas
from atlas.view import View
from exports.gis.geojson import write as geojson
from exports.report.blocks import texts
from exports.report.report import Report
from insight.cities.summary import city_summary
from insight.search.answering import search
from insight.search.index import SearchIndex, all_items
from tests.toy import B, achieved, clause, designation, plan, programme, site, target, write_plan
from wording.cities.text import city_text
from wording.words import Words

MARK = "(no English yet)"


def bare(fields):
    """The fields without their English."""
    without = {key: value for key, value in fields.items() if not key.endswith("_en") and key != "gloss"}
    return {
        key: bare(value)
        if isinstance(value, dict)
        else list(map(bare, value))
        if key in ("clauses", "records")
        else value
        for key, value in without.items()
    }


@pytest.fixture
def atlas(toy_copy):
    records = (
        designation([B], "alpha", "each"),
        target("产量", 3, scope=[B]),
        site("丙园", [B], basis="text"),
    )
    head = plan("toy-2032", "2032-01", clause("1", *records, achieved(), programme(), note="说明"))
    write_plan(toy_copy, bare(head))
    found = load_atlas(toy_copy)
    assert found.faults == ()
    return found


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_reports_and_files_mark_what_is_missing(atlas, lang):
    view = View(plans=("toy-2032",), lang=lang)
    report = Report(atlas, view, cities=(B,))
    said = "\n".join((city_text(city_summary(atlas, B, view), Words(atlas, lang)), *texts(report.chapters)))
    assert "产量" in said
    for text in (said, geojson(report).decode()):
        assert (MARK in text) == (lang == "en")
        assert "None" not in text


def test_names_are_the_chinese_ones_with_the_mark(atlas):
    words = Words(atlas, "en")
    assert words.names.plan("toy-2032") == f"TOY-2032 {MARK}"
    (found,) = atlas.plan_by_id["toy-2032"].of_type(type(atlas.clause_by_ref["toy-2032/1"]))
    assert words.notes.on(found) == f"说明 {MARK}"
    assert words.citations.gloss(found) == MARK


def test_search_finds_and_labels_them(atlas):
    found = search(SearchIndex(atlas), "产量")
    assert [entry.en for entry in found["indicator"]] == [f"产量 {MARK}"]
    everything = all_items(atlas)
    assert all(item.entry.en and item.entry.zh and None not in item.names for item in everything)
