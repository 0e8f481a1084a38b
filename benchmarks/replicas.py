"""How many sessions one, two and four replicas hold behind the nginx of ``deploy/``, and what is seen when one ends.

``python -m benchmarks.replicas [--quick] [--json FILE]``: replicas, nginx and PostgreSQL are really started, on this
machine alone. All share its processors, so the figures are to be read beside one another, not by themselves.
"""

import argparse
import json
import os
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import quantiles
from typing import Any

from benchmarks.crowd import Crowd
from benchmarks.deployed import deployed, work
from tools.replica import Replica

COUNTS = (1, 2, 4)
MOST_WAIT = 0.2
"""Seconds from a choice to its panel that 95 of 100 may take at most."""
_TURNS = 3
"""How often a number of sessions is tried until all are answered in time: other programs disturb a single try."""
_WARM = 17
"""Seconds of choices before the first figure: every city has then been shown once by each replica."""
_SETTLED = 5
"""Seconds between two restarts, as ``deploy/rolling-restart.sh`` waits."""
_AFTER = 3
"""Seconds of choices before something happens to a replica, and after it is back."""


def held(sessions: Sequence[int], seconds: int) -> dict[int, dict[int, dict[str, Any]]]:
    """For each number of replicas and of sessions, by turns, the best of a few: ``p50`` and ``p95`` in seconds, ``work`` an action."""
    found: dict[int, dict[int, dict[str, Any]]] = {count: {} for count in COUNTS}
    with deployed(COUNTS) as (replicas, proxies), ExitStack() as stack:
        crowds = {}
        for count, proxy in proxies.items():
            crowds[count] = Crowd(proxy, max(sessions))
            stack.callback(crowds[count].leave)
            crowds[count].choose(8, _WARM)
        for few in sessions:
            for turn in range(_TURNS):
                for count, crowd in crowds.items():
                    if not _is_worth(found[count], few, turn):
                        continue
                    before = work(replicas)
                    saw = crowd.choose(few, seconds)
                    taken = (work(replicas) - before) / max(1, len(saw["seconds"]))
                    this = _summary(saw) | {"work": taken, "load": os.getloadavg()[0]}
                    found[count][few] = min(this, found[count].get(few, this), key=lambda one: one["p95"])
                    _say(
                        f"{count} replicas, {few} sessions: p95 {this['p95'] * 1000:.0f} ms, load {this['load']:.1f}"
                    )
    return found


def ended(count: int, sessions: int, how: str) -> dict[str, Any]:
    """What ``sessions`` saw while a replica of ``count`` was killed (``kill``) or each was restarted in turn (``restart``)."""
    with deployed((count,)) as (replicas, proxies):
        crowd = Crowd(proxies[count], sessions)
        crowd.choose(sessions, _WARM)
        quiet = crowd.choose(sessions, _AFTER)
        happened: dict[str, float] = {}
        act = threading.Thread(target=_doing(how, replicas, happened))
        act.start()
        saw = crowd.choose(sessions, 3 * _AFTER + (2 * _SETTLED * count if how == "restart" else 0))
        act.join()
        crowd.leave()
    return _summary(saw) | {
        "before": _summary(quiet)["p95"], "sessions": sessions, "cut": saw["cut"], "lost": saw["lost"],
        "away": max(saw["away"], default=0.0), "refused": saw["refused"], "unanswered": saw["unanswered"],
        "longest": max(saw["seconds"]), **happened,
    }  # fmt: skip


def _doing(how: str, replicas: list[Replica], happened: dict[str, float]) -> Callable[[], None]:
    def kill() -> None:
        time.sleep(_AFTER)
        replicas[0].kill()
        begun = time.monotonic()
        replicas[0].start()
        replicas[0].await_ready()
        happened["back"] = time.monotonic() - begun

    def restart() -> None:
        time.sleep(_AFTER)
        begun = time.monotonic()
        for replica in replicas:
            replica.end()
            replica.start()
            replica.await_ready()
            time.sleep(_SETTLED)
        happened["back"] = time.monotonic() - begun

    return {"kill": kill, "restart": restart}[how]


def _summary(saw: dict[str, Any]) -> dict[str, Any]:
    cuts = quantiles(saw["seconds"], n=20)
    on = {letter: saw["replicas"].count(letter) for letter in sorted(set(saw["replicas"]))}
    return {"p50": cuts[9], "p95": cuts[18], "unanswered": saw["unanswered"], "on": on}


def _is_worth(steps: dict[int, dict[str, Any]], few: int, turn: int) -> bool:
    """Whether to try so many sessions: all fewer were held, and these were not yet."""
    before = all(step["p95"] <= MOST_WAIT for tried, step in steps.items() if tried < few)
    return before and (turn == 0 or steps[few]["p95"] > MOST_WAIT)


def most_held(steps: dict[int, dict[str, Any]]) -> int:
    """The most sessions at which, and at all fewer, 95 of 100 choices were answered in time; 0 for none."""
    most = 0
    for few in sorted(steps):
        if steps[few]["p95"] > MOST_WAIT or steps[few]["unanswered"]:
            break
        most = few
    return most


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="benchmarks.replicas", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="few steps")
    parser.add_argument("--json", metavar="FILE", help="every figure")
    given = parser.parse_args()
    sessions, seconds = ((20, 40), 4) if given.quick else ((20, 40, 60, 80, 120, 160, 200), 5)
    found: dict[str, Any] = {"load_before": os.getloadavg(), "processors": os.cpu_count()}
    found["held"] = held(sessions, seconds)
    found["most"] = {count: most_held(steps) for count, steps in found["held"].items()}
    for count, how in ((2, "kill"), (4, "kill"), (2, "restart")):
        found[f"{how} of {count}"] = ended(count, 20, how)
        _say(f"{how} of {count}: {found[f'{how} of {count}']}")
    found["load_after"] = os.getloadavg()
    text = json.dumps(found, indent=1)
    print(text)
    if given.json:
        Path(given.json).write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
