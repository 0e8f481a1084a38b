"""What other programs are served beside the pages: where it lies, and that nobody waits for it who does not ask."""

import json
import subprocess
import sys

from constants import ROOT
from tests.views.serving.asking import asked
from views.serving.lengths import BoundedHead

_IMPORTED = """
import sys
from views.serving.security import middleware
from views.serving.server import routes
routes(), middleware()
print(*sorted({"fastapi", "api"} & {name.split(".")[0] for name in sys.modules}))
"""


def test_the_api_lies_below_its_address(get):
    reply = get("/api/v1/plans", "limit=1")
    assert reply.status == 200
    page = json.loads(reply.body)
    assert page["links"]["next"].startswith("/api/v1/plans?")
    assert page["items"][0]["url"].startswith("/api/v1/plans/")
    described = json.loads(get("/api/v1/openapi.json").body)
    assert described["servers"] == [{"url": "/api"}]


def test_unknown_addresses_below_it_are_not_a_page_s(get):
    for path in ("/api", "/api/", "/api/v1/nothing", "/api/v2/plans"):
        reply = get(path)
        assert (reply.status, reply.headers["content-type"]) == (404, "application/problem+json"), path


def test_the_server_starts_without_it():
    found = subprocess.run(
        [sys.executable, "-c", _IMPORTED], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == ""


def test_what_is_too_long_is_said_so_whatever_it_asks_for():
    assert asked(BoundedHead, {}, "/?city=" + "x" * 60_001)[0] == 414
    assert asked(BoundedHead, {"Cookie": "x" * 60_001})[0] == 431
    assert asked(BoundedHead, {"Cookie": "x" * 4_000}, "/?city=" + "x" * 4_000)[0] == 200
