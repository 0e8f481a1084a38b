"""The toy province's context: two cities and four counties counted, one zone apart; sums done in the head."""

from pathlib import Path

_COLUMNS = "residents,urban,age_60plus,age_65plus,age_80plus,age_0_4"
_ROWS = (
    ("370000", "全省", "1000,600,200,150,30,50,400,100"),
    ("370100", "甲甲市", "600,400,100,80,16,30,240,60"),
    ("370200", "乙乙市", "400,200,100,70,14,20,160,40"),
    ("370102", "甲南区", "300,250,40,30,6,16,120,30"),
    ("370103", "甲北区", "200,100,50,42,8,9,80,20"),
    ("370202", "乙南县", "250,150,50,35,7,15,100,25"),
    ("370203", "乙北县", "150,50,50,35,7,5,60,15"),
)
TABLES = {
    "census.csv": f"adcode,name,year,unit,{_COLUMNS},households,households_65plus,source\n"
    + "".join(f"{code},{name},2030,人,{counts},count\n" for code, name, counts in _ROWS),
    "functional_zones.csv": "code,name,city_adcode,year,unit,residents,urban,age_60plus,age_65plus,age_0_4,source\n"
    "370171,甲高新区,370100,2030,人,100,50,10,8,,count\n",
    "census_gaps.csv": "city_adcode,measure,year,difference,reason,reason_en\n"
    "370100,age_0_4,2030,5,来源没有甲高新区的数,The source has none for the zone\n",
    "development_zones.csv": "id,code,name,level,type,approved,area_ha,industries,city_adcode,county_adcode,basis,year,source,note\n"
    "1,G1,甲开发区,national,园区,2001-02,100,甲业、别业,370100,370102,address,2018,count,\n"
    "2,,乙开发区,provincial,园区,2006-03,50,甲工业,370200,,city,2018,count,\n",
    "cluster_lists.csv": "id,title,title_en,issuer,issuer_en,date,stage,total,publisher,source\n"
    "whole,全名单,Whole list,甲厅,Office A,2023-01,published,1,甲报,https://example.org/a\n"
    "part,半名单,Part list,甲厅,Office A,2024,reported,9,甲报,https://example.org/b\n",
    "clusters.csv": "list,name,cities,county_adcode\nwhole,甲业,370100,370102\npart,乙业,370100|370200,\n",
    "airports.csv": "iata,name_zh,name_en,lon,lat,city_adcode,county_adcode,scheduled,year,source\n"
    "TOY,甲机场,Airport A,117.05,36.05,370100,370102,yes,2022,count\n"
    "YOT,乙机场,Airport B,117.15,36.15,370200,370203,no,2022,count\n",
    "stations.csv": "telecode,name,city_adcode,year,source\nJIA,甲站,370100,2026,count\n",
    "words.toml": '"甲工业" = ["alpha"]\n',
    "sources.toml": '[count]\nzh = "公报"\nen = "Bulletin"\nurl = "https://example.org"\nlicence = "MIT"\n',
    "SOURCE.toml": 'title = "玩具"\n',
}


def write_context(folder: Path) -> Path:
    """The tables in ``folder/context``."""
    (folder / "context").mkdir(exist_ok=True)
    for name, text in TABLES.items():
        (folder / "context" / name).write_text(text, "utf-8")
    listed = ", ".join(f'"context/{name}"' for name in TABLES)
    with (folder / "sources.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n\n[context]\ntitle = "context"\ntitle_en = "context"\nproducer = "toy"\ndate = "2031"\n'
            f'licence = "CC BY 4.0"\nlicence_en = "CC BY 4.0"\nfiles = [{listed}]\n'
        )
    return folder
