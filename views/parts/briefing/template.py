"""The office's own template, brought to the page: read in a process of its own, what it lacks is said at once."""

import streamlit as st

from errors import UserError
from exports.files.template import LARGEST
from exports.orders.meaning import TEMPLATED
from exports.orders.model import BriefOrder
from exports.orders.template import checked_template
from language import Message, message
from reader.source.bounded import Bounds, EndedEarly, bounded
from views import state
from views.parts.html import plain
from wording.words import Words

_CHECKED = "brief-template-checked"
_BOUNDS = Bounds(20, 1_000_000_000, 60)
_KINDS = {"pptx": ["pptx", "potx", "ppsx"], "docx": ["docx", "dotx"]}

Checked = tuple[bytes | None, tuple[Message, ...]]


def bring_template(order: BriefOrder, words: Words) -> bytes | None:
    """The template that was brought for the order's format; nothing where there is none or it is refused."""
    if order.format not in TEMPLATED:
        return None
    label = words.say(
        "本单位的模板（{kinds}），可不选", kinds=tuple(f".{kind}" for kind in _KINDS[order.format])
    )
    file = st.file_uploader(
        label,
        type=_KINDS[order.format],
        max_upload_size=LARGEST // 1_000_000,
        key=f"brief-template-{order.format}",
    )
    if file is None:
        state.choose(_CHECKED, None)
        return None
    key, before = (file.file_id, order.format, order.style), state.value(_CHECKED)
    if before is None or before[0] != key:
        before = key, _checked(file.getvalue(), file.name, order)
        state.choose(_CHECKED, before)
    checked: Checked = before[1]
    template, said = checked
    for line in said:
        (st.caption if template else st.error)(plain(words.say(line)))
    return template


def _checked(data: bytes, name: str, order: BriefOrder) -> Checked:
    """As ``checked_template``; what was refused stands in place of what is lacking."""
    try:
        return bounded(checked_template, (data, name, order), _BOUNDS)
    except UserError as error:
        return None, (error.args[0],)
    except EndedEarly:
        return None, (message("{name}：读这个模板用的时间或内存太多，没有采用。", name=name),)
