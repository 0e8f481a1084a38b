"""Jiangsu with an invented plan on the command line: balance, comparison, a city, and a text that is read."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

import cli.main
from atlas.model import Atlas
from tests.province.made import OTHERS

TEXT = Path(__file__).with_name("invented.txt")


@pytest.fixture
def ask(
    jiangsu_atlas: Atlas, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture
) -> Callable[..., str]:
    """What a command prints about Jiangsu."""
    monkeypatch.setattr("atlas.loading.load_atlas", lambda *_: jiangsu_atlas)
    monkeypatch.delenv("PLAN_ATLAS_LANG", raising=False)

    def call(*arguments: str) -> str:
        assert cli.main.main(arguments) == 0
        return capsys.readouterr().out

    return call


def test_check_passes(ask: Callable[..., str]) -> None:
    assert "[通过] 13市95县齐全：13 市 95 县" in ask("check")


def test_balance_is_counted_over_thirteen_cities(ask: Callable[..., str]) -> None:
    text = ask("balance", "--format", "json")
    assert "苏州" in text
    assert [word for word in OTHERS if word in text] == []
    assert len(json.loads(text)["cities"]) == 13


def test_two_cities_are_compared(ask: Callable[..., str]) -> None:
    text = ask("compare", "苏州", "Nanjing")
    assert "对照：苏州 | 南京" in text


def test_a_county_leads_to_its_city(ask: Callable[..., str]) -> None:
    assert json.loads(ask("city", "昆山", "--format", "json"))["adcode"] == "320500"


def test_a_text_is_read_with_the_codes_of_jiangsu(ask: Callable[..., str]) -> None:
    rows = [json.loads(line) for line in ask("read", str(TEXT)).splitlines()]
    named = {tuple(row["places"]) for row in rows if row["type"] == "designation"}
    assert ("320500", "320200", "321200") in named
    assert {
        tuple(row["scope"]) for row in rows if row["type"] == "target" and row["scope"] != "province"
    } == {("320500",)}
    assert {place for row in rows if row["type"] == "site" for place in row["places"]} == {"320583"}
    assert {agency for row in rows if row["type"] == "clause" for agency in row["lead"]} == {
        "省工业和信息化厅",
        "省科技厅",
    }
