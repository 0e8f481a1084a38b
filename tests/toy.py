"""A toy province as real data files: four square counties in two cities, two plans; sums done in the head.

甲甲市 (370100: 370102, 370103) lies west of 乙乙市 (370200: 370202, 370203). Each county is 100 km².
"""

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from shutil import copytree

import yaml

from constants import OWN_DATA
from tests.geo.conftest import toy_levels

A, B = "370100", "370200"
VOCABULARY = {
    "industries.toml": "\n".join(
        f'[{code}]\nzh = "{zh}"\nen = "{code.title()}"\nsymbol = "{zh[0]}"\ncolour = "{colour}"\naliases = []'
        for code, zh, colour in (
            ("alpha", "甲业", "#0072B2"), ("beta", "乙业", "#E69F00"), ("gamma", "丙业", "#009E73"),
        )
    ),
    "kinds.toml": "\n".join(
        f'[{code}]\nzh = "{zh}"\nen = "{code.title()}"\nshape = "{shape}"\nof = {of}'
        for code, zh, shape, of in (
            ("cluster", "集群", "hexagon", '["designation", "place"]'),
            ("base", "基地", "pentagon", '["designation", "site", "place"]'),
            ("park", "园区", "square", '["designation", "site", "place"]'),
            ("event", "展会", "ring", '["site", "place"]'), ("herb", "药材", "leaf", '["place"]'),
        )
    ),
    "agencies.toml": '"甲厅" = "Office A"\n"乙厅" = "Office B"\n',
    "agency_aliases.toml": '"甲厅" = ["厅甲"]\n',
    "units.toml": '"个" = { en = "", factor = 1 }\n"亿元" = { en = "billion yuan", factor = 0.1 }\n"%" = { en = "%", factor = 1 }\n',
    "overlaps.toml": '[twice]\nzh = "建园"\nen = "Parks"\nreason = "每年2个，两年4个"\nreason_en = "2 a year make 4"\n',
    "attributes.toml": '["百亿级"]\nzh = "百亿级"\nen = "ten-billion class"\n',
    "sources.toml": "\n".join(
        f'[{code}]\ntitle = "{code}"\ntitle_en = "{code}"\nproducer = "toy"\ndate = "2031"\nlicence = "CC BY 4.0"'
        f'\nlicence_en = "CC BY 4.0"\nfiles = ["{files}"]'
        for code, files in (
            ("plans", "plans/*.yaml"), ("boundaries", "boundaries/*"), ("sites", "sites/*"),
            ("indicators", "indicators/*"), ("vocabularies", "*.toml"), ("reader", "reader/*.toml"),
        )
    ),
}  # fmt: skip
SITES = """id,name_zh,name_en,plan_names,kind,city_adcode,county_adcode,lon,lat,precision,certainty,source,source_en,note,note_en
jia-park,甲园,A Park,甲园,park,370100,370102,117.02,36.02,exact,sourced,甲报,A Daily,,
twin-a,双园甲片,Twin Park A,双园,park,370100,,117.05,36.1,city,sourced,甲报,A Daily,,
twin-b,双园乙片,Twin Park B,双园,park,370200,370202,117.15,36.05,county,inferred,乙报,B Daily,,
nowhere-fair,无处会,Nowhere Fair,无处会,event,,,,,unknown,unsourced,,,,
herb-b,乙草,Herb B,,herb,370200,370203,117.15,36.15,county,sourced,乙报,B Daily,,
herb-x,丁草,Herb X,,herb,,,,,unknown,unsourced,,,,
"""
INDICATORS = """adcode,name,indicator,year,value,unit,source,confidence
370000,全省,gdp,2030,60,亿元,公报,confirmed
370100,甲甲市,gdp,2030,40,亿元,公报,confirmed
370200,乙乙市,gdp,2030,20,亿元,公报,secondary
370100,甲甲市,gdp,2029,30,亿元,公报,confirmed
370100,甲甲市,share,2029,12.5,%,公报,confirmed
"""
PROVINCE = """adcode = "370000"
name = "玩具省"
short = "玩具"
name_en = "Toy Province"
short_en = "Toy"
title = "玩具产业规划图谱"
title_en = "Toy Plan Atlas"

[base_map]
line = "底图：玩具测绘"
line_en = "Base map: Toy Survey"

[map]
projection = "+proj=aea +lat_1=35 +lat_2=37.7 +lat_0=36.3 +lon_0=118.6 +datum=WGS84 +units=m"

[groups]
title = "两个圈"
title_en = "The two circles"
name = "圈"
name_en = "circle"

[[groups.members]]
id = "shenghui"
name = "甲圈"
name_en = "Circle A"
prefectures = ["370100"]
source = "公报"

[[groups.members]]
id = "jiaodong"
name = "乙圈"
name_en = "Circle B"
prefectures = ["370200"]
source = "公报"
"""
MEASURES = "\n".join(
    f'[{code}]\nzh = "{zh}"\nen = "{code}"\nunit = "{unit}"\nunit_en = "{unit}"\nadditive = {additive}\n'
    'note = "玩具"\nnote_en = "toy"'
    for code, zh, unit, additive in (("gdp", "产值", "亿元", "true"), ("share", "比重", "%", "false"))
)
FORMER = (
    "adcode,name_zh,name_en,pinyin,merged_into,year,change,source\n"
    "370300,丙丙市,Toy C,toyc,370100,2019,并入,公报\n"
)


