"""Attention against output and age: classes in words, edges written, no data as dots, numbers with year and source."""

from atlas.view import View
from insight.balance.bivariate import bivariate
from layers.bivariate import by_age, by_output
from layers.model import Layer
from layers.web.description import describe
from tests.toy import A, B

ABC = ("370100", "370200", "370300", "370400", "370500", "370600")


def notes(layer: Layer) -> dict[str, str]:
    return layer.table["note"].to_dict()


def test_a_figure_that_too_few_cities_have_is_no_data_everywhere(toy_atlas):
    layer = by_output(toy_atlas, View())
    assert notes(layer) == {A: "点名少·无数据", B: "点名少·无数据"}
    assert {style.pattern for style in layer.table["style"]} == {"dots"}
    assert [entry.label for entry in layer.legend] == ["灰点：人均地区生产总值无数据，不补"]
    assert layer.table["card"][A].lines == ("点名处数：2", "人均地区生产总值：无数据")


def test_a_city_that_is_not_named_says_so_and_has_no_zero(toy_atlas):
    card = by_output(toy_atlas, View(industries=("alpha",))).table["card"][B]
    assert card.lines[0] == "点名处数：未点名（不等于不支持）"


def test_the_real_output_per_head(real_atlas):
    """济南: 11,432.22亿元 over 9,202,432 people is 12.42万元, and 7 mentions are more than the median of 3.5."""
    layer = by_output(real_atlas, View())
    assert notes(layer)["370100"] == "点名多·高"
    assert notes(layer)["370400"] == "未点名·低", "枣庄"
    card = layer.table["card"]["370100"]
    assert card.lines[:2] == ("点名处数：7", "人均地区生产总值：12.42万元")
    assert "2021年" in card.lines[2] and "2020年" in card.lines[3]
    assert all("来源：" in line for line in card.lines[2:])


def test_every_class_is_a_line_with_its_edges(real_atlas):
    layer = by_output(real_atlas, View())
    said = {entry.label.split("：")[0]: entry.label.split("：")[1] for entry in layer.legend}
    assert set(said) == set(notes(layer).values())
    assert said["点名多·高"] == "点名处数 > 3.5、> 8.93万元"
    assert said["点名少·中"] == "点名处数 ≤ 3.5、6.07万元–8.93万元"
    assert said["未点名·低"] == "≤ 6.07万元"
    assert len({entry.style for entry in layer.legend}) == len(layer.legend)


def test_cities_without_a_share_are_dotted_and_no_others(real_atlas):
    table = by_age(real_atlas, View()).table
    dotted = {code for code, style in table["style"].items() if style.pattern == "dots"}
    known = {f.adcode for f in real_atlas.indicators.figures if f.indicator == "share_60plus"}
    assert dotted == set(real_atlas.cities) - known
    assert all(note.endswith("无数据") == (code in dotted) for code, note in table["note"].items())


def test_the_counting_of_the_view_counts(real_atlas):
    full, alone = (by_output(real_atlas, View(rule=rule)) for rule in ("full", "alone"))
    assert full.title == "点名与人均地区生产总值（并列各计 1）"
    assert alone.title == "点名与人均地区生产总值（只计单独点名）"
    assert full.table["card"]["370100"].lines[0] == "点名处数：7"
    assert alone.table["card"]["370100"].lines[0] == "点名处数：2"
    assert (
        "被点名的产业数" in by_output(real_atlas, View(matter="industries")).table["card"]["370100"].lines[0]
    )


def test_looks_follow_classes():
    """Six cities, figures 1 to 6: thirds end at 2⅔ and 4⅓; the named count 1, 2 and 3, so the middle is 2."""
    counts = dict(zip(ABC, (0, 1, 2, 3, 0, 0), strict=True))
    states = {code: "each" if count else "none" for code, count in counts.items()}
    found = bivariate(counts, states, dict(zip(ABC, range(1, 7), strict=True)))
    assert list(found.classes.values()) == [(0, 0), (1, 0), (1, 1), (2, 1), (0, 2), (0, 2)]


def test_the_class_stands_below_the_name_and_lies_in_its_own_layer(real_atlas):
    layer = by_output(real_atlas, View())
    labels = describe({"attention-gdp": layer}, ())["layers"][0]["labels"]
    assert len(labels) == 16
    assert {label["pane"] for label in labels} == {"attention-gdp"}
    assert any("点名多·高" in label["mark"] for label in labels)
