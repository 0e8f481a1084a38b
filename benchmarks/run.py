"""All figures in one run: ``plan-atlas bench``."""

import json
import os
import sys
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.export_times import exported
from benchmarks.many_plans.measuring import many_listed, many_plans
from benchmarks.own_points import own_points, points_listed
from benchmarks.plan_texts import plan_texts, texts_listed
from benchmarks.report import Measurement, document, middle, table
from benchmarks.reviewing import reviewing, reviewing_listed
from benchmarks.site_lists import listed, site_lists
from errors import UserError

_NEEDED = {"streamlit_folium": "bench", "offlinefolium": "bench", "playwright": "test"}
NOTES = (
    "Both ways run by turns on this machine; medians. Nothing is cached in the browser at a first visit.",
    "The plain way: the same shapes, sites, tooltips, popups and panel through folium and st_folium at their "
    "defaults, data loaded once; no tiles, and the chosen city is not outlined, both in its favour.",
    "Click -> panel: in the page, from the dispatched click to the panel's change.",
    "Websocket bytes: both ways until the app is idle again, each city clicked once; as they travel, which is "
    "compressed where server and browser agreed on it, then counted by compressing the messages likewise.",
    "Bytes to first map: the map's files as sent (headers and body) + files of other hosts, gzipped + the "
    "websocket's messages as they travel. Streamlit's own shell is left out of both. Streamlit compresses its messages "
    "only when configured; “websocket packed” counts both ways as if it did.",
    "Files of other hosts come from packages; pictures and fonts that those put into style sheets are not counted.",
    "Process start -> first map: until all cities are painted; the bare app until its title is there.",
    "Exports: in this process, data loaded, everything that a report holds made anew each time.",
    "Own sites: computing time of reading and checking a list, of both processes; memory of the larger one.",
    "Reading: computing time in this process, all prepared; the text is made of the plans' headings and quoted phrases.",
    "Many plans: invented ones; computing time of pages and searches; “files” is the way of folders with few plans.",
    "Review: one decision a second each, from the moment it was due until it is kept; readers as under load.",
    "Load: sessions speak Streamlit's protocol from a process of their own, one choice of a city a second each; "
    "from the moment a choice was due to its panel. Memory: growth of the server's resident memory.",
)


class Extent(NamedTuple):
    """How much is measured: cities clicked, starts, rounds of page switches, load (sessions) and its seconds."""

    clicks: int
    starts: int
    rounds: int
    sessions: tuple[int, ...]
    seconds: int


FULL = Extent(clicks=15, starts=5, rounds=5, sessions=(20, 50), seconds=20)
QUICK = Extent(clicks=5, starts=2, rounds=2, sessions=(20,), seconds=6)


def run(quick: bool = False, json_path: str | None = None) -> int:
    """Measure, print the table, write the JSON.

    Returns:
        0 when every target is met, else 1.

    Raises:
        UserError: a package or the browser is missing, or an app does not start.
    """
    require()
    raw = measured(QUICK if quick else FULL)
    figures = figures_of(raw)
    print(table(figures))
    for note in NOTES:
        print(f"- {note}")
    load = raw["machine_load"]
    if load and max(load) > (os.cpu_count() or 1):
        print(
            f"- Other programs kept the machine busy (load {min(load):.1f} to {max(load):.1f}): times are too long."
        )
    for address in raw["bytes"]["plain"]["missing"]:
        print(f"- No package has {address}: not counted.")
    if json_path:
        text = json.dumps(document(figures, raw, NOTES), ensure_ascii=False, indent=1)
        Path(json_path).write_text(text + "\n", encoding="utf-8")
    return 1 if any(one.met is False for one in figures) else 0


def require() -> None:
    """Say what is not installed."""
    missing = [name for name in _NEEDED if find_spec(name) is None]
    if missing:
        extras = ",".join(sorted({_NEEDED[name] for name in missing}))
        raise UserError(
            f"plan-atlas bench 缺少 {'、'.join(missing)}。"
            f'请安装：pip install -c constraints.txt -e ".[{extras}]"'
        )


def measured(extent: Extent) -> dict[str, Any]:
    """Every single measurement."""
    from benchmarks.chromium import chromium
    from benchmarks.clicks import clicks
    from benchmarks.export_times import exports
    from benchmarks.first_map import first_bytes, starts
    from benchmarks.load import loads
    from benchmarks.switches import switches

    raw: dict[str, Any] = {"extent": extent._asdict(), "machine_load": _machine_load()}
    with chromium() as running:
        _say("bytes to the first map")
        raw["bytes"] = first_bytes(running)
        _say("clicks")
        raw["clicks"] = clicks(running, extent.clicks)
        _say("starts")
        raw["starts"] = starts(running, extent.starts)
        _say("page switches")
        raw["switches"] = switches(running, extent.rounds)
        raw["machine_load"] += _machine_load()
    _say("exports")
    raw["exports"] = exports(extent.rounds)
    _say("lists of sites")
    raw["site_lists"] = site_lists()
    raw["own_points"] = own_points()
    _say("plan texts")
    raw["plan_texts"] = plan_texts()
    _say("many plans")
    raw["many_plans"] = many_plans()
    _say("reviewers beside readers")
    raw["reviewing"] = reviewing(extent.seconds)
    raw["load"] = {}
    for sessions in extent.sessions:
        _say(f"{sessions} sessions")
        raw["load"][sessions] = {"atlas": loads("atlas", sessions, extent.seconds)}
    few = extent.sessions[0]
    _say(f"{few} sessions of the plain way")
    raw["load"][few]["plain"] = loads("plain", few, extent.seconds)
    return raw


