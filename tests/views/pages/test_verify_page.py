"""The page of checked drafts without a browser: what it takes, what it hands to the browser, what it says of bad input."""

from concurrent.futures import Future

import pytest

from errors import UserError
from tests.views.one_page import opened, settled
from views.parts.verification.asking import CHECK
from views.parts.verification.results import result_data
from views.serving.draft_check import DraftCheck, read
from wording.words import Words

WRONG = "每年新增两证齐全医养结合机构60家"
HOSTILE = f"<img src=x onerror=alert(1)> {WRONG}。"


def test_the_page_takes_a_text_and_says_what_is_missing():
    app = opened("verify")
    assert len(app.get("file_uploader")) == 1 and not app.get("download_button")
    app = settled(app.button(key="draft-go").click().run())
    assert "请先粘贴" in app.warning[0].value


def test_what_was_found_is_shown_and_can_be_taken_away():
    check = DraftCheck(HOSTILE.encode(), "稿", lambda: True, Future(), pasted=True)
    check.result.set_result(read(check.content, check.name, True, ()))
    app = opened("verify")
    app.session_state[CHECK] = check
    app = settled(app.run())
    assert len(app.get("download_button")) == 3


def test_a_draft_that_cannot_be_read_is_said():
    check = DraftCheck(b"PK\x03\x04", "坏稿.docx", lambda: True, Future())
    with pytest.raises(UserError) as refused:
        read(check.content, check.name, False, ())
    check.result.set_exception(refused.value)
    app = opened("verify")
    app.session_state[CHECK] = check
    app = settled(app.run())
    assert "坏稿" in app.error[0].value and not app.get("download_button")


@pytest.mark.parametrize(("lang", "name"), [("zh", "不符"), ("en", "differs")])
def test_each_claim_goes_to_the_browser_as_plain_text_with_its_citation(real_atlas, lang, name):
    found = read(HOSTILE.encode(), "稿", True, ())
    data = result_data(found, Words(real_atlas, lang))
    (claim,) = data["claims"]
    assert data["text"] == HOSTILE and HOSTILE[claim["start"] : claim["end"]].endswith(WRONG)
    assert claim["name"] == name and "2024" in claim["note"] and claim["aside"]


def test_the_example_has_a_right_and_a_wrong_number(real_atlas):
    app = settled(opened("verify").button(key="draft-example").click().run())
    draft = app.text_area(key="draft-text").value
    data = result_data(read(draft.encode(), "稿", True, ()), Words(real_atlas, "zh"))
    names = {draft.count("\n", 0, claim["start"]): claim["name"] for claim in data["claims"]}
    assert names == {0: "相符", 1: "不符"}
