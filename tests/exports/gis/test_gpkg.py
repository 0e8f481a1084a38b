"""The GeoPackage as QGIS and other readers find it: layers, styles, and what it is about."""

import sqlite3
from contextlib import closing
from pathlib import Path
from xml.etree import ElementTree

import geopandas as gpd
import pyogrio
import pytest

from atlas.loading import load_atlas
from atlas.view import View
from constants import CRS_GEOGRAPHIC
from exports import EXPORTS
from exports.report.report import Report
from layers import LAYERS
from tests.exports.written import MADE, report_of
from tests.toy import A, B, designation, toy_plans, write_plan


def saved(report: Report, folder: Path) -> Path:
    path = folder / "atlas.gpkg"
    path.write_bytes(EXPORTS["gpkg"].write(report))
    return path


def styles(path: Path) -> dict[str, ElementTree.Element]:
    """Every default style by table."""
    with closing(sqlite3.connect(path)) as database:
        query = "SELECT f_table_name, styleQML FROM layer_styles WHERE useAsDefault = 1"
        return {name: ElementTree.fromstring(text) for name, text in database.execute(query)}


def classes(style: ElementTree.Element) -> list[str]:
    return [item.get("label") for item in style.iter("category")]


def drawn(style: ElementTree.Element, label: str) -> list[str]:
    """The kinds of symbol layers that one class of a style is drawn with, from the bottom."""
    number = next(item.get("symbol") for item in style.iter("category") if item.get("label") == label)
    symbol = next(item for item in style.find("renderer-v2/symbols") if item.get("name") == number)
    return [item.get("class") for item in symbol.findall("layer")]


def about(path: Path) -> dict[str, str]:
    found = pyogrio.read_dataframe(path, layer="about")
    return dict(zip(found["item"], found["value"], strict=True))


@pytest.fixture(scope="module")
def real(real_atlas, tmp_path_factory):
    return saved(report_of(real_atlas), tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="module")
def toy_file(toy_atlas, tmp_path_factory):
    return saved(report_of(toy_atlas), tmp_path_factory.mktemp("toy_gpkg"))


def test_every_layer_is_there_in_degrees(real):
    tables = dict(pyogrio.list_layers(real).tolist())
    assert list(tables)[:-2] == list(LAYERS)
    assert (tables["about"], tables["layer_styles"]) == (None, None)
    counts = {name: len(gpd.read_file(real, layer=name)) for name in ("prefectures", "counties", "circles")}
    assert counts == {"prefectures": 16, "counties": 136, "circles": 3}
    assert all(gpd.read_file(real, layer=name).crs == CRS_GEOGRAPHIC for name in LAYERS)


def test_it_is_version_1_2_and_sound(real):
    with closing(sqlite3.connect(real)) as database:
        assert database.execute("PRAGMA user_version").fetchone() == (10200,)
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        types = dict(database.execute("SELECT table_name, geometry_type_name FROM gpkg_geometry_columns"))
    assert set(types.values()) <= {"MULTIPOLYGON", "MULTILINESTRING", "POINT"}


def test_each_layer_has_one_style_and_each_feature_a_class(real):
    found = styles(real)
    assert list(found) == list(LAYERS)
    for name, style in found.items():
        assert style.find("renderer-v2").get("attr") == "class"
        table = gpd.read_file(real, layer=name)
        assert set(table["class"]) <= {item.get("value") for item in style.iter("category")}
        assert set(table["legend"]) <= set(classes(style))


def test_alone_in_a_group_unnamed_and_unknown_look_different(toy_atlas, tmp_path):
    view = View(industries=("alpha",))
    style = styles(saved(Report(toy_atlas, view, made=MADE), tmp_path))["designations"]
    assert classes(style) == ["甲业：单独点名", "未点名（不等于不支持）", "无数据"]
    assert drawn(style, "甲业：单独点名") == ["SimpleFill", "SimpleLine"]
    assert drawn(style, "无数据") == ["SimpleFill", "PointPatternFill", "SimpleLine"]
    view = View(industries=("beta",))
    style = styles(saved(Report(toy_atlas, view, made=MADE), tmp_path))["designations"]
    assert drawn(style, "乙业：仅并列点名") == ["SimpleFill", "LinePatternFill", "SimpleLine"]


def test_counted_industries_keep_their_step_when_hatched(toy_atlas, tmp_path):
    style = styles(saved(Report(toy_atlas, View(plans=("toy-2030",)), made=MADE), tmp_path))["designations"]
    assert classes(style) == ["2个产业", "1个产业 · 斜线：仅并列点名，未逐一对应", "无数据"]


