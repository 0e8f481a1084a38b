"""``--lang`` and ``PLAN_ATLAS_LANG``: every command's prose in English, Chinese unless asked otherwise."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.test_check import spoil

CHINESE = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]")
QUOTED = re.compile(r'“[^”]*”|"[^"]*"')
PROSE = [
    ("city", "Linyi"), ("city", "德州"), ("city", "Pingyi County"), ("balance",), ("balance", "--plan", "care-2024"),
    ("compare", "Jinan", "临沂"), ("compare", "health-2022", "health-2024"), ("check",),
]  # fmt: skip
REFUSED = [
    ("city", "Shandong"), ("city", "市中区"), ("city", "莱芜"), ("city", ""), ("balance", "--plan", "x"), ("balance", "--industry", "x"),
    ("compare", "Jinan"), ("compare", "Jinan", "济南"), ("compare", "Jinan", "health-2022"), ("compare", "health-2022", "health-2022"),
    ("facts", "--plan", "x"), ("read", "nowhere.txt"), ("evaluate", "README.md", "README.md"), ("brief", "-o", "a"), ("brief", "-o", "."),
    ("brief", "--layers", "x", "-o", "a.svg"), ("brief", "--city", "Shandong", "-o", "a.svg"), ("publish", "."),
    ("brief", "--base-url", "x", "-o", "a.svg"), ("publish", "--base-url", "x", "a"), ("brief", "--format", "x", "-o", "a"),
]  # fmt: skip
each_prose = pytest.mark.parametrize("arguments", PROSE, ids=" ".join)


def chinese_lines(text: str) -> list[str]:
    """The lines with something Chinese outside of quoted evidence and values."""
    return [line for line in text.splitlines() if CHINESE.search(QUOTED.sub("", line))]


@each_prose
def test_what_a_command_prints_is_english(ask: Callable, arguments: tuple[str, ...]) -> None:
    answer = ask(*arguments, "--lang", "en")
    assert answer.code == 0
    assert len(answer.out.splitlines()) > 5
    assert chinese_lines(answer.out + answer.err) == []


@each_prose
def test_chinese_is_the_usual_language(ask: Callable, arguments: tuple[str, ...]) -> None:
    usual = ask(*arguments)
    assert len(chinese_lines(usual.out)) > 5
    assert ask(*arguments, "--lang", "zh") == usual


def test_the_english_city_has_evidence_with_its_gloss(ask: Callable) -> None:
    first, *rest = ask("city", "临沂", "--lang", "en").out.splitlines()
    assert first == "Linyi (371300) Southern Shandong Economic Circle"
    (named,) = [line for line in rest if "“发挥济南、潍坊、临沂等市中医药特色优势”" in line]
    assert "(Make use of the strengths of Jinan, Weifang, Linyi" in named


def test_a_county_is_told_of_in_english(ask: Callable) -> None:
    told = ask("city", "平邑县", "--lang", "en").err
    assert told == "Pingyi County lies in Linyi; what follows is about Linyi.\n"


@pytest.mark.parametrize("arguments", REFUSED, ids=" ".join)
def test_what_cannot_be_is_one_english_line(
    ask: Callable, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "no-record.txt").write_text("no record")
    monkeypatch.chdir(tmp_path)
    answer = ask(*arguments, "--lang", "en")
    assert (answer.code, answer.out, len(answer.err.splitlines())) == (1, "", 1)
    assert chinese_lines(answer.err) == []


def test_a_faulty_data_folder_is_told_of_in_english(run: Callable, copy: Path) -> None:
    spoil(copy / "sites/sites.csv", "116.876", "1170.2")
    spoil(copy / "plans/health-2024.yaml", "value: 5\n", "value: 不少于五\n")
    answer = run("check", "--lang", "en", data=copy)
    assert answer.code == 1
    assert answer.out.startswith("[Failed] Every data file is readable and free of faults: Faults: 2\n")
    assert len(answer.err.splitlines()) == 2
    assert chinese_lines(answer.out + answer.err) == []
    (line,) = [line for line in answer.err.splitlines() if line.startswith("sites/sites.csv")]
    assert line.endswith('lon "1170.2": longitude must lie between 73 and 135. Check the decimal point.')
    warning = run("facts", "--type", "site", "--lang", "en", data=copy).err
    assert warning == "Faults in the data: 2. Run plan-atlas check to see them.\n"


def test_the_environment_chooses_unless_the_command_does(
    ask: Callable, monkeypatch: pytest.MonkeyPatch
) -> None:
    chinese, english = ask("city", "临沂"), ask("city", "临沂", "--lang", "en")
    assert ask("--lang", "en", "city", "临沂") == english != chinese
    monkeypatch.setenv("PLAN_ATLAS_LANG", "en")
    assert ask("city", "临沂") == english
    assert ask("city", "临沂", "--lang", "zh") == ask("--lang", "zh", "city", "临沂") == chinese
    assert "is no port number" in ask("serve", "--port", "0").err
    monkeypatch.setenv("PLAN_ATLAS_LANG", "fr")
    assert ask("city", "临沂") == chinese


def test_the_environment_is_the_usual_language_of_a_report(
    ask: Callable, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PLAN_ATLAS_LANG", "en")
    for name, option, word in (("a", (), "Linyi"), ("b", ("--lang", "zh"), "临沂市")):
        assert ask("brief", "--city", "临沂", "-o", str(tmp_path / f"{name}.html"), *option).code == 0
        page = (tmp_path / f"{name}.html").read_text("utf-8")
        assert word in re.search("<title>(.*?)</title>", page)[1]


def test_an_unknown_language_is_wrong_usage(ask: Callable) -> None:
    assert ask("city", "临沂", "--lang", "fr").code == 2


@pytest.mark.parametrize(
    "arguments", [("balance",), ("compare", "Jinan", "Linyi"), ("city", "Linyi")], ids=" ".join
)
def test_keys_do_not_depend_on_the_language(ask: Callable, arguments: tuple[str, ...]) -> None:
    chinese, english = (ask(*arguments, "--format", "json", "--lang", lang).out for lang in ("zh", "en"))
    assert keys(json.loads(chinese)) == keys(json.loads(english))


def test_columns_do_not_depend_on_the_language_and_names_do(ask: Callable) -> None:
    chinese, english = (
        list(csv.DictReader(io.StringIO(ask("balance", "--format", "csv", "--lang", lang).out)))
        for lang in ("zh", "en")
    )
    assert [row["id"] for row in chinese] == [row["id"] for row in english]
    assert chinese[0].keys() == english[0].keys()
    assert {"济南市"} & {row["name"] for row in chinese}
    assert {"Jinan"} & {row["name"] for row in english}


def keys(content: object) -> object:
    """Plain data without what stands at the leaves."""
    if isinstance(content, dict):
        return {name: keys(value) for name, value in content.items()}
    return [keys(item) for item in content] if isinstance(content, list) else None


def test_a_reading_is_reported_in_english(ask: Callable, tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    path.write_text(
        "一、目标\n1.做大产业。到2025年，培育20家百亿级企业，新建黄河流域园区5个。(省工信厅牵头)\n" * 3,
        "utf-8",
    )
    chinese, english = ask("read", str(path)), ask("read", str(path), "--lang", "en")
    assert (english.code, english.out) == (0, chinese.out)
    assert "A grade or threshold that describes the thing" in english.err
    assert chinese_lines(english.err) == []
    assert len(chinese_lines(chinese.err)) > 1


def test_scores_are_headed_in_english(ask: Callable, tmp_path: Path) -> None:
    path = tmp_path / "records.jsonl"
    path.write_text('{"plan": "a", "clause": "1", "type": "target", "value": 1}\n')
    assert ask("evaluate", str(path), str(path), "--lang", "en").out.startswith("type        precision")
