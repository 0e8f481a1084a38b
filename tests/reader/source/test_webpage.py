"""Web pages as a browser shows them: hidden elements, copies for print, list numbers, tables, saved pages."""

import quopri

import pytest

from reader.mapped import Mapped
from reader.source.formats import open_source
from reader.source.webpage import visible
from tests.reader.world import plan_of, reading


def read(page: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The page's lines, and what is left out as (why, words)."""
    text, notes = visible(Mapped.of(page))
    return [line.strip() for line in text.text.split("\n") if line.strip()], [
        (str(n.why), n.before) for n in notes
    ]


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none">建成园区<div>9000</div>个。</div>',
        "<p hidden>建成园区9000个。</p>",
        '<p style="color:red; visibility: hidden">建成园区9000个。</p>',
        '<div class="a x">建成园区9000个。</div>',
        '<div id="y">建成园区9000个。</div>',
        '<p class="print-only">建成园区9000个。</p>',
        "<del>建成园区9000个。</del>",
        "<aside>建成园区9000个。</aside>",
        '<p style="display:none">建成园区9000个。',
    ],
)
def test_what_a_browser_does_not_show_is_left_out_and_said(hidden):
    style = "<style>/* .b{display:none} */ .x, #y {display: none} @media print {.z{display:none} .w{color:red}}</style>"
    page = f'{style}<p class="z w b">一、总体目标</p>{hidden}<p>建成码头3座。</p>'
    lines, left_out = read(page)
    assert lines == ["一、总体目标", "建成码头3座。"]
    assert [words.replace(" ", "") for _, words in left_out] == ["建成园区9000个。"]


def test_what_is_shown_on_wide_screens_is_read():
    assert read('<div class="hidden md:block">建成园区5个。</div>')[0] == ["建成园区5个。"]


def test_a_second_copy_of_the_text_is_left_out():
    body = "".join(f"<p>到203{n}年，全省建成园区{n + 1}个，培育企业{n + 2}家。</p>" for n in range(5))
    lines, left_out = read(f"<h1>某计划</h1>{body}<div>打印版</div>{body}<p>完。</p>")
    assert lines == [
        "某计划",
        *(f"到203{n}年，全省建成园区{n + 1}个，培育企业{n + 2}家。" for n in range(5)),
        "打印版",
        "完。",
    ]
    assert [why for why, _ in left_out] == ["同一正文的又一份"]


@pytest.mark.parametrize(
    ("opening", "shown"),
    [
        ("<ol>", "1.甲 2.乙"), ('<ol start="3">', "3.甲 4.乙"), ("<ol reversed>", "2.甲 1.乙"),
        ('<ol type="A">', "A.甲 B.乙"), ('<ol type="i" start=4>', "iv.甲 v.乙"), ("<ul>", "甲 乙"),
        ('<ol style="list-style-type: cjk-ideographic">', "一、甲 二、乙"), ('<ol style="list-style:none">', "甲 乙"),
    ],
)  # fmt: skip
def test_lists_have_the_numbers_that_a_browser_shows(opening, shown):
    assert " ".join(read(f"{opening}<li>甲<li>乙</li>")[0]) == shown


def test_an_item_with_its_own_number_keeps_it_and_values_count():
    assert read("<ol><li><b>1.</b>甲</li><li value=7>乙</li><li>丙<ol><li>丁</ol></li></ol>")[0] == [
        "1.甲", "7.乙", "8.丙", "1.丁",
    ]  # fmt: skip


def test_a_table_keeps_rows_cells_and_what_is_merged():
    page = """<table><thead><tr><th rowspan=2>指标</th><th colspan=2>目标</th></tr>
    <tr><th>2031年</th><th>2032年</th></tr></thead>
    <tr><td><p>产业</p><p>规模</p></td><td>5</td><td>6</td></tr></table><table><tr><td>甲<td colspan=200000000>乙</table>"""
    text = visible(Mapped.of(page))[0].text
    rows = [[cell.strip() for cell in line.split("\t")] for line in text.split("\n") if "\t" in line]
    assert rows[:3] == [["指标", "目标", ""], ["〃", "2031年", "2032年"], ["产业 规模", "5", "6"]]
    assert rows[3][:2] == ["甲", "乙"] and len(rows[3]) == 63


def test_a_table_that_arranges_the_page_is_no_table():
    inner = "<table><tr><td>指标</td><td>目标</td></tr></table>"
    assert read(f"<table><tr><td>一、总体目标</td><td><p>正文。</p>{inner}</td></tr></table>")[0] == [
        "一、总体目标", "正文。", "指标\t目标",
    ]  # fmt: skip


def test_lists_of_links_are_left_out_and_lists_of_text_are_not():
    links = "".join(f"<li><a href=x>某市印发第{n}号通知</a>" for n in range(4))
    text = "".join(f"<li>建成园区{n}个，见<a href=x>附件</a></li>" for n in range(2, 6))
    lines, left_out = read(f"<ul>{links}</ul><ul>{text}</ul>")
    assert lines == [f"建成园区{n}个，见附件" for n in range(2, 6)]
    assert [why for why, _ in left_out] == ["链接列表"]


def test_pictures_and_frames_are_said():
    assert read('<p>甲<img src=a><img src=b></p><iframe src="c">')[1] == [
        ("嵌入的另一页面", ""),
        ("图片 2 幅", ""),
    ]


TEXT = plan_of("到2030年，建成园区5个。（省科技厅负责）", "建设码头3座。")
PAGE = "<html><body>" + "".join(f"<p>{line}</p>" for line in TEXT.splitlines()) + "</body></html>"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_page_saved_as_one_file(encoding):
    body = quopri.encodestring(PAGE.encode(encoding)).decode()
    saved = f"""From: <Saved by a browser>
Subject: =?utf-8?B?eA==?=
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="=-x"

--=-x
Content-Type: text/html; charset="{encoding}"
Content-Transfer-Encoding: quoted-printable

{body}
--=-x--
"""
    source = open_source(saved.encode(), "某.mht")
    assert [line for line in source.text.text.split("\n") if line] == TEXT.splitlines()
    assert source.decoded == PAGE


def test_a_plan_in_lists_and_tables_gives_the_records_of_its_text():
    rows = "指标\t单位\t2029年\t2032年目标\n产业规模\t亿元\t850\t≥1200"
    tasks = "二、主要任务\n1.建设园区。建成园区5个。\n2.建设码头。建设码头3座。"
    text = f"机器人产业行动计划（2030—2032年）\n一、总体目标\n推动产业发展：\n{rows}\n{tasks}"
    table = "".join(f"<tr><td>{row.replace(chr(9), '</td><td>')}</td></tr>" for row in rows.split("\n"))
    page = (
        f"<div>机器人产业行动计划（2030—2032年）</div><p>一、总体目标</p><p>推动产业发展：</p><table>{table}</table>"
        "<p>二、主要任务</p><ol><li>建设园区。建成园区5个。</li><li>建设码头。建设码头3座。</li></ol>"
    )
    found, expected = reading(page).rows, reading(text).rows
    assert [{**row, "span": 0} for row in found] == [{**row, "span": 0} for row in expected]
    assert len(found) == 7
