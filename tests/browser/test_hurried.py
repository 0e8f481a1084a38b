"""Choices that follow one another faster than the server answers, and answers that do not come."""

from playwright.sync_api import expect

from tests.browser.looking import drawn, press
from tests.browser.visit import Visit

CLICKED = """([first, second]) => {
  window.pressed = [];
  new MutationObserver((changes) => changes.forEach(({ target }) => {
    if (target.getAttribute("aria-pressed") === "true" && window.pressed.at(-1) !== target.dataset.key)
      window.pressed.push(target.dataset.key);
  })).observe(document, { subtree: true, attributes: true, attributeFilter: ["aria-pressed"] });
  const click = (key) => document.querySelector(`.leaflet-designations-pane path[data-key="${key}"]`)
    .dispatchEvent(new MouseEvent("click", { bubbles: true }));
  click(first);
  setTimeout(() => click(second), 60);
}"""


def test_two_quick_picks_end_with_the_second_and_do_not_go_back(visitor: Visit) -> None:
    visitor.open()
    visitor.frame.evaluate(CLICKED, ["370300", "371300"])
    visitor.expect_url(city="371300")
    expect(visitor.panel("371300")).to_be_visible()
    expect(visitor.area("371300")).to_have_attribute("aria-pressed", "true")
    assert visitor.frame.evaluate("window.pressed") == ["370300", "371300"]


def test_layers_switched_quickly_stay_as_they_were_switched(visitor: Visit) -> None:
    visitor.open()
    boxes = visitor.map.locator(".layers input")
    visitor.map.locator("details.layers summary").click()
    for layer in ("counties", "circles", "targets", "sites", "symbols", "counties"):
        visitor.map.locator(f'.layers input[value="{layer}"]').evaluate("box => box.click()")
        drawn(visitor.frame)  # the pace of a very quick hand
    visitor.expect_url(layers="prefectures,designations,circles,symbols,targets,sites")
    on = boxes.evaluate_all("all => all.filter(box => box.checked).map(box => box.value)")
    assert sorted(on) == ["circles", "designations", "prefectures", "sites", "symbols", "targets"]


def test_a_search_after_a_pick_moves_the_map_s_outline(visitor: Visit) -> None:
    visitor.open()
    press(visitor.area("371300"))
    expect(visitor.panel("371300")).to_be_visible()
    visitor.search("weihai")
    expect(visitor.panel("371000")).to_be_visible()
    expect(visitor.area("371000")).to_have_attribute("aria-pressed", "true")


def test_a_view_that_does_not_come_is_said_and_asked_for_again(visitor: Visit) -> None:
    visitor.open()
    before = visitor.area("371300").get_attribute("fill")
    visitor.page.route("**/view.json*", lambda route: route.fulfill(status=503))
    visitor.filter("全部产业", "托育服务")
    note = visitor.map.get_by_role("alert")
    expect(note).to_contain_text("没有取到")
    assert visitor.area("371300").get_attribute("fill") == before
    visitor.page.unroute("**/view.json*")
    press(visitor.area("371300"))
    expect(note).to_be_hidden()
    expect(visitor.area("371300")).not_to_have_attribute("fill", before)
    visitor.errors.clear()  # the browser reports the refusals


def test_counties_that_do_not_come_are_fetched_when_they_are_shown_again(visitor: Visit) -> None:
    visitor.open()
    visitor.page.route("**/counties.json*", lambda route: route.abort())
    visitor.choose_layer("counties")
    expect(visitor.map.get_by_role("alert")).to_contain_text("没有取到")
    visitor.page.unroute("**/counties.json*")
    visitor.choose_layer("counties")
    visitor.choose_layer("counties")
    expect(visitor.areas("counties")).to_have_count(136)
    expect(visitor.map.get_by_role("alert")).to_be_hidden()
    visitor.errors.clear()  # the browser reports the refusals
