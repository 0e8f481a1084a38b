"""Reports as files: names that every file system takes, one a city, a zip with the same bytes each time."""

import io
from zipfile import ZipFile

import pytest

from atlas.loading import load_atlas
from exports import EXPORTS
from exports.files.bundle import bundle, file_name, one_a_city
from tests.exports.written import report_of
from tests.toy import A, B


def contents(packed: bytes) -> dict[str, bytes]:
    """The files of a zip by name."""
    with ZipFile(io.BytesIO(packed)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def title(export: object, report: object) -> bytes:
    """A quick writer."""
    return report.imprint.title.encode()


@pytest.mark.parametrize(
    ("cities", "name"),
    [
        ((A,), "玩具产业规划图谱_甲甲市_2031-02-03.pdf"),
        ((A, B), "玩具产业规划图谱_2市_2031-02-03.pdf"),
        ((), "玩具产业规划图谱_全省_2031-02-03.pdf"),
    ],
)
def test_a_file_is_called_after_whom_it_is_about_and_its_day(toy_atlas, cities, name):
    assert file_name(report_of(toy_atlas, *cities), "pdf") == name


def test_no_name_leads_out_of_its_folder(toy_copy):
    levels = toy_copy / "boundaries" / "prefectures.geojson"
    hostile = levels.read_text("utf-8").replace("甲甲市", "../..\\\\<甲:*?|" + "长" * 200)
    levels.write_text(hostile, "utf-8")
    name = file_name(report_of(load_atlas(toy_copy), A), "pdf")
    assert "甲" in name
    assert not set(name) & set('\\/:*?"<>|')
    assert len(name.encode()) < 255


def test_a_report_is_taken_apart_by_its_cities(toy_atlas):
    apart = one_a_city(report_of(toy_atlas, A, B, lang="en"))
    assert [(report.cities, report.view.city) for report in apart] == [((A,), A), ((B,), B)]
    assert {report.view.lang for report in apart} == {"en"}


def test_the_province_s_report_stays_one(toy_atlas):
    report = report_of(toy_atlas)
    assert one_a_city(report) == (report,)


def test_a_zip_holds_a_file_a_city_and_says_how_far_it_is(toy_atlas):
    seen = []
    reports = one_a_city(report_of(toy_atlas, A, B))
    packed = bundle(reports, EXPORTS["pdf"], lambda *step: seen.append(step), title)
    assert contents(packed) == {
        "玩具产业规划图谱_甲甲市_2031-02-03.pdf": "甲甲市产业规划简报".encode(),
        "玩具产业规划图谱_乙乙市_2031-02-03.pdf": "乙乙市产业规划简报".encode(),
    }
    assert seen == [(0, 2), (1, 2), (2, 2)]


def test_the_same_reports_give_the_same_bytes(toy_atlas):
    one, other = (bundle(one_a_city(report_of(toy_atlas, A, B)), EXPORTS["pdf"], write=title) for _ in "12")
    assert one == other


def test_the_format_itself_writes_the_files(toy_atlas):
    (text,) = contents(bundle((report_of(toy_atlas, A),), EXPORTS["svg"])).values()
    assert text.startswith((b"<svg", b"<?xml"))
    assert "甲甲".encode() in text
