"""Accessibility by axe: no page, in either language, has a finding that is serious or critical."""

from importlib.resources import files

import pytest
from playwright.sync_api import Frame, expect

from tests.browser.looking import press, until
from tests.browser.visit import Visit

AXE = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
RUN = "axe.run(document, {iframes: false, resultTypes: ['violations']})"
BAD = ("serious", "critical")
PAGES = [
    "city",
    "city?city=371300",
    "city?city=371400",
    "targets",
    "clauses?clause=health-2024/11",
    "balance",
    "balance?plan=care-2024",
    "compare",
    "compare?compare=370100,370200,371400",
    "sources",
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


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("path", PAGES)
def test_no_page_has_a_serious_finding(visitor: Visit, path: str, lang: str) -> None:
    expect_none(visitor.read(in_language(path, lang)).page.main_frame)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_map_and_its_frame_have_none(visitor: Visit, lang: str) -> None:
    visitor.open(in_language("", lang))
    expect_none(visitor.page.main_frame)
    visitor.map.locator("details.layers summary").click()
    press(visitor.area("370300"))
    expect(visitor.panel("370300")).to_be_visible()
    visitor.map.locator(".leaflet-popup-content h2").wait_for()
    expect_none(visitor.frame)
    visitor.box.focus()
    visitor.ask("yi")
    expect_none(visitor.page.main_frame)


@pytest.mark.parametrize(("lang", "said"), [("zh", "zh"), ("en", "en")])
def test_every_document_says_its_language(visitor: Visit, lang: str, said: str) -> None:
    """What axe cannot know: whether the language said is the one that is written."""
    visitor.open(in_language("", lang))
    for frame in (visitor.page.main_frame, visitor.frame):
        expect(frame.locator("html")).to_have_attribute("lang", said)


def test_axe_does_find_what_is_wrong(visitor: Visit) -> None:
    """A check that nothing could fail would be none."""
    visitor.read("sources")
    visitor.page.evaluate(
        "document.querySelector('article').insertAdjacentHTML('beforeend', '<img src=\"data:,\">')"
    )
    assert [finding.split(":")[0] for finding in findings(visitor.page.main_frame)] == ["critical image-alt"]
