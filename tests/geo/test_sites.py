"""The site table: what a row must fulfil, told with line, column, value and remedy."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from datafiles.csv_table import ROW_LIMIT
from geo.boundaries import load_boundaries
from geo.places import Former
from geo.sites import COLUMNS, load_sites

GOOD = {
    "id": "a-park", "name_zh": "甲园", "name_en": "A Park", "plan_names": "甲园|甲产业园", "kind": "park",
    "city_adcode": "370100", "county_adcode": "370102", "lon": "117.05", "lat": "36.05", "precision": "county",
    "certainty": "sourced", "source": "甲报", "source_en": "A Daily", "note": "", "note_en": "",
}  # fmt: skip
LAIWU = Former.model_validate(
    {"adcode": "371200", "name_zh": "莱芜市", "name_en": "Laiwu", "pinyin": "laiwu", "merged_into": "370100",
     "year": "2019", "change": "并入", "source": "公报"}
)  # fmt: skip
NOWHERE = {"city_adcode": "", "county_adcode": "", "lon": "", "lat": "", "precision": "unknown"}


@pytest.fixture
def load(tmp_path, toy):
    """Writes rows (changes to a good one) under the header and loads them."""

    def run(*changes, boundaries=toy, encoding="utf-8", head=COLUMNS):
        rows = [GOOD | {"id": f"site-{number}"} | change for number, change in enumerate(changes)]
        lines = [",".join(head)] + [",".join(f'"{row[name]}"' for name in COLUMNS) for row in rows]
        path = tmp_path / "sites" / "sites.csv"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes("\n".join(lines).encode(encoding))
        return load_sites(path, boundaries, [LAIWU], ("park", "lab"))

    return run


def test_good_rows(load):
    (county, city, exact, nowhere), faults = load(
        {},
        {"county_adcode": "", "precision": "city"},
        {"precision": "exact"},
        NOWHERE | {"certainty": "unsourced"},
    )
    assert faults == []
    assert county.plan_names == ("甲园", "甲产业园")
    assert (county.point.x, county.point.y) == (117.05, 36.05)
    assert county.uncertainty_m == pytest.approx(5641.9, abs=0.1)  # sqrt(100 km² / pi)
    assert city.uncertainty_m == pytest.approx(7978.8, abs=0.1)  # sqrt(200 km² / pi)
    assert exact.uncertainty_m == 0
    assert (nowhere.point, nowhere.uncertainty_m) == (None, None)


@pytest.mark.parametrize(
    ("change", "column", "problem", "remedy"),
    [
        ({"lon": "1170.2"}, "lon", "经度应在73到135之间", "请检查小数点"),
        ({"lat": "360"}, "lat", "纬度应在3到54之间", "请检查小数点"),
        ({"lon": "36.05", "lat": "117.05"}, "lon", "经度和纬度像是写反了", "lon=117.05、lat=36.05"),
        ({"lon": "东经117度"}, "lon", "经度不是数字", "十进制度数"),
        ({"lon": "nan"}, "lon", "经度不是数字", "十进制度数"),
        ({"lat": "inf"}, "lat", "纬度不是数字", "十进制度数"),
        ({"lat": ""}, "lat", "缺少纬度", "要么都填"),
        ({"precision": "about"}, "precision", "不在允许的取值之内", "exact、county、city、unknown"),
        ({"kind": "园区"}, "kind", "不在允许的取值之内", "park"),
        ({"certainty": "maybe"}, "certainty", "不在允许的取值之内", "inferred"),
        ({"name_zh": ""}, "name_zh", "不能为空", "请填写"),
        ({"id": "A Park"}, "id", "只能由小写字母", "-"),
        ({"city_adcode": "370100.0"}, "city_adcode", "表格软件把代码当成了数值", "请改为 370100"),
        ({"county_adcode": "37010"}, "county_adcode", "应是六位数字代码", "核对"),
        ({"city_adcode": "999999", "county_adcode": ""}, "city_adcode", "没有这个行政区划代码", "核对"),
        ({"city_adcode": "371200", "county_adcode": ""}, "city_adcode", "莱芜市已于2019年并入", "370100"),
        ({"city_adcode": "370102", "county_adcode": ""}, "city_adcode", "是县的代码", "370100"),
        ({"county_adcode": "370100"}, "county_adcode", "是市的代码", "县"),
        ({"county_adcode": "370202"}, "county_adcode", "乙南县不属于 370100", "370200"),
        ({"city_adcode": ""}, "city_adcode", "没有填市", "370100"),
        ({"lon": "117.15"}, "county_adcode", "不在甲南区内，而在乙南县", "核对"),
        ({"lat": "36.15"}, "county_adcode", "不在甲南区内，而在甲北区", "核对"),
        ({"lat": "35.5"}, "county_adcode", "不在甲南区内", "核对"),
        ({"precision": "unknown"}, "precision", "却填了坐标", "删去坐标"),
        ({"lon": "", "lat": ""}, "lon", "没有坐标", "unknown"),
        ({"county_adcode": ""}, "county_adcode", "不能为空", "county_adcode"),
        ({"source": ""}, "source", "没有出处", "出处"),
        ({"certainty": "unsourced"}, "certainty", "没有出处", "出处"),
    ],
)
def test_faults_name_line_column_value_and_remedy(load, change, column, problem, remedy):
    sites, faults = load({}, change)
    found = [fault for fault in faults if fault.place == f"第3行 {column}"]
    assert [site.id for site in sites] == ["site-0"]
    assert any(problem in fault.problem and remedy in fault.remedy for fault in found), faults
    assert found[0].value == change.get(column, GOOD[column])
    assert found[0].file == "sites/sites.csv"


def test_the_line_as_it_is_printed(load):
    (fault,) = [fault for fault in load({"lon": "1170.2"})[1] if fault.place.endswith("lon")]
    assert str(fault) == "sites/sites.csv 第2行 lon “1170.2”：经度应在73到135之间。请检查小数点。"


def test_a_point_just_over_the_generalised_border_passes(load):
    assert load({"lat": "35.996"})[1] == []
    assert len(load({"lat": "35.994"})[1]) == 1


def test_duplicate_id(load):
    sites, (fault,) = load({"id": "same"}, {"id": "same"})
    assert (fault.place, fault.problem, len(sites)) == ("第3行 id", "与第2行重复（id 相同）", 1)


def test_all_faults_of_all_rows_at_once(load):
    sites, faults = load({"lon": "x", "kind": "y"}, {}, {"lat": "99", "id": ""})
    assert [site.id for site in sites] == ["site-1"]
    assert {fault.place for fault in faults} == {"第2行 lon", "第2行 kind", "第4行 lat", "第4行 id"}


def test_line_numbers_count_lines_in_quotes(load):
    _, (fault,) = load({"note": "一\n二\n三"}, {"kind": "y"})
    assert fault.place == "第5行 kind"


def test_columns_missing_extra_twice(load):
    sites, (missing, extra) = load({}, head=("id", "name_cn", *COLUMNS[2:]))
    assert sites == ()
    assert (missing.value, missing.problem) == ("name_zh", "缺少此列")
    assert (extra.value, extra.problem) == ("name_cn", "多余的列")
    assert "列名重复" in [fault.problem for fault in load({}, head=("id", *COLUMNS[:-1]))[1]]


def test_file_that_cannot_be_read(load, toy, tmp_path):
    assert load({}, encoding="gb18030")[1][0].problem == "不是 UTF-8 编码"
    assert "UTF-8" in load({}, encoding="gb18030")[1][0].remedy
    assert load({}, encoding="utf-8-sig")[1] == []
    path = tmp_path / "sites" / "sites.csv"
    for content, problem in ((b"", "文件是空的"), (b"\n", "文件是空的"), (b'id,"x', "不是有效的 CSV")):
        path.write_bytes(content)
        sites, (fault, *_) = load_sites(path, toy)
        assert (sites, fault.problem) == ((), problem)
    assert load_sites(tmp_path / "none.csv", toy)[1][0].problem == "文件缺失"
    assert load()[0] == ()


def test_rows_too_short_or_long_are_left_out(load, toy, tmp_path):
    load({})
    path = tmp_path / "sites" / "sites.csv"
    path.write_text(path.read_text(encoding="utf-8") + "\na,b\n\n" + "x," * 20, encoding="utf-8")
    sites, faults = load_sites(path, toy)
    assert len(sites) == 1
    assert [(fault.place, fault.problem) for fault in faults] == [
        ("第3行", "应有15个值，实有2个"), ("第5行", "应有15个值，实有21个"),
    ]  # fmt: skip


def test_row_limit(toy, tmp_path):
    path = tmp_path / "sites.csv"
    path.write_text(
        ",".join(COLUMNS) + "\n" + (",".join("x" * 15) + "\n") * (ROW_LIMIT + 1), encoding="utf-8"
    )
    sites, (fault,) = load_sites(path, toy)
    assert (sites, fault.place) == ((), f"第{ROW_LIMIT + 2}行")


def test_without_boundaries_codes_are_not_checked(load, tmp_path):
    nothing, _ = load_boundaries(tmp_path / "nothing")
    (site,), faults = load({"city_adcode": "999900", "county_adcode": "999901"}, boundaries=nothing)
    assert faults == []
    assert site.uncertainty_m is None


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.dictionaries(st.sampled_from(COLUMNS), st.text(st.characters(exclude_characters='"\x00'), max_size=8))
)
def test_no_value_brings_a_traceback(load, change):
    try:
        sites, faults = load(change)
    except UnicodeEncodeError:
        return  # a lone surrogate cannot be written to the file in the first place
    assert len(sites) == 1 or faults
