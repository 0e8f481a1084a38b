"""Lists of every format are read alike, and what leaves can be read again."""

import io
import json
import zipfile
from dataclasses import replace
from pathlib import Path

import geopandas as gpd
import openpyxl
import pytest
import shapely

from atlas.model import Atlas
from sitelists.output.export import EXPORTS
from sitelists.output.marked import marked_workbook
from sitelists.output.table import site_table
from sitelists.own_site import OwnSite
from tests.sitelists.conftest import Checking

PARK = shapely.Point(117.0899, 36.6434).buffer(0.001)

SITES = (
    OwnSite("a1", "=HYPERLINK(1)园", "园区", kind="园区", city="370100", county="370102", lon=117.0899, lat=36.6434, precision="exact",
            uncertainty_m=0.0, address="泉城路1号", industry=("biopharma",), industry_words=("生物医药",), area_ha=80.0, vacant_ha=20.0,
            status="在建", contact="张三 13812345678", updated="2024-05", further={"备注": "请打13812345678", "对接人": "李四", "租金": "2.5"}),
    OwnSite("a2", "乙园", "园区", city="371300", county="371326", lon=117.6, lat=35.5, precision="county", uncertainty_m=24000.0),
    OwnSite("a3", "丙园", "园区"),
)  # fmt: skip


def shapefile(folder: Path, frame: gpd.GeoDataFrame) -> bytes:
    """A zipped shapefile whose table does not say that it is GB 18030."""
    frame.to_file(folder / "园区.shp", encoding="GB18030")
    (folder / "园区.cpg").unlink()
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for path in folder.glob("园区.*"):
            archive.write(path, f"数据/{path.name}")
    return stream.getvalue()


def test_gis_files_are_read_with_their_own_crs(checked: Checking, tmp_path: Path) -> None:
    frame = gpd.GeoDataFrame(
        {"名称": ["甲园"], "区县": ["历下区"], "面积_亩": [15.0]}, geometry=[PARK], crs=4326
    )
    files = {"甲.zip": shapefile(tmp_path, frame)}
    for name, made in (("甲.gpkg", frame.to_crs(4527)), ("甲.geojson", frame)):
        made.to_file(tmp_path / name)
        files[name] = (tmp_path / name).read_bytes()
    for name, data in files.items():
        found = checked(data, name=name)
        (site,) = found.sites
        assert (site.name, site.county, site.area_ha) == ("甲园", "370102", 1)
        assert (site.lon, site.lat) == pytest.approx((117.0899, 36.6434), abs=1e-4)
        assert "1 个面或线以其中一点标示" in found.notes
        assert site.datum == ("EPSG:4527" if name == "甲.gpkg" else "wgs84")


def test_kml_is_read_with_its_own_data_and_without_following_links(checked: Checking) -> None:
    kml = """<?xml version="1.0" encoding="UTF-8"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>
    <NetworkLink><Link><href>http://127.0.0.1:9/x</href></Link></NetworkLink>
    <Folder><name>工业</name><Placemark><name>甲园</name><description><![CDATA[<b>电</b>话]]></description>
    <ExtendedData><Data name="所在区县"><value>历下区</value></Data></ExtendedData>
    <Point><coordinates>117.0899,36.6434,0</coordinates></Point></Placemark></Folder>
    <Folder><name>物流</name><Placemark><name>乙园</name><Polygon><outerBoundaryIs><LinearRing><coordinates>
    117.08,36.64 117.1,36.64 117.1,36.65 117.08,36.64</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark></Folder>
    </Document></kml>"""
    one, other = checked(kml.encode(), name="园区.kml").sites
    assert (one.name, one.county, one.lon, one.lat) == ("甲园", "370102", 117.0899, 36.6434)
    assert one.further == {"description": "电话", "folder": "工业"}
    assert other.county == "370102" and 117.08 < other.lon < 117.1


@pytest.mark.parametrize("form", EXPORTS)
def test_what_leaves_can_be_read_again(checked: Checking, real_atlas: Atlas, form: str) -> None:
    table = site_table(SITES, real_atlas.gazetteer, "zh", datum="gcj02", contacts=True)
    found = checked(EXPORTS[form](table), name=f"园区.{form}", source_name="园区")
    again = {site.id: site for site in found.sites}
    assert (found.faults, set(again)) == ((), {"a1", "a2", "a3"})
    one, written = again["a1"], SITES[0]
    assert (one.lon, one.lat) == pytest.approx((written.lon, written.lat), abs=1e-6)
    assert one.name in (written.name, "'" + written.name)  # CSV has no other way to make a text of a formula
    same = {"county", "city", "address", "industry", "area_ha", "vacant_ha", "status", "updated", "precision"}
    assert {name: getattr(one, name) for name in same} == {name: getattr(written, name) for name in same}
    assert (one.contact, one.further["租金"]) == (written.contact + " 李四", "2.5")
    assert (again["a2"].precision, again["a2"].county, again["a3"].precision) == (
        "county",
        "371326",
        "unknown",
    )


def test_contact_data_stay_here_unless_asked_for(real_atlas: Atlas) -> None:
    for lang in ("zh", "en"):
        text = EXPORTS["csv"](site_table(SITES, real_atlas.gazetteer, lang)).decode()
        assert not [word for word in ("张三", "李四", "13812345678") if word in text]
        assert "泉城路1号" in text and "2.5" in text


def test_no_text_becomes_a_formula(real_atlas: Atlas) -> None:
    sites = [replace(SITES[0], name=sign + "cmd|' /C calc'!A0", id=sign + "1") for sign in "=+-@"]
    table = site_table(sites, real_atlas.gazetteer, "zh")
    assert all(line.startswith("'") for line in EXPORTS["csv"](table).decode("utf-8-sig").splitlines()[1:])
    sheet = openpyxl.load_workbook(io.BytesIO(EXPORTS["xlsx"](table))).active
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)


def test_the_marked_workbook_has_the_rows_as_brought_and_says_what_to_do(checked: Checking) -> None:
    found = checked("名称,区县,面积（亩）", "=甲园,历下区,一百", "乙园,历下区,5")
    sheet = openpyxl.load_workbook(io.BytesIO(marked_workbook(found, "zh"))).active
    assert [cell.value for cell in sheet[2]] == [
        2,
        "=甲园",
        "历下区",
        "一百",
        "读不出面积。请只写一个数，或数和单位，如 350 亩。",
    ]
    assert sheet["B2"].data_type == "s" and "读不出面积" in sheet["D2"].comment.text
    assert sheet["D2"].fill.fgColor.rgb == "FFF8CBAD" and sheet["D3"].fill.fgColor.rgb != "FFF8CBAD"
    assert (
        "Good rows: 1; waiting: 1"
        in openpyxl.load_workbook(io.BytesIO(marked_workbook(found, "en"))).active["E1"].comment.text
    )


def test_records_of_an_interface_that_are_no_geojson(checked: Checking) -> None:
    site = {
        "siteName": "历下软件园", "region": {"districtCode": "370102"}, "grossAreaHectares": 12.5,
        "location": {"lng": 117.096091, "lat": 36.643855, "coordType": "wgs84"}, "lastUpdate": 1723507200000,
    }  # fmt: skip
    data = json.dumps({"code": 0, "data": {"total": 1, "list": [site]}}, ensure_ascii=False).encode()
    (found,) = checked(data, name="export.json").sites
    assert (found.name, found.county, found.area_ha, found.lon) == ("历下软件园", "370102", 12.5, 117.096091)
    assert found.updated == "2024-08-13"
