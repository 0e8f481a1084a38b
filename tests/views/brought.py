"""A short invented plan that is read into a store of its own, for the tests of the review."""

from pathlib import Path

import pytest

from atlas.model import Atlas
from atlas.read_context import read_context
from atlas.store.reading import new_drafts
from atlas.store.roles import Actor
from atlas.store.store import Store, open_store
from reader.reading import read

TITLE = "低空试验产业行动计划（2025—2026年）"
TEXT = f"""{TITLE}

一、总体目标
到2026年，全省低空试验产业规模达到500亿元以上，建设试验机场20个左右。

二、重点任务
1．做强装备。支持济南、青岛建设低空装备产业集群。培育规模以上企业30家。（牵头单位：省工业和信息化厅）
2．拓展应用。2025年新增航线50条。（牵头单位：省科技厅）
"""
EDITOR = Actor("甲", "reviewer")
HEADER = {
    "short": "低空试验2025", "coverage": "full",
    "document": {
        "title": TITLE, "title_en": None, "number": None, "issuer": "某厅", "issuer_en": None, "issued": "2025-01",
        "found": "官网", "found_en": None,
    },
}  # fmt: skip
"""What a person adds to the header that was read."""


def own_store(folder: Path, patch: pytest.MonkeyPatch) -> Store:
    """An empty store that the pages and routes use."""
    patch.setenv("PLAN_ATLAS_STORE", str(folder / "kept.sqlite"))
    return open_store()


def brought(store: Store, atlas: Atlas, text: str = TEXT) -> int:
    """The number of the draft of a text."""
    context = read_context(atlas)
    (draft,) = new_drafts(read(text.encode(), "试验.txt", context), context)
    return store.drafts.add(EDITOR, draft, store.documents.add(EDITOR, "试验.txt", text.encode()).id)


def decided(store: Store, number: int) -> None:
    """All of it accepted, with a header that is filled in."""
    states = store.drafts.states(number)
    header = {**states["header"].fields, **HEADER}
    store.decisions.decide(EDITOR, number, {"header": states["header"].version}, "edit", header)
    rest = {record: state.version for record, state in states.items() if record != "header"}
    store.decisions.decide(EDITOR, number, rest, "accept")
