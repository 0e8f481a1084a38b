"""Every page, once: nothing that axe finds is serious or critical, and what Streamlit itself says is Chinese, too."""

from importlib.resources import files

import pytest
from playwright.sync_api import Frame, expect

from tests.browser.looking import press, until
from tests.browser.test_frontend_words import expect_no_english
from tests.browser.visit import Visit

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
RUN = "axe.run(document, {iframes: false, resultTypes: ['violations']})"
BAD = ("serious", "critical")
PAGES = [
    "city",
    "city?city=371300",
    "city?city=371400",
    "industry?topic=elder-care,biopharma",
    "county?county=371083",
    "targets",
    "clauses?clause=health-2024/11",
    "balance",
    "balance?plan=care-2024",
    "compare",
    "compare?compare=370100,370200,371400",
    "import_plan",
    "sources",
    "sites",
    "verify",
]


def findings(frame: Frame) -> list[str]:
    """What axe finds in one document, rule by rule with the elements; frames are asked one by one."""
    frame.evaluate(AXE)
    found = frame.evaluate(RUN)["violations"]
    return [
        f"{rule['impact']} {rule['id']}: {rule['help']}: {[node['html'][:200] for node in rule['nodes']]}"
        for rule in found
        if rule["impact"] in BAD
    ]


def expect_none(frame: Frame) -> None:
    """Waits until there are none: what fades in has other colours on its way."""
    until(frame.page, lambda: findings(frame), [])


def in_language(path: str, lang: str) -> str:
    return path if lang == "zh" else f"{path}{'&' if '?' in path else '?'}lang={lang}"


@pytest.mark.parametrize(
    ("path", "lang"), [*((path, "zh") for path in PAGES), *((path, "en") for path in PAGES[3:8])]
)
def test_no_page_has_a_serious_finding_or_foreign_words(visitor: Visit, path: str, lang: str) -> None:
    visitor.read(in_language(path, lang))
    expect_none(visitor.page.main_frame)
    if lang == "zh":
        expect_no_english(visitor.page)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_map_and_its_frame_have_none(visitor: Visit, lang: str) -> None:
    visitor.open(in_language("", lang))
    expect_none(visitor.page.main_frame)
    if lang == "zh":
        expect_no_english(visitor.page)
    for frame in (visitor.page.main_frame, visitor.frame):  # axe cannot know which language is written
        expect(frame.locator("html")).to_have_attribute("lang", lang)
    visitor.map.locator("details.layers summary").click()
    press(visitor.area("370300"))
    expect(visitor.panel("370300")).to_be_visible()
    visitor.map.locator(".leaflet-popup-content h2").wait_for()
    expect_none(visitor.frame)
    visitor.box.focus()
    visitor.ask("yi")
    expect_none(visitor.page.main_frame)


def test_axe_does_find_what_is_wrong(visitor: Visit) -> None:
    """A check that nothing could fail would be none."""
    visitor.read("sources")
    visitor.page.evaluate(
        "document.querySelector('article').insertAdjacentHTML('beforeend', '<img src=\"data:,\">')"
    )
    assert [finding.split(":")[0] for finding in findings(visitor.page.main_frame)] == ["critical image-alt"]
