"""Every text field of the data is hostile: no page, popup, tooltip or search list runs any of it."""

import csv
import io
import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import serving, visiting
from tests.browser.visit import Visit
from tests.toy import toy_plans, write_plan, write_toy

HOSTILE = '<img src=x onerror="window.hacked=1">"\'><script>window.hacked=1</script>'
KEPT = {
    "plan", "clause", "issued", "type", "coverage", "places", "scope", "kind", "pairing", "comparator",
    "cadence", "direction", "basis", "overlap", "industry", "colour", "symbol", "files", "id",
    "city_adcode", "county_adcode", "lon", "lat", "precision", "certainty", "adcode",
    "year", "value", "confidence", "of", "state",
}  # fmt: skip
"""Codes and numbers, which are no text."""


class Spoiler:
    """Each text becomes a hostile one, the same text always the same."""

    def __init__(self) -> None:
        """Knows no text yet."""
        self.seen: dict[str, str] = {}

    def text(self, text: str) -> str:
        return self.seen.setdefault(text, f"{HOSTILE}{len(self.seen)}") if text else text

    def value(self, value: object, key: str = "") -> object:
        """A value with every text in it spoilt but for codes."""
        if key in KEPT:
            return value
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, list):
            return [self.value(item) for item in value]
        if isinstance(value, dict):
            return {name: self.value(item, name) for name, item in value.items()}
        return value

    def toml(self, path: Path, *, words: bool = False) -> None:
        """Spoils a vocabulary; ``words``: its keys are words of the plans and no codes."""
        table = tomllib.loads(path.read_text("utf-8"))
        lines = [
            f"{json.dumps(self.text(key) if words else key)} = {_inline(self.value(entry))}"
            for key, entry in table.items()
        ]
        path.write_text("\n".join(lines), "utf-8")

    def csv(self, path: Path, kept: tuple[str, ...] = ()) -> None:
        """Spoils a table's cells but for codes and numbers."""
        rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            for row in rows:
                writer.writerow({k: v if k in kept else self.value(v, k) for k, v in row.items()})


def _inline(value: object) -> str:
    """A value as TOML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)} = {_inline(v)}" for k, v in value.items()) + "}"
    return json.dumps(value, ensure_ascii=False)


def _write(folder: Path) -> Path:
    """The toy province with every text spoilt."""
    write_toy(folder)
    spoiler = Spoiler()
    for data in toy_plans():
        for entry in (entry for part in data["clauses"] for entry in (part, *part["records"])):
            entry |= {"note": "注", "note_en": "A note"}
        write_plan(folder, spoiler.value(data))
    for name in ("industries", "kinds", "overlaps", "sources"):
        spoiler.toml(folder / f"{name}.toml")
    for name in ("agencies", "units", "attributes"):
        spoiler.toml(folder / f"{name}.toml", words=True)
    spoiler.toml(folder / "indicators" / "indicators.toml")
    spoiler.csv(folder / "sites" / "sites.csv")
    spoiler.csv(folder / "indicators" / "indicators.csv", kept=("indicator",))
    assert all(len(text) <= 80 for text in spoiler.seen.values())
    return folder


@pytest.fixture(scope="module")
def hostile(engine: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Visit]:
    """A visitor of the hostile data."""
    folder = tmp_path_factory.mktemp("hostile")
    with (
        serving(_write(folder / "data")) as address,
        visiting(engine, address) as visit,
    ):
        yield visit


def expect_harmless(visit: Visit) -> None:
    """The hostile text is there to be read, and nothing of it is an element or was run."""
    for frame in visit.page.frames:
        assert frame.evaluate("window.hacked") is None, frame.url
        assert frame.locator('img[src="x"]').count() == 0, frame.url


def test_the_hostile_data_are_without_fault(hostile: Visit) -> None:
    """What would be left out as faulty would not be tried."""
    hostile.read("sources")
    expect(hostile.page.get_by_text("其余内容照常可用")).to_have_count(0)


@pytest.mark.parametrize(
    "path",
    [
        "city",
        "city?city=370100&lang=en",
        "city?city=370200",
        "targets",
        "clauses?lang=en",
        "clauses?clause=toy-2030/1",
        "sources?lang=en",
    ],
)
def test_no_page_runs_it(hostile: Visit, path: str) -> None:
    hostile.read(path)
    expect(hostile.page.get_by_text("<script>").first).to_be_attached()
    expect_harmless(hostile)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_neither_map_nor_panel_runs_it(hostile: Visit, lang: str) -> None:
    hostile.open(f"?lang={lang}")
    expect(hostile.panel()).to_contain_text(HOSTILE)
    expect(hostile.map.locator(".legend")).to_contain_text(HOSTILE)
    for layer in ("counties", "circles", "targets", "sites", "origins"):
        hostile.choose_layer(layer)
        expect(hostile.page).to_have_url(re.compile(f"layers=.*{layer}"))
    hostile.map.locator("details.layers summary").click()
    hostile.areas("designations").first.focus()
    expect(hostile.map.locator(".leaflet-tooltip").first).to_be_attached()
    hostile.areas("designations").first.press("Enter")
    expect(hostile.map.locator(".leaflet-popup-content").last).to_contain_text(HOSTILE)
    expect(hostile.panel("370100")).to_contain_text(HOSTILE)
    for index in range(hostile.map.locator(".site").count()):
        site = hostile.map.locator(".site").nth(index)
        site.focus()
        expect(hostile.map.locator(".leaflet-tooltip", has_text=HOSTILE).first).to_be_attached()
        site.press("Enter")
        expect(hostile.map.locator(".leaflet-popup-content").last).to_contain_text(HOSTILE)
    expect_harmless(hostile)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_neither_the_search_list_nor_the_filters_run_it(hostile: Visit, lang: str) -> None:
    hostile.read(f"targets?lang={lang}")
    hostile.box.press_sequentially("img src")
    expect(hostile.hits.first).to_contain_text("<img src=x")
    for combo in hostile.page.get_by_test_id("stMultiSelect").get_by_role("combobox").all():
        combo.click()
        hostile.page.get_by_role("option").first.wait_for()
        hostile.page.keyboard.press("Escape")
    expect_harmless(hostile)
