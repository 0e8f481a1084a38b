"""Files that break a careless loader give a fault, never a traceback."""

import pytest
import yaml

from plans.load import load_plan

HEAD = "plan: x\n"
NINES = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 30))
"""Each list holds the one before nine times."""


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("? [a, b]\n: 1\n", "项名应是一个词"),
        (HEAD + "issued: 2030-13-45\n", "日期不存在"),
        (HEAD + "a: &a [*a]\n", "嵌套过深或自我引用"),
        (HEAD + "l0: &l0 [x]\n" + NINES, "嵌套过深或自我引用"),
        (HEAD + "a: " + "[" * 3000 + "]" * 3000 + "\n", "嵌套过深或自我引用"),
        (HEAD + "a: " + "[" * 100_000 + "\n", "嵌套过深或自我引用"),
        (HEAD + "a:\n" + "- " * 100_000 + "x\n", "嵌套过深或自我引用"),
        (HEAD + "a:\n" + "{b: " * 50_000 + "\n", "嵌套过深或自我引用"),
    ],
)
def test_a_hostile_file_gives_one_fault(tmp_path, text, problem):
    path = tmp_path / "x.yaml"
    path.write_text(text, "utf-8")
    plan, faults = load_plan(path)
    assert plan is None
    assert [fault.problem for fault in faults] == [problem]


def test_records_that_are_no_list_are_said_at_their_place(toy_copy):
    path = min((toy_copy / "plans").glob("*.yaml"))
    content = yaml.safe_load(path.read_text("utf-8"))
    content["clauses"][0]["records"] = 5
    path.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    plan, faults = load_plan(path)
    assert plan is not None
    assert [(fault.place.split()[-1], fault.value, fault.problem) for fault in faults] == [
        ("records", "5", "应是列表")
    ]
