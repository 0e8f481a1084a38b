"""``plan-atlas check``: silent about sound data, complete about broken ones."""

from collections.abc import Callable
from pathlib import Path

import pytest


def spoil(path: Path, old: str, new: str) -> int:
    """Replaces the first ``old`` in a file; the number of the line where it stood."""
    text = path.read_text("utf-8")
    before = text.index(old)
    path.write_text(text.replace(old, new, 1), "utf-8")
    return text.count("\n", 0, before) + 1


def fault_of(errors: str, value: str) -> str:
    """The one line that reports ``value``."""
    (line,) = [line for line in errors.splitlines() if f"“{value}”" in line]
    return line


def test_real_data_pass_and_every_check_is_listed(run: Callable) -> None:
    answer = run("check")
    assert (answer.code, answer.err) == (0, "")
    lines = answer.out.splitlines()
    assert len(lines) >= 8
    assert all(line.startswith(("[通过]", "[说明]")) for line in lines)


@pytest.mark.parametrize(
    "said",
    [
        "16 市 136 县",
        "101,527,453",
        "相差 22.93",
        "鲁南大健康产业创新创业孵化中心",
    ],
)
def test_the_figures_behind_the_checks_are_shown(ask: Callable, said: str) -> None:
    assert said in ask("check").out


def test_every_fault_is_listed_at_once(run: Callable, copy: Path) -> None:
    plan, sites, numbers = (
        copy / name for name in ("plans/health-2024.yaml", "sites/sites.csv", "indicators/indicators.csv")
    )
    spoilt = {
        "不少于五": ("plans/health-2024.yaml", spoil(plan, "value: 5\n", "value: 不少于五\n"), "数字"),
        "371200": ("plans/health-2024.yaml", spoil(plan, "['370300', '371000']", "['370300', '371200']"), "370100"),
        "coverd": ("plans/health-2024.yaml", spoil(plan, "pairing: collective", "pairing: coverd"), "each"),
        "1170.2": ("sites/sites.csv", spoil(sites, "116.876", "1170.2"), "73到135"),
        "八万亿": ("indicators/indicators.csv", spoil(numbers, ",83095.9,", ",八万亿,"), "数字"),
    }  # fmt: skip
    spoil(copy / "industries.toml", 'colour = "#E07BB0"', 'colour = "pink"')
    answer = run("check", data=copy)
    assert answer.code == 1
    assert "Traceback" not in answer.err
    assert fault_of(answer.err, "pink").startswith("industries.toml health-beauty.colour")
    for value, (file, line, word) in spoilt.items():
        told = fault_of(answer.err, value)
        assert told.startswith(file)
        assert f"第{line}行" in told
        problem_and_remedy = told.split(f"“{value}”：")[1]
        assert word in problem_and_remedy
        assert problem_and_remedy.count("。") == 2, "what is wrong, then what to do"


def test_one_broken_file_does_not_hide_the_faults_of_another(run: Callable, copy: Path) -> None:
    (copy / "plans" / "care-2024.yaml").write_text("plan: [care", "utf-8")
    (copy / "units.toml").write_text("= 1", "utf-8")
    (copy / "boundaries" / "counties.geojson").write_bytes(b"\xff\xfe")
    answer = run("check", data=copy)
    assert answer.code == 1
    assert "Traceback" not in answer.err
    for file in ("plans/care-2024.yaml 第", "units.toml 第1行", "boundaries/counties.geojson"):
        assert any(line.startswith(file) for line in answer.err.splitlines()), file


def test_a_broken_entry_does_not_bring_down_what_refers_to_it(run: Callable, copy: Path) -> None:
    spoil(copy / "industries.toml", 'colour = "#56B4E9"', 'colour = "red"')  # of health, the commonest
    errors = run("check", data=copy).err.splitlines()
    assert errors == [line for line in errors if line.startswith("industries.toml")]


def test_a_file_without_a_source_fails_the_check(run: Callable, copy: Path) -> None:
    (copy / "stray.csv").write_text("a,b\n", "utf-8")
    answer = run("check", data=copy)
    assert answer.code == 1
    assert "[未通过]" in answer.out
    assert "stray.csv" in answer.out


@pytest.mark.parametrize("missing", ["plans", "boundaries", "sites", "indicators", "industries.toml"])
def test_missing_data_are_named(run: Callable, copy: Path, missing: str) -> None:
    (copy / missing).rename(copy.parent / "away")
    answer = run("check", data=copy)
    assert answer.code == 1
    assert "Traceback" not in answer.err
    assert any(line.startswith(missing) for line in answer.err.splitlines())


def test_a_data_folder_that_is_not_there_is_no_traceback(run: Callable, tmp_path: Path) -> None:
    answer = run("check", data=tmp_path / "nowhere")
    assert answer.code == 1
    assert "Traceback" not in answer.err
    assert "plans/" in answer.err
