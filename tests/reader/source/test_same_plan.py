"""One plan saved as text, web page, Word document and PDF gives the same records."""

from collections.abc import Callable, Iterator
from itertools import groupby

import pytest

from tests.reader.source.pdffile import HEIGHT, LEFT, RIGHT, SIZE, Put, full, grid, pdf_file
from tests.reader.source.wordfile import cell, paragraph, row, table, word_file
from tests.reader.world import reading

CLAUSES = "\n".join(
    f"{number}.{heading}。{text}"
    for number, (heading, text) in enumerate(
        (
            ("建设检测平台", "到2031年，新建检测平台3个，服务企业2000家以上。（牵头单位：省科技厅；责任单位：省财政厅）"),
            ("培育骨干企业", "每年引进企业20家左右，培育百亿级企业2家。（省工业和信息化厅负责）"),
            ("支持首台突破", "对获批的首台装备，给予最高300万元奖励。（省财政厅、省科技厅按职责分工负责）"),
            ("做强济南集群", "培育济南机器人产业集群，支持青岛、威海等市重点发展海洋装备。（省工业和信息化厅牵头）"),
            ("建设临沂基地", "在临沂市平邑县建设石材机器人基地，到2032年，建成基地5个。（省发展改革委负责）"),
            ("推广示范应用", "组织供需对接活动30场次，建成应用场景100个以上。（省工业和信息化厅、省财政厅负责）"),
            ("攻关核心部件", "实施重点研发项目50项，突破关键部件20种，国产化率提高到70%以上。（省科技厅负责）"),
            ("完善标准体系", "制定国家标准10项、行业标准25项，建设标准验证平台2个。（省科技厅牵头，省财政厅配合）"),
        ),
        1,
    )
)  # fmt: skip
MEASURES = "\n".join(
    f"（{number}）{text}"
    for number, text in zip(
        "一二三四",
        (
            "加强组织领导。由省发展改革委牵头，建立专班。", "强化资金支持。设立总规模50亿元的产业基金。（省财政厅负责）",
            "培养专业人才。到2032年，培养高技能人才1万人。（省科技厅负责）", "优化发展环境。举办大会1场。",
        ),
        strict=True,
    )
)  # fmt: skip
INDICATORS = [
    "序号\t指标\t单位\t2029年\t2032年目标", "1\t产业营业收入\t亿元\t680.5\t≥1000", "2\t规模以上企业\t家\t210\t350左右",
    "3\t研发投入强度（%）\t-\t2.1\t3", "4\t创新体系\t-\t-\t基本形成",
]  # fmt: skip
TASKS = [
    "序号\t重点任务\t牵头单位\t责任单位\t完成时限", "1\t建设数据平台，建成平台6个\t省科技厅\t省财政厅\t2031年底",
    "2\t改造老旧产线，改造产线400条\t省工业和信息化厅\t省财政厅、省科技厅\t2032年6月", "3\t培训技术人员，培训3000人次\t省科技厅\t〃\t〃",
]  # fmt: skip
LINES = [
    "机器人产业行动计划（2030—2032年）",
    "为加快机器人产业发展，提升制造业智能化水平，结合实际，制定本行动计划。",
    "一、总体目标",
    "到2032年，全省机器人产业营业收入力争突破1000亿元，建成具有影响力的产业高地，主要指标如下：",
    *INDICATORS,
    "二、主要任务",
    *CLAUSES.split("\n"),
    "三、保障措施",
    *MEASURES.split("\n"),
    "附件：重点任务分工表",
    *TASKS,
]


def blocks() -> Iterator[tuple[bool, list[str]]]:
    """The plan's paragraphs and tables in their order."""
    for is_table, lines in groupby(LINES, lambda line: "\t" in line):
        yield is_table, list(lines)


def as_text() -> bytes:
    return "\n".join(LINES).encode()


