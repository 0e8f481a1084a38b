"""The GeoJSON as RFC 7946 has it, and as a reader of maps finds it."""

import json

import geopandas as gpd
import pytest
import shapely

from atlas.loading import load_atlas
from atlas.view import View
from constants import CRS_GEOGRAPHIC
from exports import EXPORTS
from exports.report.report import Report
from layers import LAYERS
from tests.exports.written import CONTROLS, MADE, NAME, report_of
from tests.toy import A, B, site, toy_plans, write_plan

EVERYTHING = View(layers=tuple(LAYERS))


def written(report: Report) -> dict:
    return json.loads(EXPORTS["geojson"].write(report))


def of_layer(collection: dict, layer: str) -> dict[str, dict]:
    """Properties by the id of the feature."""
    found = [item for item in collection["features"] if item["properties"]["layer"] == layer]
    return {item["id"]: item["properties"] for item in found}


@pytest.fixture(scope="module")
def toy_map(toy_atlas):
    return written(Report(toy_atlas, EVERYTHING, made=MADE))


def test_only_the_shown_layers_are_written(toy_atlas):
    found = written(Report(toy_atlas, View(layers=("counties", "sites")), made=MADE))
    assert [item["id"] for item in found["features"]] == [
        "counties/370102", "counties/370103", "counties/370202", "counties/370203",
        "sites/甲园", "sites/双园/twin-a", "sites/双园/twin-b",
    ]  # fmt: skip
    assert list(found["metadata"]["layers"]) == ["counties", "sites"]


def test_it_is_a_collection_without_crs_and_with_its_box(toy_map):
    assert toy_map["type"] == "FeatureCollection"
    assert "crs" not in toy_map
    assert toy_map["bbox"] == [117.0, 36.0, 117.2, 36.2]


def test_ids_are_unique(toy_map):
    ids = [item["id"] for item in toy_map["features"]]
    assert len(set(ids)) == len(ids) == 2 + 2 + 3 * 2 + 4 + 2 + 4 + 2 + 3 + 1


def test_what_travels_with_the_map(toy_map):
    about = toy_map["metadata"]
    assert (about["title"], about["date"]) == ("玩具产业规划图谱", "2031-02-03")
    assert about["view"] == {"规划": "TOY-2030、TOY-2031", "产业": "全部", "类型": "全部"}
    assert about["sources"] == ["boundaries", "plans（逐句录入，两遍互校）", "indicators", "sites"]
    assert "玩具测绘" in about["base_map"]
    assert "无处会" in [check["detail"] for check in about["checks"]]


def test_states_are_words_and_not_only_colours(toy_atlas):
    report = Report(toy_atlas, View(layers=("designations",), plans=("toy-2030",)), made=MADE)
    found = of_layer(written(report), "designations")
    assert [(item["state"], item["pattern"]) for item in found.values()] == [
        ("each", "solid"),
        ("collective", "hatch"),
    ]
    assert "未逐一对应" in found[f"designations/{B}"]["description"]
    assert "“等市”：名单未穷尽。" in found[f"designations/{B}"]["description"]
    report = Report(toy_atlas, View(layers=("designations",), plans=("toy-2031",)), made=MADE)
    silent = of_layer(written(report), "designations")[f"designations/{A}"]
    assert (silent["state"], silent["legend"], silent["clause"]) == (
        "not_named",
        "未点名（不等于不支持）",
        None,
    )


def test_every_fact_has_its_clause_and_words(toy_map):
    city = of_layer(toy_map, "designations")[f"designations/{A}"]
    assert (city["plan"], city["clause"]) == ("toy-2030", "toy-2030/1")
    assert city["evidence"] == "支持甲甲市甲业集群\n甲甲、乙乙等市"
    assert (city["citation"], city["lead"]) == ("TOY-2030 第1条", "甲厅")
    twice = of_layer(toy_map, "sites")["sites/甲园"]
    assert (twice["plan"], twice["clause"]) == ("toy-2030;toy-2031", "toy-2030/1;toy-2031/2")


