"""Templates to the screen; everything in them is escaped."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import streamlit as st

from atlas.view import View
from exports.files.address import page_address
from insight.checks.gaps import awaits_plans
from layers.templating import environment
from wording.context.pieces import Piece
from wording.context.sources import context_source, list_coverage, list_name
from wording.words import Words

if TYPE_CHECKING:
    from layers.pictures.page import Picture

_ENV = environment("views")
_PARAMETERS = {"industry": "topic", "county": "county", "clauses": "clause", "city": "city"}
"""Page -> the parameter that says of what it is."""


def _context_link(words: Words, piece: Piece) -> str:
    return page_address(words.lang, piece.page, **{_PARAMETERS[piece.page]: piece.code})


_ENV.globals["context_link"] = _context_link
_ENV.globals |= {"context_source": context_source, "list_name": list_name, "list_coverage": list_coverage}
_ENV.globals["awaits_plans"] = awaits_plans
_ENV.globals["link"] = lambda words, page, /, **params: page_address(words.lang, page, **params)


def render(template: str, words: Words, **values: object) -> str:
    """A template as HTML; inside it ``words`` says records and ``_`` says interface messages."""
    return _ENV.get_template(template).render(words=words, _=words.say, **values)


def show(template: str, words: Words, **values: object) -> None:
    """A template on the screen."""
    st.html(render(template, words, **values))


def told(template: str, words: Words, **values: object) -> None:
    """A template for other programs than browsers, such as search engines; nothing in it is run or seen."""
    st.html(
        render(template, words, **values), unsafe_allow_javascript=True
    )  # without that, no script is kept


def beside_industry(view: View) -> dict[str, str]:
    """The parameters of a link to one industry: what else is chosen stays."""
    kept = replace(view.on_map(), industries=(), city=None, layers=View().layers, lang=View().lang)
    return kept.to_params()


def drawn(picture: "Picture | None", words: Words) -> str:
    """A picture as HTML, with its letters in it; "" for none."""
    from exports.print.drawing import svg_text  # with its template, only where a picture is shown

    if picture is None:
        return ""
    return render(
        "picture.html", words, picture=picture, svg=svg_text(picture.layout, words.lang, alone=True)
    )


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
