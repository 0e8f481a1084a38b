"""The known traps of the texts: names that are no places, places inside other words, lists without a mark."""

from atlas.view import View
from insight.cities.places import named_sites, site_cities
from plans.records import Designation, Programme, Site, Target


def designations(atlas, ref):
    return [record for record in atlas.records(Designation) if record.ref == ref]


def site(atlas, name):
    return next(record for record in atlas.records(Site) if record.name == name)


def test_jiqing_is_jinan_and_qingdao(real_atlas):
    (found,) = designations(real_atlas, "ecosystem-2024/4")
    assert (found.places, found.pairing) == (("370100", "370200"), "collective")


def test_jiqingyan_is_three_cities(real_atlas):
    (found,) = designations(real_atlas, "ecosystem-2024/15")
    assert found.places == ("370100", "370200", "370600")
    land = next(t for t in real_atlas.records(Target) if t.indicator == "产业净地")
    assert (land.scope, site(real_atlas, "济青烟国际招商产业园").places) == (found.places, found.places)


def test_pingyi_is_a_county_of_linyi(real_atlas):
    assert site(real_atlas, "平邑金银花产业园").places == ("371326",)
    assert real_atlas.prefecture_of("371326") == "371300"


def test_rehabilitation_aids_and_chinese_medicine_are_two(real_atlas):
    (found,) = designations(real_atlas, "health-2024/1")
    assert found.industries == ("生物医药", "医疗器械", "康复辅具", "中医药")
    assert found.industry == ("biopharma", "medical-devices", "rehab-devices", "tcm")
    assert "康复辅具中医药" in found.evidence


def test_fifty_and_thirty_are_told_apart(real_atlas):
    found = {
        t.indicator: t
        for t in real_atlas.records(Target)
        if t.ref == "ecosystem-2024/goal" and t.year == 2025
    }
    assert {name: t.value for name, t in found.items()} == {"战略性新兴产业集群": 50, "先进制造业集群": 30}
    assert len({t.evidence for t in found.values()}) == 1


def test_taishan_talents_are_not_taian(real_atlas):
    found = [r for p in real_atlas.plans for r in p.records if "泰山" in r.evidence]
    assert {type(record) for record in found} == {Target, Programme}
    assert all(getattr(record, "scope", "province") == "province" for record in found)
    naming = [record.ref for record in real_atlas.records(Designation) if "370900" in record.places]
    assert naming == ["health-2022/7"]


def test_a_name_is_not_a_place(real_atlas):
    names = {
        "齐鲁制药", "山东颐养健康产业发展集团", "鲁南大健康产业创新创业孵化中心", "黄河流域大健康产业联盟",
        "国家健康医疗大数据中心(北方)", "新加坡山东周", "港澳山东周", "中国国际进口博览会", "儒商大会", "崂山国家实验室",
        "国际大健康产业博览会", "山东科技大市场", "齐鲁道地药材展示交流会",
    }  # fmt: skip
    found = [record for record in real_atlas.records(Site) if record.name in names]
    assert {record.name for record in found} == names
    assert [(r.ref, r.name) for r in found if (r.places, r.basis) != ((), "none")] == []


def test_what_is_abroad_or_unknown_is_in_no_city(real_atlas):
    names = {
        "新加坡山东周", "港澳山东周", "中国国际进口博览会", "黄河流域大健康产业联盟", "鲁南大健康产业创新创业孵化中心",
    }  # fmt: skip
    found = [item for item in named_sites(real_atlas, View()) if item.name in names]
    assert {item.name for item in found} == names
    assert [item.name for item in found if site_cities(item, real_atlas) or item.on_map] == []


def test_a_city_inside_a_name_is_its_basis(real_atlas):
    cities = {
        "山东·青岛国际康养产业博览会": "370200", "跨国公司领导人青岛峰会": "370200", "潍坊奥精产业园": "370700",
        "济南国际医学科学中心": "370100", "量子国家实验室济南基地": "370100",
    }  # fmt: skip
    found = {name: site(real_atlas, name) for name in cities}
    assert {name: record.places for name, record in found.items()} == {n: (c,) for n, c in cities.items()}
    assert {record.basis for record in found.values()} == {"name"}


def test_a_place_that_the_text_does_not_state_comes_from_a_cited_source(real_atlas):
    names = {"崂山国家实验室", "齐鲁制药", "儒商大会", "国家健康医疗大数据中心(北方)"}
    found = [item for item in named_sites(real_atlas, View()) if item.name in names]
    assert {item.name for item in found} == names
    assert [item.name for item in found if item.text_places] == []
    cited = [bool(item.place.source) and item.place.certainty in ("sourced", "inferred") for item in found]
    assert all(cited)


def test_words_that_describe_are_no_targets(real_atlas):
    words = ("一批", "百亿级", "规模以上", "世界500强", "10亿元的")
    indicators = [target.indicator for target in real_atlas.records(Target)]
    assert [name for name in indicators if any(word in name for word in words)] == []


def test_merged_laiwu_is_named_nowhere(real_atlas):
    codes = {c for p in real_atlas.plans for r in p.records for c in getattr(r, "places", ())}
    assert "371200" not in codes
    assert real_atlas.gazetteer.get("371200") is None
