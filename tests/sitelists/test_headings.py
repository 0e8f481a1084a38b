"""Which field a heading names, in Chinese and English, with units, brackets and rows of headings."""

import pytest

from sitelists.columns.headings import datum_in, named_by

HEADINGS = {
    "id": ["项目编号", "宗地号", "Site ID", "object_code编码"],
    "serial": ["序号", "No."],
    "name": ["园区名称", "项目（园区）名称", "*地块名称", "Park name", "载体（园区）全称", "楼宇"],
    "city": ["所在市", "所属地市", "City", "城市 City"],
    "county": ["所在县\n（市、区）", "区县", "所属县市区", "County"],
    "place": ["行政区划", "所在地", "所属区域"],
    "adcode": ["行政区划代码", "adcode"],
    "address": ["详细地址", "项目地点", "Address", "具体位置"],
    "lon": ["经度", "*经度（°）", "东经", "Longitude", "lng", "X坐标", "横坐标Y", "百度经度", "经度（WGS84坐标系）"],
    "lat": ["纬度", "北纬", "Latitude", "纵坐标X", "百度纬度"],
    "coordinates": ["坐标", "经纬度", "百度坐标（经度，纬度）", "位置（经纬度）", "GPS坐标", "Coordinates"],
    "datum": ["坐标系", "坐标系统"],
    "area": ["面积（亩）", "占地面积", "规划面积\n(km²)", "体量（平方米）", "area_sqm", "用地面积/公顷"],
    "vacant": ["可用面积", "剩余可用面积", "空置建筑面积（㎡）", "其中：可供地面积\n(亩)", "Vacant area (ha)"],
    "industry": ["主导产业", "产业定位", "所属行业", "lead_industry"],
    "status": ["项目状态", "推进情况", "现状", "Status"],
    "contact": ["联系人", "联系人及电话", "责任人/电话", "招商负责人", "手 机 号", "Contact", "负责人员及手机"],
    "updated": ["更新日期", "信息更新时间", "填报时间", "Last updated", "update_time"],
    "": ["租金（元/㎡·天）", "容积率", "空置率(%)", "入驻重点企业", "产业产值（亿元）", "备注", "亩均税收（万元/亩）", "投资强度"],
}  # fmt: skip


@pytest.mark.parametrize(("field", "headings"), HEADINGS.items())
def test_headings_name_their_fields(field: str, headings: list[str]) -> None:
    found = {heading: (named.field if (named := named_by((heading,))) else "") for heading in headings}
    assert found == dict.fromkeys(headings, field)


@pytest.mark.parametrize(
    ("parts", "field", "unit"),
    [
        (("联系方式", "姓名"), "contact", ""), (("面积（亩）", "总面积"), "area", "亩"), (("面积", "剩余可用面积(公顷)"), "vacant", "ha"),
        (("坐标（高德）", "经度"), "lon", ""), (("基本情况", "厂房名称"), "name", ""), (("规划面积", "公顷"), "area", "ha"),
        (("东经", "度"), "lon", ""),
        (("建筑面积(万㎡)",), "area", "万m2"), (("area_mu",), "area", "亩"), (("面积 Area(km2)",), "area", "km2"),
    ],
)  # fmt: skip
def test_headings_of_several_rows_and_their_units(parts: tuple[str, ...], field: str, unit: str) -> None:
    found = named_by(parts)
    assert found is not None
    assert (found.field, found.unit) == (field, unit)


def test_a_heading_tells_its_datum() -> None:
    assert [datum_in(text) for text in ("经度（GCJ-02）", "高德坐标", "百度经度", "国家2000坐标", "WGS84经度", "经度")] == [
        "gcj02", "gcj02", "bd09", "cgcs2000", "wgs84", "",
    ]  # fmt: skip
