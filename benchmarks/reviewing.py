"""How long a reviewer waits for a decision to be kept, while others review the same plan and readers use the map."""

import http.client
import json
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import quantiles
from typing import Any
from urllib.parse import urlsplit

from benchmarks.load import visiting
from benchmarks.report import Measurement
from benchmarks.servers import served

REVIEWERS, READERS, CLAUSES, RECORDS = 5, 45, 30, 5
"""Records are those of a clause, itself left out."""


def reviewing(seconds: int) -> dict[str, Any]:
    """Lets reviewers accept one record a second each, in one draft, beside readers who choose a city a second each.

    Returns:
        ``p50`` and ``p95`` in seconds from the moment a decision was due to its answer; ``answered`` and ``refused``
        decisions; ``readers``: the same two of the readers.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "store.sqlite")
        draft = _draft(path)
        with served("atlas", path) as server:

            def review() -> list[list[tuple[float, bool]]]:
                start = time.perf_counter()
                with ThreadPoolExecutor(REVIEWERS) as pool:
                    return list(
                        pool.map(
                            lambda number: _reviewer(server.address, draft, number, start, seconds),
                            range(REVIEWERS),
                        )
                    )

            read, _, decided = visiting(server, "atlas", READERS, seconds, review)
    took = [one for reviewer in decided for one in reviewer]
    waits = quantiles([wait for wait, _ in took], n=20)
    readers = quantiles(read["seconds"], n=20)
    return {
        "p50": waits[9], "p95": waits[18], "answered": len(took), "refused": sum(not kept for _, kept in took),
        "readers": {"p50": readers[9], "p95": readers[18]},
    }  # fmt: skip


def reviewing_listed(found: dict[str, Any]) -> list[Measurement]:
    """The figures and their targets; none without measurements."""
    if not found:
        return []
    name = f"review: {REVIEWERS} reviewers beside {READERS} readers"
    return [
        Measurement(f"{name}, decision kept p50", "ms", 1000 * found["p50"]),
        Measurement(f"{name}, decision kept p95", "ms", 1000 * found["p95"], most=100),
        Measurement(f"{name}, refused", "", found["refused"], most=0),
        Measurement(f"{name}, readers p95", "ms", 1000 * found["readers"]["p95"]),
    ]


def _draft(path: Path) -> int:
    """A plan of so many clauses, read into the store; its number."""
    from atlas.loading import load_atlas
    from atlas.read_context import read_context
    from atlas.store.address import address_of
    from atlas.store.reading import new_drafts
    from atlas.store.roles import Actor
    from atlas.store.store import open_store
    from reader.reading import read

    tasks = "".join(
        f"{number}．做强产业{number}。" + "".join(f"2026年建设试验平台{number}{part}号{number + part}个。" for part in range(RECORDS))
        + "（牵头单位：省科技厅）\n"
        for number in range(1, CLAUSES + 1)
    )  # fmt: skip
    text = f"试验产业行动计划（2026—2027年）\n\n二、重点任务\n{tasks}"
    context, actor, store = (
        read_context(load_atlas()),
        Actor("bench", "reviewer"),
        open_store(address_of(str(path))),
    )
    (found,) = new_drafts(read(text.encode(), "plan.txt", context), context)
    return store.drafts.add(actor, found, store.documents.add(actor, "plan.txt", text.encode()).id)


def _reviewer(address: str, draft: int, number: int, start: float, seconds: int) -> list[tuple[float, bool]]:
    """How long each decision of one reviewer took, and whether it was kept."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
    connection.request("GET", f"/atlas/drafts/{draft}.json")
    entries = json.loads(connection.getresponse().read())["entries"]
    mine = [one["id"] for one in entries if one["type"] == "target" and not one["faults"]][number::REVIEWERS]
    took = []
    for turn, record in enumerate(mine[:seconds]):
        due = start + turn + number / REVIEWERS
        time.sleep(max(0.0, due - time.perf_counter()))
        body = json.dumps({"seen": {record: 0}, "action": "accept", "name": f"reviewer {number}"})
        headers = {"Content-Type": "application/json", "Origin": address.rstrip("/")}
        connection.request("POST", f"/atlas/drafts/{draft}/decisions", body, headers)
        answer = connection.getresponse()
        answer.read()
        took.append((time.perf_counter() - due, answer.status == 200))
    connection.close()
    return took