def clause(number: str, *records: dict, **changed: object) -> dict:
    """One clause with its records."""
    fields = {
        "clause": number, "section": "任务", "section_en": "Tasks", "heading": f"第{number}款",
        "heading_en": f"Clause {number}", "lead": ["甲厅"], "support": [], "open": False,
        "evidence": f"第{number}款", "industry": ["alpha"], "gloss": "A clause",
    }  # fmt: skip
    return fields | changed | {"records": list(records)}


def designation(places: list[str], industry: str, pairing: str, **changed: object) -> dict:
    """Places named for one industry."""
    fields = {
        "type": "designation", "evidence": "支持集群", "places": places, "industries": ["甲业"],
        "kind": "cluster", "pairing": pairing, "open": False, "industry": [industry], "gloss": "Named",
    }  # fmt: skip
    return fields | changed


def target(indicator: str, value: float, unit: str = "个", **changed: object) -> dict:
    """One promised number, province-wide unless changed."""
    fields = {
        "type": "target", "evidence": f"{indicator}{value}{unit}", "indicator": indicator, "value": value,
        "value_high": None, "unit": unit, "comparator": "=", "year": None, "cadence": None, "direction": None,
        "scope": "province", "attributes": [], "kind": "target", "indicator_en": "Toy", "industry": ["alpha"],
        "gloss": "Promised",
    }  # fmt: skip
    return fields | changed


def site(name: str, places: list[str], **changed: object) -> dict:
    """One named park."""
    fields = {
        "type": "site", "evidence": f"建设{name}", "name": name, "kind": "park", "places": places,
        "basis": "name" if places else "none", "name_en": "Toy Park", "industry": ["alpha"], "gloss": "A park",
    }  # fmt: skip
    return fields | changed


def achieved(**changed: object) -> dict:
    """A figure already reached."""
    fields = {
        "type": "achieved", "evidence": "产值已达5亿元", "indicator": "产值", "value": 5, "unit": "亿元",
        "year": 2029, "scope": "province", "indicator_en": "Output", "industry": ["alpha"], "gloss": "Reached",
    }  # fmt: skip
    return fields | changed


def programme(**changed: object) -> dict:
    """A named programme."""
    fields = {
        "type": "programme", "evidence": "实施甲计划", "name": "甲计划", "name_en": "Plan A",
        "industry": ["gamma"], "gloss": "A programme",
    }  # fmt: skip
    return fields | changed


