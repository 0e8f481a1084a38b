"""A checked draft as files: the document with comments, the list, the data."""

import json
from collections.abc import Callable

import streamlit as st

from exports.verification.comments import commented_document
from exports.verification.listing import claim_list
from reader.source.kinds import kind_of
from views.serving.draft_check import DraftCheck
from wording.verification.json import verification_json
from wording.words import Words

_OFFICE = "application/vnd.openxmlformats-officedocument"


def take(check: DraftCheck, words: Words) -> None:
    """A button a format, each file made when it is pressed."""
    found, stem = check.result.result(), check.name.rpartition(".")[0] or check.name
    document = check.content if not check.pasted and kind_of(check.content) == "docx" else None
    files: tuple[tuple[str, str, str, Callable[[], bytes]], ...] = (
        (
            words.say("带批注的 Word"), "docx", f"{_OFFICE}.wordprocessingml.document",
            lambda: commented_document(document, found, words),
        ),
        (words.say("清单 Excel"), "xlsx", f"{_OFFICE}.spreadsheetml.sheet", lambda: claim_list(found, words)),
        (
            "JSON", "json", "application/json",
            lambda: json.dumps(verification_json(found, words), ensure_ascii=False, indent=2).encode(),
        ),
    )  # fmt: skip
    with st.container(horizontal=True, key="draft-files"):
        for label, ending, media, make in files:
            name = words.say("{file} 核数.{ending}", file=stem, ending=ending)
            st.download_button(label, make, name, media, on_click="ignore", key=f"draft-{ending}")
