"""Templates to the screen; everything in them is escaped."""

import re

import streamlit as st
from jinja2 import Environment, FileSystemLoader

from constants import ROOT
from insight.words import Words
from views import cache

_ENV = Environment(loader=FileSystemLoader(ROOT / "views" / "templates"), autoescape=True, trim_blocks=True)


def show(template: str, words: Words, **values: object) -> None:
    """Render a template; inside it ``words`` says records and ``_`` says interface messages."""
    st.html(_ENV.get_template(template).render(words=words, _=words.say, **values))


def plain(text: str) -> str:
    """Text for Streamlit's Markdown elements: signs taken literally, nothing made into a link."""
    unlinked = re.sub(r"(:|@|www)", "\\1\u2060", text)  # an invisible joiner keeps addresses from being linked
    return re.sub(r"([\\`*_\[\]()#!|<>~$:])", r"\\\1", unlinked)


def styles(words: Words) -> None:
    """The house's typography over Streamlit's."""
    st.html(_ENV.get_template("styles.html").render(font=cache.font(), lang=words.lang))
