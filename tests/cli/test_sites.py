"""plan-atlas sites: a list is checked, brought in, brought in again, and taken out."""

import json

import pytest

GOOD = "编号,名称,区县,面积（亩）,联系电话\n1,甲园,历下区,150,13812345678\n2,乙园,平邑县,30,\n"


@pytest.fixture
def listed(tmp_path, monkeypatch):
    """Writes a list; the store is a new one."""
    monkeypatch.setenv("PLAN_ATLAS_STORE", str(tmp_path / "store.sqlite"))

    def write(text: str) -> str:
        path = tmp_path / "园区.csv"
        path.write_text(text, "utf-8")
        return str(path)

    return write


def test_check_lists_every_fault_and_ends_with_1(ask, listed):
    path = listed(GOOD + "3,,历下区,一百,\n")
    answer = ask("sites", "check", path)
    assert answer.code == 1
    assert (
        "园区.csv 第4行 名称：缺少名称。请填写名称。" in answer.out
        and "第4行 面积（亩） “一百”：读不出面积" in answer.out
    )
    assert "可用 2 行，待改 1 行；错误 2 处，提醒 0 处。" in answer.out
    found = json.loads(ask("--lang", "en", "sites", "check", path, "--format", "json").out)
    assert [(fault["row"], fault["column"], fault["problem"]) for fault in found["faults"]] == [
        (4, "名称", "the name is missing"), (4, "面积（亩）", "no area can be read"),
    ]  # fmt: skip
    assert ask("sites", "check", listed(GOOD)).code == 0


def test_wrong_requests_are_one_line(ask, listed, tmp_path):
    path = listed(GOOD)
    for arguments, word in (
        (("--format", "xlsx"), "-o"), (("--datum", "x"), "gcj02"), (("--column", "x"), "标题=字段"), (("--sheet", "x"), "没有工作表"),
    ):  # fmt: skip
        answer = ask("sites", "check", path, *arguments)
        assert (answer.code, answer.out) == (1, "") and word in answer.err and answer.err.count("\n") == 1
    assert "无法读取" in ask("sites", "check", str(tmp_path / "没有.csv")).err
    assert ask("sites", "import", path).code == 2


def test_a_list_is_brought_in_updated_and_taken_out(ask, listed, tmp_path):
    bring = ("sites", "import", listed(GOOD), "--source", "市园区", "--by", "张三")
    dry = ask(*bring, "--dry-run")
    assert dry.out == "+ 甲园（1）\n+ 乙园（2）\n" and "没有写入" in dry.err
    assert "新增 2" in ask(*bring).err
    assert "新增 0，改动 0，移去 0，不变 2" in ask(*bring, "--dry-run").err
    listed("编号,名称,区县,面积（亩）\n1,甲园,历下区,300\n3,,历下区,1\n")
    again = ask(*bring)
    assert again.code == 0 and "待改 1 行" in again.err and "改动 1，移去 1" in again.err
    out = tmp_path / "出.csv"
    assert ask("sites", "export", "-o", str(out)).code == 0
    text = out.read_text("utf-8-sig")
    assert "甲园" in text and "乙园" not in text and "138" not in text


def test_a_list_without_a_good_row_replaces_nothing(ask, listed):
    answer = ask("sites", "import", listed("编号,名称,区县\n1,,历下区\n"), "--source", "市园区")
    assert answer.code == 1 and "没有可用的行" in answer.err
    assert "没有导入过" in ask("sites", "export", "-o", "x.csv").err