def as_page() -> bytes:
    parts = []
    for is_table, lines in blocks():
        rows = ("".join(f"<td>{words}</td>" for words in line.split("\t")) for line in lines)
        inner = "".join(f"<tr>{one}</tr>" for one in rows)
        parts.append(f"<table>{inner}</table>" if is_table else "".join(f"<p>{line}</p>" for line in lines))
    return f"<html><body><nav>首页</nav>{''.join(parts)}</body></html>".encode()


def as_word() -> bytes:
    def line_of_table(line: str) -> str:
        merged = {"〃": cell("", "<w:vMerge/>")}
        begins = '<w:vMerge w:val="restart"/>'
        shared = ("省财政厅、省科技厅", "2032年6月")
        return row(
            *(
                merged.get(words) or cell(words, begins if words in shared else "")
                for words in line.split("\t")
            )
        )

    parts = [
        table(*map(line_of_table, lines)) if is_table else "".join(map(numbered, lines))
        for is_table, lines in blocks()
    ]
    level = '<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="{1}"/><w:lvlText w:val="{2}"/></w:lvl>'
    kinds = ("chineseCounting", "%1、"), ("decimal", "%2."), ("chineseCounting", "（%3）")
    levels = "".join(level.format(at, *kind) for at, kind in enumerate(kinds))
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    return word_file(
        "".join(parts), numbering=f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{lists}'
    )


def numbered(line: str) -> str:
    """A paragraph whose number Word counts."""
    for at, mark in enumerate(("、", ".", "）")):
        before, _, words = line.partition(mark)
        if words and len(before) < 3 and before.strip("（一二三四0123456789") == "":
            return paragraph(words, f'<w:numPr><w:ilvl w:val="{at}"/><w:numId w:val="1"/></w:numPr>')
    return paragraph(line)


def as_pdf() -> bytes:
    pages: list[list[Put]] = [[]]
    drawn: list[list[str]] = [[]]
    at = HEIGHT - 90.0
    for is_table, lines in blocks():
        if is_table:
            rows = [[wrapped(words) for words in line.split("\t")] for line in lines]
            if at < 400:
                pages, drawn, at = [*pages, []], [*drawn, []], HEIGHT - 90.0
            texts, ruled = grid(rows, (LEFT, 110, 230, 320, 430, RIGHT), at)
            pages[-1] += texts
            drawn[-1] += ruled
            at = min(y for _, y, _ in texts) - 40
            continue
        for left, words in (part for line in lines for part in full(line)):
            if at < 90:
                pages, drawn, at = [*pages, []], [*drawn, []], HEIGHT - 90.0
            pages[-1].append((left, at, words))
            at -= 1.5 * SIZE
    for number, page in enumerate(pages, 1):
        page.append((280, 40, f"- {number} -"))
    return pdf_file(pages, drawn)


def wrapped(words: str, width: int = 6) -> str:
    return "\n".join(words[at : at + width] for at in range(0, len(words), width))


def facts(data: bytes) -> list[dict]:
    """The records without their places in the file."""
    return [{**one, "span": None} for one in reading(data).rows]


@pytest.mark.parametrize("saved", [as_page, as_word, as_pdf])
def test_the_same_records_from_every_format(saved: Callable[[], bytes]):
    assert facts(saved()) == facts(as_text())


def test_they_are_those_of_the_plan():
    found = facts(as_text())
    clauses = [one["clause"] for one in found if one["type"] == "clause"]
    assert clauses == ["goal", *(str(n) for n in range(1, 9)), "m1", "m2", "m3", "m4", "9", "10", "11"]
    due = [(one["lead"], one["support"], one["deadline"]) for one in found if "deadline" in one]
    assert due == [
        (["省科技厅"], ["省财政厅"], "2031年底"), (["省工业和信息化厅"], ["省财政厅", "省科技厅"], "2032年6月"),
        (["省科技厅"], ["省财政厅"], "2032年6月"),
    ]  # fmt: skip
    values = [(one["type"], one["value"]) for one in found if "value" in one and one["clause"] == "goal"]
    assert values == [
        ("target", 1000), ("achieved", 680.5), ("target", 1000), ("achieved", 210), ("target", 350), ("achieved", 2.1), ("target", 3),
    ]  # fmt: skip
