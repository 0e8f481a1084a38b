"""A reader's world for tests: four cities, counties with tricky names, a city that is no more, agencies."""

from dataclasses import dataclass
from typing import Any

from atlas.province.reading import load_province
from constants import DATA, OWN_DATA
from reader.context import Context
from reader.lexicon import load_lexicon
from reader.reading import Reader, Reading


@dataclass(frozen=True)
class Place:
    """A place as the gazetteer tells it."""

    adcode: str
    name_zh: str
    name_short: str
    level: str
    prefecture: str


@dataclass(frozen=True)
class Former:
    """A place that is no more."""

    adcode: str
    name_zh: str
    year: int
    merged_into: str


CITIES = (
    ("370100", "济南市"),
    ("370200", "青岛市"),
    ("370400", "枣庄市"),
    ("370500", "东营市"),
    ("371000", "威海市"),
    ("371300", "临沂市"),
)
COUNTIES = (
    ("370103", "市中区"), ("370116", "莱芜区"), ("370212", "崂山区"), ("370402", "市中区"), ("371326", "平邑县"),
    ("371082", "荣成市"), ("371621", "惠民县"), ("370322", "高青县"), ("370503", "河口区"),
)  # fmt: skip
PLACES = (
    *(Place(code, name, name[:-1], "prefecture", code) for code, name in CITIES),
    *(Place(code, name, name[:-1], "county", code[:4] + "00") for code, name in COUNTIES),
)
FORMER = (Former("371200", "莱芜市", 2019, "370100"),)
AGENCIES = ("省发展改革委", "省工业和信息化厅", "省科技厅", "省财政厅", "省有关部门、单位")
PROVINCE, LOCAL = ("山东省", "山东"), load_province(DATA)[0].words
LEXICON, _ = load_lexicon(OWN_DATA / "reader")
CONTEXT = Context(
    LEXICON,
    PLACES,
    FORMER,
    AGENCIES,
    {"robots": ("机器人",)},
    {"造船产业2030年行动计划": "ships-2030"},
    PROVINCE,
    LOCAL,
)

READER = Reader(CONTEXT)


def reading(text: str | bytes, **options: Any) -> Reading:
    """A text read in the test's world."""
    data = text if isinstance(text, bytes) else text.encode()
    return READER.read(data, "试.txt", **options)


def plan_of(*items: str, title: str = "机器人产业2030年行动计划") -> str:
    """A plan of numbered clauses, each a heading and its sentences."""
    clauses = "\n".join(f"{number}.第{number}事。{item}" for number, item in enumerate(items, 1))
    return f"{title}\n一、总体目标\n推动全省产业发展，加快建设。\n二、主要任务\n（一）做强产业\n{clauses}\n"


def rows_of(*items: str, type: str = "", title: str = "机器人产业2030年行动计划") -> list[dict]:
    """The records of such a plan, of one type."""
    rows = reading(plan_of(*items, title=title)).rows
    return [dict(row) for row in rows if type in ("", row["type"])]


def targets_of(sentence: str, title: str = "机器人产业行动计划（2030—2031年）") -> list[dict]:
    """The targets of one sentence in a plan of two years."""
    return rows_of(sentence, type="target", title=title)
