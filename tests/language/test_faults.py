"""Every fault of badly spoilt data is said in plain English: nothing Chinese but what the files hold."""

import json
import re

import pytest

from atlas.loading import load_atlas
from errors import Fault
from tests.toy import SITES, toy_plans

CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
QUOTED = re.compile('"[^"]*"')
PLAN, ROWS, NUMBERS = "plans/toy-2030.yaml", "sites/sites.csv", "indicators/indicators.csv"
SHAPES, OUTCOMES = "boundaries/counties.geojson", "outcomes/outcomes.csv"
OUTCOME_HEAD = (
    "plan,clause,indicator,year,comparator,value,unit,definition,source,source_en,confidence,note,note_en\n"
)
REPORTED = "toy-2030,goal,产值,2031,=,90,亿元,same,公报,Gazette,confirmed,,\n"
PARK = SITES.splitlines()[1]


def row(**changed: str) -> str:
    """The table of sites with one row, some of its cells changed."""
    head = SITES.splitlines()[0]
    cells = dict(zip(head.split(","), PARK.split(","), strict=True)) | changed
    return f"{head}\n{','.join(cells.values())}\n"


def shape(**changed: object) -> str:
    """The counties with one feature, some of its facts changed; a fact of ``None`` is not there."""
    ring = [[117, 36], [117.1, 36], [117.1, 36.1], [117, 36.1], [117, 36]]
    facts = {
        "adcode": "370102", "name_zh": "甲南区", "name_short": "甲南", "name_en": "A", "pinyin": "a",
        "level": "county", "parent": "370100", "circle": "shenghui", "label_lon": 117.05, "label_lat": 36.05,
        "area_km2": 100.0,
    }  # fmt: skip
    geometry = changed.pop("geometry", {"type": "Polygon", "coordinates": [ring]})
    kept = {name: value for name, value in (facts | changed).items() if value is not None}
    return json.dumps({"type": "FeatureCollection", "features": [{"properties": kept, "geometry": geometry}]})


def polygon(*ring: list[float]) -> dict:
    """A polygon of one ring."""
    return {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}


