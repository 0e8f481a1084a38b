"""The shipped nginx before two replicas: who enters, where a visitor stays, what is kept, and what a dead replica costs."""

import asyncio
import json
from pathlib import Path

import pytest

from benchmarks.guests import Gate, Guest
from benchmarks.visitors import CITIES
from tests.deploy.conftest import Standing
from tools import proxy

A_FILE = "/atlas/export/svg?city=371300"


@pytest.mark.parametrize("count", [2, 4])
def test_nginx_takes_the_shipped_configuration(count: int, tmp_path: Path) -> None:
    ports = range(9511, 9511 + count)
    proxy.configured(tmp_path, ports, 9443)
    assert proxy.tested(tmp_path) == ""
    lists = (tmp_path / "plan-atlas" / "replicas.conf").read_text("utf-8")
    assert [lists.count(f":{port}") for port in ports] == [3] * count


def test_nobody_enters_without_a_name_and_nothing_inner_is_told(standing: Standing) -> None:
    stranger = standing.ask("/", known=False)
    assert stranger.status == 401 and "/" not in stranger.headers["server"]
    assert standing.ask("/atlas/search.json?q=x", known=False).status == 401
    assert standing.ask("/healthz", known=False).status == 200
    assert [standing.ask(path).status for path in ("/readyz", "/_stcore/metrics")] == [404, 404]
    assert standing.ask("/", name="somebody.example").status == 421


def test_the_atlas_own_headers_and_refusals_come_through(standing: Standing) -> None:
    page = standing.ask("/").headers
    assert f"wss://127.0.0.1:{standing.proxy.port}" in page["content-security-policy"]
    assert page["x-frame-options"] == "SAMEORIGIN" and page["x-content-type-options"] == "nosniff"
    assert page["strict-transport-security"] == "max-age=31536000"
    foreign = {"Origin": "https://elsewhere.example", "Content-Type": "application/json"}
    assert standing.ask("/atlas/drafts/1/decisions", foreign, method="POST", body=b"{}").status == 403


def test_who_somebody_is_says_the_proxy_alone(standing: Standing) -> None:
    decision = json.dumps({"seen": {"r1": 0}, "action": "accept", "name": "chief"}).encode()
    forged = {"X-Remote-User": "chief", "X-Forwarded-For": "127.0.0.1", "Content-Type": "application/json"}
    refused = standing.ask("/atlas/drafts/1/decisions", forged, method="POST", body=decision)
    assert refused.status == 403 and proxy.USER in json.loads(refused.body)["problem"]


def test_a_visitor_stays_with_the_replica_that_answered_first(standing: Standing) -> None:
    firsts = [standing.ask("/") for _ in range(4)]
    cookies = {first.headers["set-cookie"] for first in firsts}
    assert {cookie.partition(";")[0] for cookie in cookies} == {"atlas_replica=a", "atlas_replica=b"}
    assert all({"HttpOnly", "Secure", "SameSite=Lax"} <= set(cookie.split("; ")) for cookie in cookies)
    for port, letter in standing.letters.items():
        again = [standing.ask("/targets", {"Cookie": f"atlas_replica={letter}"}) for _ in range(3)]
        assert {one.replicas for one in again} == {f"127.0.0.1:{port}"}
        assert not any("set-cookie" in one.headers for one in again)
    made_up = standing.ask("/", {"Cookie": "atlas_replica=127.0.0.1:22"})
    assert made_up.status == 200 and made_up.headers["set-cookie"][:15] in (
        "atlas_replica=a",
        "atlas_replica=b",
    )


def test_what_is_the_same_for_all_is_made_once(standing: Standing) -> None:
    version = standing.ask("/atlas/none/map.html")
    assert version.kept == "MISS" and version.headers["cache-control"] == "no-store"
    assert standing.ask("/atlas/none/map.html").kept == "MISS"
    asset = "/atlas/assets/" + version_of(standing)
    first, second = standing.ask(asset), standing.ask(asset)
    assert (first.kept, second.kept) == ("MISS", "HIT") and first.body == second.body
    assert standing.ask(asset, known=False).status == 401
    made, again = standing.ask(A_FILE), standing.ask(A_FILE)
    assert made.status == again.status == 200 and made.body == again.body
    assert made.kept == "MISS" and again.kept in ("HIT", "REVALIDATED")
    assert again.headers["cache-control"] == "no-store" and "x-accel-expires" not in again.headers
    for path in ("/atlas/x/own-sites.json", "/atlas/x/own-site.json?key=0", "/atlas/drafts/1.json", "/"):
        assert [standing.ask(path).kept for _ in range(2)] == ["-", "-"]


def version_of(standing: Standing) -> str:
    """The address of a kept file, as a page names it."""
    import gzip
    import re

    page = standing.ask("/atlas/none/map.html").body
    found = re.search(rb"atlas/assets/([0-9a-f]{12}/leaflet\.js)", gzip.decompress(page))
    assert found
    return found[1].decode()


def test_a_killed_replica_costs_a_visitor_nothing_but_the_way_to_another(standing: Standing) -> None:
    gate = Gate(standing.proxy.port, standing.proxy.trust)

    async def visit() -> tuple[Guest, str]:
        guest = await Guest.at(gate)
        first = guest.cookie
        await guest.choose(CITIES[3])
        guest.city = CITIES[3]
        victim = next(one for one in standing.replicas if first[-1] == standing.letters[one.port])
        victim.kill()
        try:
            await guest.come_back()
            await guest.choose(CITIES[5])
            elsewhere = standing.ask("/targets", {"Cookie": first})
            assert elsewhere.status == 200 and elsewhere.headers["set-cookie"].startswith(guest.cookie)
        finally:
            await guest.socket.close()
            victim.start()
            victim.await_ready()
        return guest, first

    guest, first = asyncio.run(visit())
    assert guest.refused == [] and guest.lost == []
    assert guest.cookie != first and guest.query == f"city={CITIES[5]}"


def test_the_static_site_needs_no_atlas(standing: Standing) -> None:
    site = standing.proxy.folder / "site" / "current"
    site.mkdir(parents=True)
    (site / "index.html").write_text("<title>site</title>", "utf-8")
    shown = standing.ask("/", known=False, name=proxy.SITE_NAME)
    assert shown.status == 200 and shown.body == b"<title>site</title>"
    assert shown.headers["cache-control"] == "no-cache" and shown.headers["x-frame-options"] == "SAMEORIGIN"
    assert standing.ask("/../atlas.users", known=False, name=proxy.SITE_NAME).status in (400, 404)