def test_symbols_are_one_feature_an_industry(toy_map):
    found = of_layer(toy_map, "symbols")
    assert [(id, item["legend"], item["state"]) for id, item in found.items()] == [
        ("symbols/370100/0", "甲业：单独点名", "each"),
        ("symbols/370100/1", "乙业：仅并列点名", "collective"),
        ("symbols/370200/0", "乙业：仅并列点名", "collective"),
        ("symbols/370200/1", "丙业：单独点名", "each"),
    ]
    assert found["symbols/370200/1"]["evidence"] == "支持乙北县"


def test_how_well_a_place_is_known(toy_map):
    found = of_layer(toy_map, "sites")
    assert [(item["precision"], item["radius_m"]) for item in found.values()] == [
        ("exact", 0), ("city", 7979), ("county", 5642),
    ]  # fmt: skip
    assert of_layer(toy_map, "counties")["counties/370102"]["radius_m"] is None


def test_the_chosen_city_is_marked(toy_atlas):
    found = of_layer(written(report_of(toy_atlas, B)), "prefectures")
    assert [(id, item["selected"]) for id, item in found.items()] == [
        ("prefectures/370100", False), ("prefectures/370200", True),
    ]  # fmt: skip


def test_nothing_shown_is_an_empty_collection(toy_atlas):
    found = written(Report(toy_atlas, View(layers=()), made=MADE))
    assert found["features"] == []
    assert "bbox" not in found


def test_hostile_texts_come_back_as_they_are(toy_copy):
    first, second = toy_plans()
    first["clauses"][1]["records"].append(site(NAME + CONTROLS, [], evidence="园"))
    for plan in (first, second):
        write_plan(toy_copy, plan)
    table = toy_copy / "sites" / "sites.csv"
    quoted = (NAME + CONTROLS).replace('"', '""')
    row = f'bad,坏园,Bad,"{quoted}",park,370100,,117.05,36.1,city,sourced,甲报,A Daily,,\n'
    table.write_text(table.read_text("utf-8") + row, "utf-8")
    atlas = load_atlas(toy_copy)
    assert atlas.faults == ()
    assert NAME in [item["name"] for item in of_layer(written(report_of(atlas)), "sites").values()]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_real_map_reopens(real_atlas, lang, tmp_path):
    text = EXPORTS["geojson"].write(Report(real_atlas, View(layers=tuple(LAYERS), lang=lang), made=MADE))
    (tmp_path / "map.geojson").write_bytes(text)
    found = gpd.read_file(tmp_path / "map.geojson")
    assert found.crs == CRS_GEOGRAPHIC
    assert found.groupby("layer").size()[["prefectures", "counties", "circles"]].tolist() == [16, 136, 3]
    assert found.geometry.is_valid.all()
    areas = found.geometry[found.geom_type.isin(["Polygon", "MultiPolygon"])].explode()
    assert shapely.is_ccw(areas.exterior.values).all()
    assert all(not ring.is_ccw for area in areas for ring in area.interiors)


def test_coordinates_have_no_more_than_six_decimals(real_atlas):
    text = EXPORTS["geojson"].write(report_of(real_atlas)).decode()
    numbers = [
        str(number)
        for item in json.loads(text)["features"]
        for number in _numbers(item["geometry"]["coordinates"])
    ]
    assert max(len(number.partition(".")[2]) for number in numbers) <= 6


def _numbers(coordinates: list) -> list[float]:
    if isinstance(coordinates, int | float):
        return [coordinates]
    return [number for part in coordinates for number in _numbers(part)]


def test_the_same_report_gives_the_same_bytes(toy_atlas):
    first, second = (EXPORTS["geojson"].write(Report(toy_atlas, EVERYTHING, made=MADE)) for _ in range(2))
    assert first == second


def test_without_boundaries_there_are_no_areas(toy_copy):
    for path in (toy_copy / "boundaries").glob("*.geojson"):
        path.unlink()
    found = written(Report(load_atlas(toy_copy), EVERYTHING, made=MADE))
    assert {item["geometry"]["type"] for item in found["features"]} <= {"Point"}
