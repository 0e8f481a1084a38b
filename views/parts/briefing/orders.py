"""An order kept as a file, and a kept one taken up again: the page then shows its choices."""

from typing import Any

import streamlit as st

from atlas.store.roles import is_local, may
from atlas.store.store import open_store
from atlas.view import View
from errors import UserError
from exports.orders.file import LARGEST, OrderRefused, order_text, read_order
from exports.orders.meaning import meant
from exports.orders.model import BriefOrder
from exports.report.chapters import SECTIONS
from exports.report.order import chosen_cities
from layers import usual_layers
from views import state
from views.caching import cache
from views.parts.bringing.person import known_person, person
from views.parts.html import plain
from views.parts.visitor import connection
from wording.words import Words

_TAKEN = "brief-order-file"
_KEPT = "brief-order-kept"
_SAID = "brief-order-said"
_SINGLE = ("title", "subtitle", "signature", "style", "size", "lang", "format", "apart")


def keep_order(order: BriefOrder, words: Words) -> None:
    """The order as a file to download, and a place for a file made earlier."""
    say = words.say
    with st.expander(say("保存这些选择，或用上次的"), key="brief-keeping", on_change="rerun"):
        state.hold("brief-name", "")
        name = st.text_input(say("订单名称"), max_chars=60, key="brief-name").strip()
        text = order_text(_as_usual_left_out(order).model_copy(update={"name": name}))
        usual = say("简报订单")
        file = f"{name or usual}.toml"
        st.download_button(
            say("保存订单"), text, file, "application/toml", on_click="ignore", key="brief-keep"
        )
        st.caption(say("命令行可再做一遍：plan-atlas brief --order 文件"))
        st.file_uploader(
            say("订单文件（TOML 或 JSON）"),
            type=["toml", "json"],
            max_upload_size=1,
            key=_TAKEN,
            on_change=_take,
            args=(words.lang,),
        )
        _keep_in_store(name, text, words)
    for line in state.value(_SAID) or ():
        st.warning(plain(line))


def _keep_in_store(name: str, text: str, words: Words) -> None:
    """By name for everybody who uses this atlas: kept by who may bring things, taken up by anybody."""
    say = words.say
    try:
        store = open_store()
        names = list(store.orders.numbers()) if store.exists() else []
        if names:
            st.selectbox(
                say("已存的订单"), names, index=None, key=_KEPT, on_change=_take_kept, args=(words.lang,),
                placeholder=say("选一个，即用它的全部选择"),
            )  # fmt: skip
        headers, address = connection()
        actor, lower = known_person(), {name.lower(): value for name, value in headers.items()}
        if not actor.name and is_local(lower, address):
            actor = person(words)
        if may(actor.role, "bring") and st.button(
            say("按名称存入录入库"), key="brief-store", disabled=not name
        ):
            store.orders.keep(actor, name, text)
            st.rerun()
    except UserError as error:
        st.warning(plain(error.in_language(words.lang)))


def _take_kept(lang: str) -> None:
    """The same for an order of the store."""
    name = state.value(_KEPT)
    state.choose(_KEPT, None)  # chosen again, it is taken up again
    content = open_store().orders.content(name) if name else None
    if content is not None:
        _read(content, f"{name}.toml", lang)


def _as_usual_left_out(order: BriefOrder) -> BriefOrder:
    """What is as usual is not written down: it stays as usual when more can be chosen one day."""
    usual: dict[str, Any] = {}
    if order.sections == SECTIONS:
        usual["sections"] = ()
    if order.layers == usual_layers(cache.atlas()):
        usual["layers"] = None
    return order.model_copy(update=usual)


def _take(lang: str) -> None:
    """The choices of the file brought."""
    file = state.value(_TAKEN)
    state.choose(_SAID, ())
    if file is not None:
        _read(file.getvalue() if file.size <= LARGEST else b"0" * (LARGEST + 1), file.name, lang)


def _read(content: bytes, name: str, lang: str) -> None:
    """Sets the page's choices as the order has them, all or none."""
    try:
        _set(read_order(content, name), lang)
    except OrderRefused as error:
        state.choose(_SAID, tuple(problem.in_language(lang) for problem in error.problems))
    except UserError as error:
        state.choose(_SAID, (error.in_language(lang),))


def _set(order: BriefOrder, lang: str) -> None:
    """What the order means, as the values of the page's own fields.

    Raises:
        OrderRefused: something in it is unknown here.
    """
    atlas = cache.atlas()
    whole = order if order.format else order.model_copy(update={"format": "pptx"})
    report, export, notes = meant(whole, atlas)
    places = chosen_cities(atlas, order.cities).codes if order.cities else ()
    values: dict[str, Any] = {name: getattr(order, name) for name in _SINGLE}
    values |= {
        "name": order.name,
        "format": export.extension,
        "cities": list(places),
        "sections": [part for part in SECTIONS if part in report.sections],
        "order": list(report.sections) if order.sections else [],
        "date": report.made,
    }
    for name, value in values.items():
        state.choose(f"brief-{name}", value)
    _filter(report.view, usual_layers(atlas) if order.layers is None else report.view.layers)
    state.choose(_SAID, tuple(Words(atlas, lang).say(note) for note in notes))


def _filter(view: View, layers: tuple[str, ...]) -> None:
    """The page's filters and layers as the order has them."""
    for name in ("plans", "industries", "kinds"):
        state.choose(name, list(getattr(view, name)))
    state.choose("layers", layers)
