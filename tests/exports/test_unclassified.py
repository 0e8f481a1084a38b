"""An industry that the taxonomy does not have: named, grey, listed as not classified, on every way out."""

import json

import pytest

from atlas.loading import load_atlas
from atlas.view import View
from exports.gis.geojson import write as geojson
from exports.report.blocks import texts
from exports.report.order import chosen_view
from exports.report.report import Report
from insight.balance.counting import Counting
from insight.balance.report import balance
from insight.cities.attention import attention
from insight.cities.summary import city_summary
from insight.facts import facts
from insight.search.answering import search
from insight.search.index import SearchIndex
from layers import LAYERS
from plans.types import UNCLASSIFIED
from plans.vocabulary import NOT_CLASSIFIED
from tests.toy import A, B, clause, designation, plan, write_plan
from wording.cities.text import city_text
from wording.words import Words


@pytest.fixture
def atlas(toy_copy):
    named = designation([B], "", "each", industries=["低空经济"], evidence="支持乙乙低空经济") | {
        "industry": []
    }
    write_plan(toy_copy, plan("toy-2032", "2032-01", clause("1", named, industry=[])))
    found = load_atlas(toy_copy)
    assert found.faults == ()
    return found


VIEW = View(plans=("toy-2032",))


def test_the_records_say_that_there_is_no_code(atlas):
    assert [row["industry"] for row in facts(atlas, plan="toy-2032")] == [[], []]
    assert facts(atlas, "designation", "toy-2032")[0]["industries"] == ["低空经济"]


def test_the_city_is_named_and_drawn_with_a_grey_symbol(atlas):
    assert attention(atlas, VIEW)[B].industries == {UNCLASSIFIED: "each"}
    layer = LAYERS["symbols"](atlas, VIEW)
    (symbol,) = layer.table.loc[B, "symbols"]
    assert (symbol.style.fill, symbol.style.glyph) == (NOT_CLASSIFIED.colour, "？")
    assert "未归类" in [entry.label for entry in layer.legend]
    assert LAYERS["designations"](atlas, VIEW).table.loc[B, "classes"] == ("count-1",)


@pytest.mark.parametrize(("lang", "name"), [("zh", "未归类"), ("en", "Not classified")])
def test_the_city_the_report_and_the_map_data_say_so(atlas, lang, name):
    words, view = Words(atlas, lang), View(plans=("toy-2032",), lang=lang)
    assert name in city_text(city_summary(atlas, B, view), words)
    assert name in "\n".join(texts(Report(atlas, view, cities=(B,)).chapters))
    assert name in geojson(Report(atlas, view)).decode()


def test_search_finds_them_together_and_the_words_of_the_text(atlas):
    index = SearchIndex(atlas)
    assert [entry.params for entry in search(index, "未归类")["industry"]] == [{"industry": UNCLASSIFIED}]
    assert [entry.params for entry in search(index, "低空经济")["clause"]] == [{"clause": "toy-2032/1"}]


def test_a_view_may_be_of_them_alone(atlas):
    view = chosen_view(atlas, "zh", (), (), ("未归类",), None)
    assert {code for code, item in attention(atlas, view).items() if item.designations} == {B}


def test_balance_counts_the_mention_and_lists_it_apart(atlas):
    found = balance(atlas, VIEW, Counting())
    assert found.counts == {A: 0, B: 1}
    assert {cell.industry for cell in found.cells} == {UNCLASSIFIED}


def test_the_others_do_not_have_it(toy_atlas):
    assert UNCLASSIFIED not in toy_atlas.industry_codes
    assert "未归类" not in json.dumps(json.loads(geojson(Report(toy_atlas))), ensure_ascii=False)
