"""What was found in a draft: its text beside the verdicts, each of which leads to the other."""

import json

import streamlit as st

from constants import ROOT
from verify.verdicts import VERDICTS, WRONG, JudgedClaim, Verification
from wording.verification.differences import verdict_name
from wording.verification.references import citations
from wording.verification.text import claim_lines, summary
from wording.words import Words

_ASSETS = ROOT / "views" / "parts" / "assets"
_RESULTS = st.components.v2.component(
    "plan_atlas_verification",
    html=(_ASSETS / "verification.html").read_text("utf-8"),
    css=(_ASSETS / "verification.css").read_text("utf-8"),
    js=(_ASSETS / "verification.js").read_text("utf-8"),
)


def results(found: Verification, words: Words) -> None:
    """Show them; filters and keys work in the page, without the server."""
    _RESULTS(key="verification", data={"found": json.dumps(result_data(found, words), ensure_ascii=False)})


def result_data(found: Verification, words: Words) -> dict[str, object]:
    """All that the component shows, as plain data."""
    say = words.say
    return {
        "text": found.text, "lang": words.tag, "summary": summary(found, words),
        "claims": [_claim(claim, words) for claim in found.claims],
        "verdicts": [{"id": one, "name": verdict_name(one, words), "wrong": one in WRONG} for one in VERDICTS],
        "words": {
            "text": say("稿件文字"), "list": say("结论"), "all": say("全部"), "none": say("没有符合筛选的。"),
            "note": say("复制脚注"), "aside": say("复制文中注"), "copied": say("已复制。"),
            "failed": say("没有复制成，请选中后自行复制。"),
            "keys": say("按键：↑ ↓ 换一处，回车在文字与结论之间来去。"),
        },
    }  # fmt: skip


def _claim(claim: JudgedClaim, words: Words) -> dict[str, object]:
    note, aside = citations(claim, words)
    return {
        "start": claim.span[0], "end": claim.span[1], "verdict": claim.verdict,
        "name": verdict_name(claim.verdict, words), "lines": list(claim_lines(claim, words)),
        "note": note, "aside": aside,
    }  # fmt: skip
