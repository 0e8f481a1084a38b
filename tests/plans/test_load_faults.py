"""What a typist can get wrong in a plan file, and the line and column told for it."""

import pytest

from plans.load import load_plan
from plans.yamlfile import SIZE_LIMIT
from tests.toy import clause, plan, target, write_plan

HEAD = """plan: toy-2030
title: 计划
title_en: Plan
short: 计划
short_en: Plan
years: [2030]
coverage: full
part: 1
review: {state: curated, by: 甲, date: '2030-02', readings: 1}
document:
  title: 通知
  title_en: Notice
  number: null
  issuer: 省政府
  issuer_en: Government
  issued: '2030-01'
  found: 公报
  found_en: Gazette
"""
CLAUSE = """clauses:
  - clause: goal
    section: 目标
    section_en: Goals
    heading: 目标
    heading_en: Goals
    lead: [甲厅]
    support: []
    open: false
    evidence: 目标
    industry: [alpha]
    gloss: Goals
    records:
      - type: programme
        evidence: 实施甲计划
        name: 甲计划
        name_en: Plan A
        industry: [alpha]
        gloss: A plan
"""


@pytest.fixture
def load(tmp_path):
    """Loads a file of this text or these bytes."""

    def run(content, name="toy-2030.yaml"):
        path = tmp_path / "plans" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return load_plan(path)

    return run


def test_the_sample_has_no_fault(load):
    plan, faults = load(HEAD + CLAUSE)
    assert faults == []
    assert len(plan.records) == 2


