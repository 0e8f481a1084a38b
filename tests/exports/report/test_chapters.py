"""What a report tells of a city and of the province, in words on the toy province."""

import pytest

from atlas.view import View
from exports.report.blocks import FactList, Heading, Paragraph, ReportSection, texts
from exports.report.chapters import SECTIONS, city_chapter, province_chapter
from tests.toy import A, B
from wording.tables.model import Table, text_of
from wording.words import Words


@pytest.fixture(scope="module")
def words(toy_atlas):
    return Words(toy_atlas)


def section(chapter, name: str) -> ReportSection:
    return next(item for item in chapter.sections if item.id == name)


def tables(part: ReportSection) -> list[list[list[str]]]:
    """The texts of the cells of every table."""
    return [
        [list(map(text_of, cells)) for cells in block.cells]
        for block in part.blocks
        if isinstance(block, Table)
    ]


def under(part: ReportSection) -> dict[str, list]:
    """The blocks that stand below each heading."""
    found, current = {}, []
    for block in part.blocks:
        if isinstance(block, Heading):
            current = found.setdefault(block.text, [])
        else:
            current.append(block)
    return found


def test_a_city_starts_with_how_often_it_is_named(words):
    chapter = city_chapter(words, View(), A, SECTIONS)
    assert (chapter.code, chapter.title) == (A, "甲甲市")
    assert chapter.lead == "共2处：单独点名1处，并列点名1处。"


def test_figures_have_year_and_source_and_the_unknown_says_so(words):
    facts = section(city_chapter(words, View(), B, ()), "facts").blocks[0].facts
    assert [(fact.label, fact.value) for fact in facts] == [
        ("所属圈", "乙圈"), ("产值", "20亿元"), ("比重", "无数据"),
    ]  # fmt: skip
    assert facts[1].note == "2030年 二手汇编 来源：公报"


def test_designations_say_whether_alone_or_in_a_group(words):
    part = section(city_chapter(words, View(), A, SECTIONS), "designations")
    ((alone, group),) = tables(part)
    assert alone[:2] == ["甲业", "集群、单独点名"]
    assert group[0] == "乙业"
    assert group[1].startswith("基地、并列点名\n")
    assert "未逐一对应" in group[1]
    assert "名单未穷尽" in group[1]


def test_every_row_cites_its_clause(words):
    for code in (A, B):
        for part in city_chapter(words, View(), code, ("designations", "targets")).sections:
            for block in part.blocks:
                if isinstance(block, Table):
                    assert all(row.records[0].ref.startswith("toy-203") for row in block.rows)


def test_quotes_stand_once_each(words):
    quotes = section(city_chapter(words, View(), A, SECTIONS), "designations").quotes
    assert [quote.evidence for quote in quotes] == ["支持甲甲市甲业集群", "甲甲、乙乙等市"]
    quotes = section(city_chapter(words, View(), A, SECTIONS), "targets").quotes
    assert len({quote.evidence for quote in quotes}) == len(quotes) == 4


def test_targets_are_told_apart_by_whom_they_bind(words):
    found = under(section(city_chapter(words, View(), B, SECTIONS), "targets"))
    assert list(found) == ["本市目标", "与其他城市共同的目标，未分解到市", "相关产业的全省目标，未分解到市"]
    own, group, province = ([row.values["indicator"] for row in blocks[0].rows] for blocks in found.values())
    assert (own, group) == (["厂房"], ["净地"])
    assert [text.split("\n")[0] for text in province] == ["建园"]
    assert "同一目标在2处出现，按一项计。TOY-2030 目标、TOY-2031 第1条" in province[0]


def test_a_shared_target_is_not_divided(words):
    part = section(city_chapter(words, View(), A, SECTIONS), "targets")
    found = under(part)
    (row,) = found["与其他城市共同的目标，未分解到市"][0].rows
    assert [row.values[name] for name in ("amount", "when", "scope")] == [
        "≈ 30个（左右）",
        "未写明年份",
        "甲甲市、乙乙市合计，未分解到市",
    ]
    assert Paragraph("本市目标：无", quiet=True) in part.blocks