def test_names_are_drawn_and_hide_nothing(real):
    for name, style in styles(real).items():
        settings = style.find("labeling/settings")
        assert (settings is not None) == (
            name in {"prefectures", "circles", "targets", "sites", "origins", "clusters", "zones", "airports"}
        )
        if settings is not None:
            assert settings.find("text-style").get("fieldName") == "label"
            assert settings.find("rendering").get("obstacle") == "0"
    assert styles(real)["prefectures"].find("labeling/settings/placement").get("placement") == "4"


def test_points_have_their_shape_and_approximate_ones_a_ring(toy_file):
    style = styles(toy_file)["sites"]
    assert drawn(style, "园区") == ["SimpleMarker", "SimpleMarker"]
    assert "square" in [item.get("v") for item in style.iter("prop") if item.get("k") == "name"]
    assert "虚线环：县级/市级近似位置" in classes(style)
    assert any("precision" in item.get("value", "") for item in style.iter("Option"))


def test_columns_are_plain_and_carry_the_clause(toy_file):
    (first, second) = gpd.read_file(toy_file, layer="designations").to_dict("records")
    assert (first["key"], first["name"], first["state"], first["clause"]) == (
        A,
        "甲甲市",
        "each",
        "toy-2030/1",
    )
    assert (second["plan"], second["clause"]) == ("toy-2030;toy-2031", "toy-2030/1;toy-2031/1")
    assert first["source"] == "plans（逐句录入，两遍互校）"


def test_lines_and_points_of_one_layer_have_a_table_each(toy_file):
    group, alone = (gpd.read_file(toy_file, layer=name) for name in ("targets", "targets_points"))
    assert (group["name"].tolist(), group.geom_type.tolist()) == (
        ["净地 ≈ 30个（左右）"],
        ["MultiLineString"],
    )
    assert (alone["name"].tolist(), alone.geom_type.tolist()) == (["厂房 3个"], ["Point"])
    assert "合计，未分解到市" in group["description"][0]


def test_it_says_what_it_is(toy_atlas, tmp_path):
    found = about(saved(Report(toy_atlas, View(layers=("counties",)), (B,), made=MADE), tmp_path))
    assert "乙乙市" in found["标题"]
    assert (found["制作日期"], found["规划"]) == ("2031-02-03", "TOY-2030、TOY-2031")
    assert found["数据来源"] == "boundaries、plans（逐句录入，两遍互校）、indicators、sites"
    assert "玩具测绘" in found["底图"]
    assert found["所示图层"] == "县（市、区）"
    assert "无处会" in found["检查：规划点名的园区、平台、活动均有已知位置"]


def test_empty_layers_are_left_out(toy_atlas, tmp_path):
    path = saved(Report(toy_atlas, View(plans=("toy-2031",), kinds=("event",)), made=MADE), tmp_path)
    names = [name for name, _ in pyogrio.list_layers(path)]
    assert not {"symbols", "sites", "origins"} & set(names)
    assert {"prefectures", "designations", "counties"} <= set(names)


def test_hostile_words_reach_table_and_style_unharmed(toy_copy, tmp_path):
    hostile = "<b>\"'&]]>\x00=1+1😀"
    path = toy_copy / "kinds.toml"
    path.write_text(
        path.read_text("utf-8").replace('zh = "园区"', "zh = '''" + hostile.replace("\x00", "") + "'''"),
        "utf-8",
    )
    first, second = toy_plans()
    first["clauses"][1]["records"].append(designation([A], "alpha", "each", evidence=hostile))
    for plan in (first, second):
        write_plan(toy_copy, plan)
    found = saved(report_of(load_atlas(toy_copy)), tmp_path)
    kind = hostile.replace("\x00", "")
    assert kind in gpd.read_file(found, layer="designations")["evidence"][0]
    assert gpd.read_file(found, layer="sites")["kind"].tolist() == [kind] * 3
    assert kind in classes(styles(found)["sites"])


def test_english_names_and_classes(real_atlas, tmp_path):
    path = saved(report_of(real_atlas, "371300", lang="en"), tmp_path)
    cities = gpd.read_file(path, layer="prefectures")
    assert cities.loc[cities["selected"], "label"].tolist() == ["Linyi"]
    assert "no data" in classes(styles(path)["designations"])


def test_the_same_report_gives_the_same_bytes(real_atlas):
    first, second = (EXPORTS["gpkg"].write(report_of(real_atlas, "371400")) for _ in range(2))
    assert first == second


def test_without_boundaries_the_file_still_says_what_it_is(toy_copy, tmp_path):
    for path in (toy_copy / "boundaries").glob("*.geojson"):
        path.unlink()
    found = saved(report_of(load_atlas(toy_copy)), tmp_path)
    assert "prefectures" not in dict(pyogrio.list_layers(found).tolist())
    assert about(found)["标题"] == "玩具产业规划图谱"
