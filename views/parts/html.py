"""Templates to the screen; everything in them is escaped."""

import re

import streamlit as st

from exports.files.address import page_address
from insight.checks.gaps import awaits_plans
from layers.templating import environment
from wording.words import Words

_ENV = environment("views")
_ENV.globals["awaits_plans"] = awaits_plans
_ENV.globals["link"] = lambda words, page, /, **params: page_address(words.lang, page, **params)


def render(template: str, words: Words, **values: object) -> str:
    """A template as HTML; inside it ``words`` says records and ``_`` says interface messages."""
    return _ENV.get_template(template).render(words=words, _=words.say, **values)


def show(template: str, words: Words, **values: object) -> None:
    """A template on the screen."""
    st.html(render(template, words, **values))


def awaiting(words: Words) -> bool:
    """Whether the atlas waits for its first plan; the screen says so then, and what to do."""
    if not awaits_plans(words.atlas):
        return False
    show("no_plan.html", words)
    return True


def plain(text: str) -> str:
    """Text for Streamlit's Markdown elements: signs taken literally, nothing made into a link."""
    unlinked = re.sub(
        r"(:|@|www)", "\\1\u2060", text
    )  # an invisible joiner keeps addresses from being linked
    return re.sub(r"([\\`*_\[\]()#!|<>~$:])", r"\\\1", unlinked)
