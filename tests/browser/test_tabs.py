"""Two tabs of one browser with different states: neither sees anything of the other."""

from playwright.sync_api import expect

from tests.browser.looking import press
from tests.browser.visit import Visit


def test_two_tabs_stay_apart(visitor: Visit) -> None:
    chinese = visitor.open("?city=370300").page
    english = visitor.open("?city=371300&plan=health-2024&lang=en", anew=True).page

    def in_tab(page) -> Visit:
        visitor.page = page
        return visitor

    in_tab(chinese).filter("全部产业", "医疗器械")
    visitor.expect_url(city="370300", industry="medical-devices")
    press(in_tab(english).area("370700"))
    expect(visitor.panel("370700")).to_contain_text("Weifang")
    visitor.expect_url(city="370700", plan="health-2024", lang="en")

    in_tab(chinese)
    expect(visitor.panel("370300")).to_contain_text("淄博市")
    visitor.expect_fill("370300", "^#e69f00$")
    visitor.turn_to("目标", "targets")
    visitor.expect_url(city="370300", industry="medical-devices")
    expect(visitor.page.get_by_role("heading", level=1)).to_have_text("山东产业规划图谱")

    in_tab(english)
    expect(visitor.panel("370700")).to_contain_text("Weifang")
    visitor.expect_fill("370700", "^#(?!e69f00)")
    visitor.turn_to("Clauses", "clauses")
    visitor.expect_url(city="370700", plan="health-2024", lang="en")
    expect(visitor.page.locator("article.clauses section h2")).to_have_count(1)

    in_tab(chinese).turn_to("地图", "")
    visitor.expect_url(city="370300", industry="medical-devices")
    expect(visitor.panel("370300")).to_contain_text("淄博市")