def figures_of(raw: dict[str, Any]) -> list[Measurement]:
    """The figures and their targets from the measurements."""
    first, begun = raw["bytes"], {app: middle(seconds) for app, seconds in raw["starts"].items()}
    figures = [
        *_clicked(raw["clicks"]["atlas"], raw["clicks"]["plain"]),
        Measurement(
            "bytes to first map",
            "kB",
            _kb(first["atlas"]["total"]),
            _kb(first["plain"]["total"]),
            share=1 / 5,
        ),
        Measurement("… websocket packed", "kB", _kb(first["atlas"]["packed"]), _kb(first["plain"]["packed"])),
        Measurement(
            "… Streamlit's shell, apart", "kB", _kb(first["atlas"]["shell"]), _kb(first["plain"]["shell"])
        ),
        Measurement("process start -> first map", "s", begun["atlas"], begun["bare"], "bare", share=1.6),
        Measurement("… the plain way", "s", begun["atlas"], begun["plain"]),
    ]
    for sessions, apps in raw["load"].items():
        figures += _loaded(sessions, apps["atlas"], apps.get("plain", {}))
    return (
        figures
        + _switched(raw["switches"])
        + exported(raw.get("exports", {}))
        + listed(raw.get("site_lists", {}))
        + points_listed(raw.get("own_points", {}))
        + texts_listed(raw.get("plan_texts", {}))
        + many_listed(raw.get("many_plans", {}))
        + reviewing_listed(raw.get("reviewing", {}))
    )


def _clicked(atlas: dict[str, Any], plain: dict[str, Any]) -> list[Measurement]:
    ms, sent, whole = ((middle(atlas[name]), middle(plain[name])) for name in ("ms", "sent", "payload"))
    return [
        Measurement("click -> panel", "ms", *ms, most=150, share=1 / 10),
        Measurement("websocket bytes a click", "kB", _kb(sent[0]), _kb(sent[1]), most=10),
        Measurement("… of messages, unpacked", "kB", _kb(whole[0]), _kb(whole[1])),
        Measurement("map and zoom kept", "%", _percent(atlas["kept"]), _percent(plain["kept"])),
    ]


def _loaded(sessions: int, atlas: dict[str, Any], plain: dict[str, Any]) -> list[Measurement]:
    limit = 0.2 if sessions <= 20 else 0.5
    name = f"{sessions} sessions"
    work = [_in_units(app.get("work"), 1e-3) for app in (atlas, plain)]
    memory = [_in_units(app.get("memory"), 1e6) for app in (atlas, plain)]
    return [
        Measurement(f"{name}: action -> panel, p50", "s", atlas["p50"], plain.get("p50")),
        Measurement(f"{name}: action -> panel, p95", "s", atlas["p95"], plain.get("p95"), most=limit),
        Measurement(f"{name}: unanswered", "", float(atlas["unanswered"]), plain.get("unanswered"), most=0),
        Measurement(f"{name}: processor time an action", "ms", work[0], work[1]),
        Measurement(f"{name}: memory a session", "MB", memory[0], memory[1], most=2),
    ]


def _switched(raw: dict[str, Any]) -> list[Measurement]:
    if not raw:
        return []
    there = [
        Measurement(f"page switch -> /{path}", "s", _in_units(middle(ms), 1000), most=0.5)
        for path, ms in raw["ms"].items()
    ]
    back = Measurement("page switch -> map", "s", _in_units(middle(raw["back"]), 1000), most=0.5)
    return [*there, back, Measurement("… map view kept", "%", _percent(raw["kept"]))]


def _kb(value: float | None) -> float | None:
    return _in_units(value, 1000)


def _in_units(value: float | None, unit: float) -> float | None:
    return None if value is None else value / unit


def _percent(kept: Sequence[bool]) -> float:
    return 100 * sum(kept) / len(kept)


def _machine_load() -> list[float]:
    """Programs that want a processor, the last minute's average; empty where the system does not say."""
    return [os.getloadavg()[0]] if hasattr(os, "getloadavg") else []


def _say(step: str) -> None:
    print(f"plan-atlas: measuring {step}", file=sys.stderr, flush=True)
