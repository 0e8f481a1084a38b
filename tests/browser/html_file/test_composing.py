"""Keys that only choose a word of an input method do nothing else in the interactive file either."""

from playwright.sync_api import expect

from tests.browser.looking import drawn
from tests.browser.opened import Opened
from tests.browser.writing import InputMethod


def test_enter_for_a_word_opens_nothing_and_the_next_one_does(file: Opened) -> None:
    file.open("zh.html").find("#search").focus()
    before = file.title.text_content()
    with InputMethod(file.page) as method:
        method.compose("linyi")
        chosen = file.find("[role=option][aria-selected=true]")
        expect(chosen).to_contain_text("临沂")
        first = chosen.get_attribute("id")
        for key in ("Enter", "ArrowDown", "ArrowUp", "Escape"):
            method.press(key)
            drawn(file.frame)
            expect(chosen).to_be_visible()
            expect(chosen).to_have_attribute("id", first)
        assert (file.title.text_content(), file.focused()) == (before, "search")
        method.commit("临沂")
        expect(chosen).to_contain_text("临沂市")
    file.page.keyboard.press("Enter")
    expect(file.title).to_have_text("临沂市")


def test_keys_for_a_word_choose_no_city_and_jump_to_no_field(file: Opened) -> None:
    file.open("zh.html").area("370300").focus()
    before = file.title.text_content()
    with InputMethod(file.page) as method:
        for key in ("Enter", " ", "/"):
            method.press(key)
        drawn(file.frame)
        assert file.title.text_content() == before
        expect(file.find("#search")).not_to_be_focused()
    file.page.keyboard.press("Enter")
    expect(file.title).to_have_text("淄博市")