def plan(name: str, issued: str, *clauses: dict, **changed: object) -> dict:
    """One plan file."""
    document = {
        "title": "通知", "title_en": "Notice", "number": None, "issuer": "省政府", "issuer_en": "Government",
        "issued": issued, "found": "公报", "found_en": "Gazette",
    }  # fmt: skip
    review = {"state": "curated", "by": "甲", "date": "2030-02-01", "readings": 2}
    head = {
        "plan": name, "title": f"{name}计划", "title_en": f"Plan {name}", "short": name.upper(),
        "short_en": name, "years": [2030], "coverage": "full", "review": review, "part": 1,
        "document": document,
    }  # fmt: skip
    return head | changed | {"clauses": list(clauses)}


def toy_plans() -> tuple[dict, dict]:
    """甲甲市: alpha by itself, beta in a group. 乙乙市: beta in a group, gamma by itself through a county."""
    first = plan(
        "toy-2030", "2030-01",
        clause("goal",
               target("产值", 100, "亿元", comparator=">=", year=2030, evidence="产值达到100亿元以上"),
               target("建园", 4, cadence="two_years", industry=["beta"], overlap="twice")),
        clause("1",
               designation([A], "alpha", "each", evidence="支持甲甲市甲业集群"),
               designation([A, B], "beta", "collective", kind="base", open=True, evidence="甲甲、乙乙等市"),
               site("甲园", ["370102"], basis="text"), site("双园", []), site("无处会", [], kind="event")),
        clause("m1",
               target("奖励", 10, "亿元", comparator="<=", kind="reward"),
               target("净地", 30, comparator="~", scope=[A, B], evidence="净地30个左右"),
               target("厂房", 3, scope=["370203"], industry=["gamma"]), lead=["乙厅", "甲厅"]),
    )  # fmt: skip
    second = plan(
        "toy-2031", "2031-01",
        clause("1",
               designation(["370203"], "gamma", "each", kind="park", evidence="支持乙北县"),
               target("建园", 2, cadence="per_year", industry=["beta"], overlap="twice"),
               achieved(), programme(), lead=["乙厅"]),
        clause("2", site("甲园", [], evidence="办好甲园")),
    )  # fmt: skip
    return first, second


def write_plan(folder: Path, data: dict) -> Path:
    """Writes one plan file into the data folder ``folder``."""
    path = folder / "plans" / f"{data['plan']}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return path


def write_toy(folder: Path, plans: Iterable[dict] | None = None) -> Path:
    """Writes the whole toy province below ``folder``."""
    for package in ("boundaries", "sites", "indicators"):
        (folder / package).mkdir(parents=True)
    texts = VOCABULARY | {"sites/sites.csv": SITES, "indicators/indicators.csv": INDICATORS}
    texts |= {
        "province.toml": PROVINCE,
        "indicators/indicators.toml": MEASURES,
        "boundaries/former.csv": FORMER,
    }
    shapes = {
        f"{level}.geojson": json.dumps({"type": "FeatureCollection", "features": found}, ensure_ascii=False)
        for level, found in toy_levels().items()
    }
    hashes = [f'"{name}" = "{sha256(text.encode()).hexdigest()}"' for name, text in shapes.items()]
    texts["boundaries/SOURCE.toml"] = "[sha256]\n" + "\n".join(hashes)
    texts |= dict.fromkeys(("sites/SOURCE.toml", "indicators/SOURCE.toml"), 'title = "toy"\n')
    for name, text in (texts | {f"boundaries/{name}": text for name, text in shapes.items()}).items():
        (folder / name).write_text(text, encoding="utf-8")
    copytree(OWN_DATA / "reader", folder / "reader")
    for data in toy_plans() if plans is None else plans:
        write_plan(folder, data)
    return folder