WHOLE = [
    (ROWS, b""), (ROWS, b"\xff\xfe"), (ROWS, b'id,"x'), (ROWS, SITES + "a,b\n"), (ROWS, SITES.replace("id,", "code,", 1)),
    (ROWS, SITES.replace("note,note_en", "id,note_en", 1)), (ROWS, SITES + PARK + "\n"),
    *((ROWS, row(**change)) for change in (
        {"id": "A Park"}, {"id": ""}, {"kind": "园"}, {"precision": "about"}, {"certainty": "maybe"},
        {"lon": "1170.2"}, {"lat": "x"}, {"lat": ""}, {"lon": "36.02", "lat": "117.02"}, {"lon": "117.15"},
        {"lat": "35"}, {"city_adcode": "999999"}, {"city_adcode": "370300"}, {"city_adcode": "370102"},
        {"county_adcode": "370100"}, {"county_adcode": "370202"}, {"city_adcode": ""}, {"source": ""},
        {"precision": "unknown"}, {"lon": "", "lat": ""}, {"county_adcode": "", "precision": "county"},
        {"certainty": "unsourced"},
    )),
    ("boundaries/former.csv", "adcode,name_zh,name_en,pinyin,merged_into,year,change,source\n1,甲,a,a,2,x,并入,报\n"),
    ("boundaries/SOURCE.toml", "= 1"), ("boundaries/SOURCE.toml", "a = 1"),
    (SHAPES, "{oops"), (SHAPES, b"\xff"), (SHAPES, "[" * 100_000), (SHAPES, "{}"), (SHAPES, '{"crs": null, "features": [1]}'),
    (SHAPES, '{"crs": "EPSG:3857", "features": [1]}'), (SHAPES, '{"features": [1]}'),
    *((SHAPES, shape(**change)) for change in (
        {"parent": "379900"}, {"name_en": None}, {"area_km2": "100"}, {"geometry": None},
        {"geometry": {"type": "Point", "coordinates": [117, 36]}},
        {"geometry": polygon([500000, 4000000], [500001, 4000000], [500001, 4000001])},
        {"geometry": polygon([117, 36], [117.1, 36.1], [117.1, 36], [117, 36.1])},
    )),
    (SHAPES, json.dumps({"features": json.loads(shape())["features"] * 2})),
    (NUMBERS, "adcode,name,indicator,year,value,unit,source,confidence\n" + "".join(
        f"{cells}\n" for cells in (
            "999999,甲,gdp,2030,1,亿元,报,confirmed", "370100,甲,none,2030,1,亿元,报,confirmed",
            "370100,甲,gdp,2030,1,万元,报,confirmed", "370100,甲,gdp,二〇三〇,1,亿元,报,confirmed",
            "370100,甲,gdp,2030,八,亿元,报,confirmed", "370100,甲,gdp,2030,-1,亿元,报,confirmed",
            "370100,甲,share,2030,101,%,报,confirmed", "370100,甲,gdp,2030,1,亿元,,confirmed",
            "370100,甲,gdp,2030,1,亿元,报,sure", "370100,甲,gdp,2031,1,亿元,报,confirmed",
            "370100,甲,gdp,2031,1,亿元,报,confirmed",
        ))),
    ("indicators/indicators.toml", "[gdp]\nzh = 1"),
    (OUTCOMES, OUTCOME_HEAD + REPORTED * 2 + REPORTED.replace("产值", "无")
        + REPORTED.replace("goal,产值,2031,=,90,亿元", "m1,奖励,今年,about,x,亿元")
        + REPORTED.replace("亿元", "个") + REPORTED.replace("公报", "").replace(",,\n", ",注,\n")),
    ("kinds.toml", "cluster = 1"), ("units.toml", "= 1"), ("units.toml", "a = "), ("units.toml", b"\xff"), ("industries.toml", "[alpha]\nzh = 1"),
    (PLAN, b""), (PLAN, b"\xff"), (PLAN, "plan: ["), (PLAN, "- a"), (PLAN, "plan: a\nplan: b"), (PLAN, "[a]: b"),
    (PLAN, "plan: 2030-13-45"), (PLAN, "&a [*a]"), (PLAN, "[" * 3000 + "]" * 3000), (PLAN, b"#" * 5_000_001),
    (PLAN, json.dumps(toy_plans()[0] | {"clauses": "甲"})),
]  # fmt: skip
EDITED = [
    ("plan: toy-2030", "plan: toy-2029"), ("clauses:", "other:"), ("clauses:\n", "clauses:\n- 甲\n"),
    ("  records:\n", "  records: 甲\n  more:\n"), ("  records:\n", "  records:\n  - 甲\n"),
    ("clause: m1", "clause: '1'"), ("clause: m1", "clause: 第一"), ("clause: goal", "clause: 7"),
    ("type: target", "type: promise"), ("type: target\n    ", ""), ("type: target", "typo: 1\n    type: target"),
    ("value: 100", "value: 一百"), ("value: 100", "value: -1"), ("value_high: null", "value_high: 50"),
    ("year: 2030", "year: 1066"), ("year: 2030", "year: 今年"), ("year: 2030", "year: 3000"),
    ("cadence: two_years", "cadence: 两年"), ("unit: 亿元", "unit: ''"),
    ("overlap: twice", "overlap: never"), ("- 甲厅", "- 丙厅"), ("places:\n    - '370100'", "places:\n    - '371200'"),
    ("places:\n    - '370100'", "places: []\n    were:\n    - '370100'"), ("open: false", "open: 否"),
    ("basis: text", "basis: none"), ("industry:\n    - alpha", "industry: alpha"), ("- alpha", "- omega"),
    ("evidence: 产值", f"evidence: {'长' * 81}"), ("indicator: 产值\n", ""),
]  # fmt: skip


def in_english(faults: tuple[Fault, ...]) -> list[str]:
    """The lines in English without what is quoted, which is as the files have it."""
    return [QUOTED.sub("", fault.in_language("en").replace(f'"{fault.value}"', "")) for fault in faults]


@pytest.mark.parametrize(("name", "content"), WHOLE, ids=range(len(WHOLE)))
def test_a_spoilt_file_is_told_of_in_english(toy_copy, name, content):
    path = toy_copy / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    check(toy_copy, name)


@pytest.mark.parametrize(("old", "new"), EDITED)
def test_a_spoilt_plan_is_told_of_in_english(toy_copy, old, new):
    path = toy_copy / PLAN
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    check(toy_copy, PLAN)


@pytest.mark.parametrize("name", ["plans", ROWS, SHAPES, NUMBERS, "units.toml", "boundaries/SOURCE.toml"])
def test_missing_data_are_told_of_in_english(toy_copy, name):
    (toy_copy / name).rename(toy_copy / "away")
    check(toy_copy, name)


def check(folder, name):
    """The file is told of, in Chinese and in English."""
    faults = load_atlas(folder).faults
    assert [fault for fault in faults if fault.file.startswith(name)]
    assert all(CHINESE.search(fault.remedy) for fault in faults)
    assert [line for line in in_english(faults) if CHINESE.search(line)] == []


def test_something_chinese_would_be_noticed():
    assert CHINESE.search(in_english((Fault("a.csv", "第1行", "甲", "no", "no"),))[0])
    assert not CHINESE.search(in_english((Fault("a.csv", "", "甲", "no", "no"),))[0])