def test_parks_named_by_plans_and_by_others_are_apart(words):
    part = section(city_chapter(words, View(), B, SECTIONS), "parks")
    named, others = tables(part)
    assert [row[0] for row in named] == ["双园乙片"]
    assert named[0][2] == "乙乙市\n位置：县级近似\n所在地系推断\n位置来源：乙报"
    assert [row[0] for row in others] == ["乙草"]
    assert others[0][3] == "所录条款没有点名，记载见所注来源。"


def test_a_city_that_is_not_named_says_so_without_blame(words):
    chapter = city_chapter(words, View(plans=("toy-2031",)), A, SECTIONS)
    assert chapter.lead == "所选1份规划均未点名甲甲市。未点名不等于不支持。"
    assert tables(section(chapter, "designations")) == []
    assert any("全省目标不是该市的指标" in text for text in texts(section(chapter, "targets")))


def test_change_names_what_came_and_what_is_not_mentioned_again(real_atlas):
    part = section(city_chapter(Words(real_atlas), View(), "371300", SECTIONS), "change")
    assert "对照" in part.title
    steps = {row[1] for row in tables(part)[0]}
    assert steps <= {"后一份新点名", "两份都点名", "后一份未再提及"}
    assert any("不等于不再支持" in text for text in texts(part.blocks))


def test_agencies_to_ask(words):
    rows = tables(section(city_chapter(words, View(), B, SECTIONS), "agencies"))[0]
    assert {row[0] for row in rows} == {"甲厅", "乙厅"}


def test_only_the_wanted_sections_in_the_order_asked_for(words):
    chapter = city_chapter(words, View(), A, ("targets", "designations"))
    assert [part.id for part in chapter.sections] == ["facts", "targets", "designations"]
    assert [part.id for part in province_chapter(words, View(), ("parks",)).sections] == ["parks"]


def test_the_province_says_who_is_named_and_who_never(words, toy_atlas):
    chapter = province_chapter(words, View(plans=("toy-2030",)), SECTIONS)
    assert (chapter.code, chapter.title, chapter.lead) == ("", "玩具省", "2市中2市被点名")
    facts = next(
        block for block in section(chapter, "designations").blocks if isinstance(block, FactList)
    ).facts
    assert [(fact.label.split(" ")[0], fact.value) for fact in facts] == [
        ("单独点名", "甲甲"), ("仅并列点名", "乙乙"), ("未点名（不等于不支持）", "无"),
    ]  # fmt: skip
    chapter = province_chapter(words, View(plans=("toy-2031",)), SECTIONS)
    assert chapter.lead == "2市中1市被点名"


def test_the_province_s_targets_count_a_repeated_promise_once(words):
    part = section(province_chapter(words, View(), SECTIONS), "targets")
    (rows,) = tables(part)
    assert [row[0].split("\n")[0] for row in rows] == ["产值", "建园"]
    assert all(row[3] == "全省（未分解到市）" for row in rows)


def test_the_province_lists_sites_without_a_place(words):
    (rows,) = tables(section(province_chapter(words, View(), SECTIONS), "parks"))
    assert [row[0] for row in rows] == ["甲园", "双园甲片", "双园乙片", "无处会"]
    assert rows[3][2] == "位置未知"


def test_an_empty_view_is_told_in_sentences(words):
    chapter = province_chapter(
        words, View(plans=("toy-2031",), industries=("alpha",), kinds=("event",)), SECTIONS
    )
    assert chapter.lead == "2市中0市被点名"
    assert all(part.blocks for part in chapter.sections)
    assert tables(section(chapter, "designations")) == []


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_city_of_the_province_has_a_chapter(real_atlas, lang):
    words = Words(real_atlas, lang)
    chapters = [city_chapter(words, View(lang=lang), code, SECTIONS) for code in real_atlas.cities]
    assert len({chapter.title for chapter in chapters}) == 16
    assert all(list(texts(chapter)) and chapter.lead for chapter in chapters)
    ids = [part.id for part in chapters[0].sections]
    assert ids == ["facts", "designations", "parks", "targets", "change", "context", "agencies"]


def test_an_unknown_city_is_refused(words):
    with pytest.raises(KeyError):
        city_chapter(words, View(), "999999", SECTIONS)
