"""The indicator table: every kind of row that is refused, with line and column."""

import pytest

from atlas.indicators import COLUMNS, load_indicators
from atlas.loading import load_atlas
from geo.gazetteer import Gazetteer
from wording.words import Words

GOOD = {
    "adcode": "370200", "name": "乙乙市", "indicator": "share", "year": "2030", "value": "9.5", "unit": "%",
    "source": "公报", "confidence": "confirmed",
}  # fmt: skip


@pytest.fixture
def load(toy_copy, toy_atlas):
    """Adds rows (changes to a good one) to the five of the toy and loads them."""

    def run(*changes):
        path = toy_copy / "indicators" / "indicators.csv"
        rows = [",".join((GOOD | change)[name] for name in COLUMNS) for change in changes]
        path.write_text(path.read_text(encoding="utf-8") + "\n".join(rows) + "\n", encoding="utf-8")
        return load_indicators(path.parent, toy_atlas.gazetteer)

    return run


def test_good_rows(load):
    found, faults = load({})
    assert faults == []
    assert len(found.figures) == 6
    assert found.measures["gdp"].additive
    assert found.latest("370200", "share").value == 9.5


def test_the_latest_year_and_nothing_where_nobody_knows(toy_atlas):
    assert toy_atlas.indicators.latest("370100", "gdp").value == 40
    assert toy_atlas.indicators.latest("370200", "share") is None
    assert toy_atlas.indicators.latest("370000", "gdp").value == 60


@pytest.mark.parametrize(
    ("change", "column", "problem"),
    [
        ({"adcode": "999999"}, "adcode", "没有这个行政区划代码"),
        ({"adcode": ""}, "adcode", "应是六位数字代码"),
        ({"adcode": "370200.0"}, "adcode", "表格软件把代码当成了数值"),
        ({"indicator": "gnp"}, "indicator", "没有这个指标"),
        ({"unit": "亿元"}, "unit", "单位不符"),
        ({"unit": ""}, "unit", "单位不符"),
        ({"year": "30"}, "year", "不是年份"),
        ({"year": "2030年"}, "year", "不是年份"),
        ({"year": "1948"}, "year", "不是年份"),
        ({"year": "2030.0"}, "year", "表格软件把年份当成了数值"),
        ({"year": "-2030"}, "year", "不是年份"),
        ({"value": ""}, "value", "不是数字"),
        ({"value": "约9"}, "value", "不是数字"),
        ({"value": "1_000"}, "value", "不是数字"),
        ({"value": "-1"}, "value", "应为非负数"),
        ({"value": "nan"}, "value", "不是数字"),
        ({"value": "inf"}, "value", "不是数字"),
        ({"value": "101"}, "value", "百分数大于100"),
        ({"source": " "}, "source", "没有来源"),
        ({"confidence": "maybe"}, "confidence", "不在允许的取值之内"),
        ({"adcode": "370100", "year": "2029"}, "indicator", "与第6行重复（indicator、adcode、year 相同）"),
    ],
)
def test_a_bad_row_is_left_out_and_told(load, change, column, problem):
    found, (fault,) = load(change)
    assert len(found.figures) == 5
    assert (fault.file, fault.place, fault.problem) == (
        "indicators/indicators.csv",
        f"第7行 {column}",
        problem,
    )
    assert fault.remedy


def test_a_city_that_makes_nothing_is_doubted(toy_copy, toy_atlas):
    folder = toy_copy / "indicators"
    for path, written, wrong in (
        (folder / "indicators.csv", ",gdp,2030,40,", ",gdp,2030,0.0,"),
        (folder / "indicators.toml", "additive = true", "additive = true\nabove_zero = true"),
    ):
        text = path.read_text(encoding="utf-8")
        assert written in text
        path.write_text(text.replace(written, wrong), encoding="utf-8")
    found, (fault,) = load_indicators(folder, toy_atlas.gazetteer)
    assert (len(found.figures), fault.value) == (4, "0.0")
    assert "不会是 0" in fault.problem and "删去" in fault.remedy


def test_nought_people_and_nought_output_are_doubted_nought_per_cent_is_not(real_atlas):
    measures = real_atlas.indicators.measures
    assert {code for code, measure in measures.items() if measure.above_zero} == {
        "gdp",
        "resident_population",
    }


def test_all_faults_of_all_rows_at_once(load):
    found, faults = load({"year": "x", "value": "x"}, {}, {"source": ""})
    assert [fault.place for fault in faults] == [
        "第7行 year", "第7行 value", "第9行 source", "第9行 indicator",
    ]  # fmt: skip
    assert len(found.figures) == 6


def test_a_percentage_of_a_hundred_passes(load):
    assert load({"value": "100"})[1] == []


@pytest.mark.parametrize("text", ["[gdp\n", '[gdp]\nzh = "产值"\n'])
def test_without_meanings_no_row_is_used(toy_copy, text):
    (toy_copy / "indicators" / "indicators.toml").write_text(text, encoding="utf-8")
    atlas = load_atlas(toy_copy)
    assert atlas.indicators.figures == ()
    assert {fault.file for fault in atlas.faults} == {
        "indicators/indicators.toml",
        "indicators/indicators.csv",
    }
    assert len(atlas.plans) == 2


def test_without_a_gazetteer_codes_are_not_checked(toy):
    found, faults = load_indicators(toy / "indicators", Gazetteer(()))
    assert faults == []
    assert len(found.figures) == 5


def test_every_source_has_english(real_atlas):
    assert [figure.source for figure in real_atlas.indicators.figures if not figure.source_en] == []


def test_a_source_without_english_is_shown_as_written(toy_atlas):
    assert {Words(toy_atlas, "en").citations.source(figure) for figure in toy_atlas.indicators.figures} == {
        "公报"
    }


def test_a_faulty_file_of_sources_is_reported_and_the_figures_stay(toy_copy):
    (toy_copy / "indicators" / "sources.toml").write_text('"公报" = 5\n', encoding="utf-8")
    atlas = load_atlas(toy_copy)
    assert [(fault.file, fault.place) for fault in atlas.faults] == [("indicators/sources.toml", "公报")]
    assert len(atlas.indicators.figures) == 5