@pytest.mark.parametrize(
    ("old", "new", "place", "problem"),
    [
        ("    heading: 目标\n", "", "第20行第5列 heading", "缺少这一项"),
        ("        name: 甲计划\n", "", "第32行第9列 name", "缺少这一项"),
        ("type: programme", "type: program", "第32行第9列 0", "没有这种记录类型"),
        ("type: programme", "kind: programme", "第32行第9列 0", "缺少 type"),
        ("open: false", "open: 'no'", "第27行第11列 open", "应是 true 或 false"),
        ("heading: 目标", "heading: 12", "第23行第14列 heading", "应是文字"),
        ("support: []", "support: 甲厅", "第26行第14列 support", "应是列表"),
        ("support: []", "support: [甲厅, 7]", "第26行第19列 1", "应是文字"),
        ("name_en: Plan A", "naem_en: Plan A\n        name_en: Plan A", "第35行第18列 naem_en", "没有这个字段"),
        ("gloss: A plan", "gloss: ''", "第37行第16列 gloss", "不能为空"),
        ("evidence: 实施甲计划", f"evidence: {'字' * 81}", "第33行第19列 evidence", "超过 80 个字"),
        ("part: 1", "part: 0", "第8行第7列 part", "太小"),
        ("coverage: full", "coverage: half", "第7行第11列 coverage", "不在允许的取值之内"),
        ("issued: '2030-01'", "issued: 2030-01-05", "第16行第11列 issued", "应是文字"),
        ("plan: toy-2030", "plan: toy-2029", "第1行第7列 plan", "与文件名不一致"),
        ("title: 计划\n", "title: 计划\nplan: toy-2030\n", "第3行第1列", "同一项写了两次"),
        ("        name: 甲计划", "        name: 甲\n        name: 甲计划", "第35行第9列", "同一项写了两次"),
        ("years: [2030]", "years: [2030", "第7行第9列", "YAML 语法有误"),
        ("    open: false", "\topen: false", "第27行第1列", "YAML 语法有误"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_line_and_column(load, old, new, place, problem):
    assert old in HEAD + CLAUSE
    _, faults = load((HEAD + CLAUSE).replace(old, new, 1))
    found = [fault for fault in faults if problem in fault.problem]
    assert [(fault.file, fault.place) for fault in found] == [("plans/toy-2030.yaml", place)], faults
    assert found[0].remedy


@pytest.mark.parametrize(("field", "value"), [("comparator", "≥"), ("value", "一百"), ("cadence", "monthly")])
def test_the_bad_value_and_the_way_out_are_told(tmp_path, field, value):
    path = write_plan(tmp_path, plan("a", "2030-01", clause("1", target("产值", 1) | {field: value})))
    _, (fault,) = load_plan(path)
    line = path.read_text(encoding="utf-8").splitlines().index(f"    {field}: {value}") + 1
    assert fault.place == f"第{line}行第{len(f'    {field}: ') + 1}列 {field}"
    assert fault.value == value
    assert str(fault) == f"plans/a.yaml {fault.place} “{value}”：{fault.problem}。{fault.remedy}。"


def test_a_range_that_falls_is_told_with_both_names(tmp_path):
    path = write_plan(tmp_path, plan("a", "2030-01", clause("1", target("产值", 9, value_high=2))))
    assert "value_high 应大于 value" in load_plan(path)[1][0].problem


@pytest.mark.parametrize("content", ["", "\n", "# nothing\n"])
def test_an_empty_file(load, content):
    plan, (fault,) = load(content)
    assert plan is None
    assert fault.problem == "文件是空的"


@pytest.mark.parametrize("content", ["- a\n- b\n", "just words\n"])
def test_a_file_that_is_no_mapping(load, content):
    plan, (fault,) = load(content)
    assert plan is None
    assert (fault.place, fault.problem) == ("第1行", "文件应以 plan: 开头")


@pytest.mark.parametrize("tail", ["", "clauses:\n", "clauses: 第一条\n", "clauses: {a: b}\n"])
def test_clauses_missing_or_no_list(load, tail):
    plan, (fault,) = load(HEAD + tail)
    assert plan.records == ()
    assert fault.problem == "缺少 clauses 列表"


def test_a_clause_or_record_that_is_no_mapping(load):
    text = (HEAD + CLAUSE).replace("records:\n", "records:\n      - 甲计划\n") + "  - 第二条\n"
    plan, faults = load(text)
    assert [(fault.value, fault.problem) for fault in faults] == [
        ("甲计划", "记录应是键值结构"), ("第二条", "条款应是键值结构"),
    ]  # fmt: skip
    assert len(plan.records) == 2


def test_a_repeated_clause(load):
    _, (fault,) = load(HEAD + CLAUSE + CLAUSE.removeprefix("clauses:\n"))
    assert (fault.value, fault.problem) == ("goal", "同一条款编号出现多次")


def test_not_utf8_tells_the_line(load):
    plan, (fault,) = load(b"plan: a\ntitle: " + "计划".encode("gb18030"))
    assert plan is None
    assert (fault.place, fault.problem, fault.remedy) == ("第2行", "不是 UTF-8 编码", "请另存为 UTF-8")


def test_a_byte_order_mark_is_fine(load):
    assert load((HEAD + CLAUSE).encode("utf-8-sig"))[1] == []


def test_a_file_missing_or_far_too_large(load, tmp_path):
    assert load_plan(tmp_path / "plans" / "none.yaml")[1][0].problem == "文件缺失"
    assert load(b"#" * (SIZE_LIMIT + 1))[1][0].problem == "文件过大"


def test_no_tag_runs_code(load):
    _, (fault,) = load(HEAD + CLAUSE + "extra: !!python/object/apply:os.getcwd []\n")
    assert "YAML 语法有误" in fault.problem


def test_a_code_that_a_spreadsheet_took_for_a_number_is_told_so(load):
    site = "      - {type: site, evidence: 甲园, name: 甲园, name_en: Park, kind: park, places: ['370100.0'], industry: [alpha], gloss: Park}\n"
    faults = load(HEAD + CLAUSE + site)[1]
    fault = next(fault for fault in faults if fault.value == "370100.0")
    assert "数值" in fault.problem and "370100，" in fault.remedy
