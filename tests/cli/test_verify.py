"""``plan-atlas verify``: what is wrong ends with 1, the JSON keeps its contract, bad input gets one clear line."""

import json

import pytest

from cli.main import main

TRUE, WRONG = "到2025年，体育产业总规模达到6000亿元", "每年新增两证齐全医养结合机构60家"
_OLE = b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le") * 3


def told(capsys, path, *options):
    code = main(["verify", str(path), *options])
    return code, capsys.readouterr()


@pytest.fixture
def draft(tmp_path):
    path = tmp_path / "稿.txt"
    path.write_text(f"𠀀情况\n{TRUE}。{WRONG}。", "utf-8")
    return path


def test_json_keeps_its_contract_and_what_is_wrong_ends_with_1(capsys, draft):
    code, said = told(capsys, draft, "--format", "json")
    found = json.loads(said.out)
    assert code == 1 and set(found) == {"file", "data_version", "claims"}
    one, other = found["claims"]
    assert set(one) == {"text", "start", "end", "verdict", "refs", "evidence", "differs", "reason"}
    assert (one["verdict"], one["refs"], one["differs"]) == ("agrees", ["health-2024/16"], {})
    assert (other["verdict"], other["differs"]) == ("differs", {"cadence": ["per_year", None]})
    text = told(capsys, draft, "--text")[1].out
    assert [text[claim["start"] : claim["end"]] for claim in (one, other)] == [TRUE, WRONG]


def test_what_is_true_ends_with_0(capsys, tmp_path):
    path = tmp_path / "稿.txt"
    path.write_text(f"{TRUE}。", "utf-8")
    assert told(capsys, path)[0] == 0
    code, said = told(capsys, path, "--against", "health-2022", "--lang", "en")
    assert code == 0 and "not in the records" in said.out


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "空"), (b" \n ", "空"), (_OLE, "已加密"), (b"PK\x03\x04 broken", "请"),
        ("江苏省医药产业情况\n苏州市生物医药产值300亿元。".encode(), "江苏"), (("长" * 100_001).encode(), "100000"),
    ],
)  # fmt: skip
def test_bad_input_gets_one_clear_line(capsys, tmp_path, content, words):
    path = tmp_path / "稿"
    path.write_bytes(content)
    code, said = told(capsys, path)
    assert code == 1 and said.out == "" and words in said.err and said.err.count("\n") == 1


def test_an_unknown_plan_is_refused_and_files_need_a_name(capsys, draft):
    assert told(capsys, draft, "--against", "nothing")[0] == 1
    assert told(capsys, draft, "--format", "docx")[0] == 1
