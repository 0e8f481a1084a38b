"""What the run says before it measures, what it counts, and the figures that it makes of measurements."""

import json
import zlib

import pytest

from benchmarks import run, visitors
from errors import UserError


def test_a_missing_extra_is_named_with_the_way_out(monkeypatch):
    monkeypatch.setattr(run, "find_spec", lambda name: None)
    with pytest.raises(UserError, match=r"streamlit_folium.*playwright.*\[bench,test\]"):
        run.require()


def test_nothing_is_said_when_everything_is_there(monkeypatch):
    monkeypatch.setattr(run, "find_spec", lambda name: name)
    run.require()


def test_measurements_become_figures():
    one = {"ms": [80, 100], "sent": [9e3], "payload": [2e4], "kept": [True, False]}
    many = {"ms": [1000], "sent": [8e5], "payload": [8e5], "kept": [True]}
    sizes = {"total": 2e5, "packed": 1e5, "shell": 3e6, "missing": []}
    load = {"p50": 0.02, "p95": 0.1, "unanswered": 0, "work": 0.02, "memory": 1e6}
    raw = {
        "bytes": {"atlas": sizes, "plain": {**sizes, "total": 1.1e6}},
        "clicks": {"atlas": one, "plain": many},
        "starts": {"atlas": [3, 2, 9], "bare": [2, 2, 2], "plain": [5]},
        "load": {20: {"atlas": load, "plain": load}, 50: {"atlas": {**load, "p95": 0.6}}},
        "switches": {"ms": {"targets": [300, 400, 600]}, "back": [350], "kept": [True, True]},
    }
    figures = {one.name: one for one in run.figures_of(raw)}
    assert figures["click -> panel"].ratio == 0.09 and figures["click -> panel"].met
    assert figures["websocket bytes a click"].atlas == 9 and figures["map and zoom kept"].atlas == 50
    assert figures["process start -> first map"].ratio == 1.5 and figures["bytes to first map"].met
    assert figures["20 sessions: action -> panel, p95"].met
    assert figures["50 sessions: action -> panel, p95"].met is False
    assert figures["page switch -> /targets"].atlas == 0.4


def test_the_visitors_choose_the_atlas_s_cities(real_atlas):
    assert set(visitors.CITIES) == set(real_atlas.boundaries.prefectures.index)


def test_a_choice_is_the_message_that_a_browser_sends():
    visitor = visitors.Visitor(None, "atlas", page="page", fragment="part", component="$$ID-1-map")
    sent = visitor._choice("370100").rerun_script
    assert (sent.page_script_hash, sent.fragment_id) == ("page", "part")
    (widget,) = sent.widget_states.widgets
    assert widget.id == "$$STREAMLIT_INTERNAL_KEY_$$ID-1-map__events"
    assert json.loads(widget.json_trigger_value) == [
        {"event": "pick", "value": {"chosen": "370100", "number": 1}}
    ]


def test_compressed_messages_are_counted_as_they_travel():
    from benchmarks.chromium import deflated, is_shell, payload

    messages = [(False, b"panel " * 500), (False, b"panel " * 500), (True, b"click")]
    assert payload(messages) == 6005
    assert 0 < deflated(messages[:1]) <= len(zlib.compress(messages[0][1]))
    assert deflated(messages[:2]) < 2 * deflated(messages[:1])  # the second refers to the first
    assert is_shell("http://127.0.0.1:1/static/js/a.js") and is_shell("http://127.0.0.1:1/")
    assert not is_shell("http://127.0.0.1:1/atlas/1/map.html")
