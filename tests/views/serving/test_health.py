"""What those who watch over the server are told."""

import json
import threading
from collections.abc import Callable

import pytest

from atlas.loading import data_version
from views.serving import ready


def test_it_lives_before_it_is_ready(get: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()
    loading = threading.Thread(target=over.wait)
    monkeypatch.setattr(ready, "_LOADING", [loading])
    loading.start()
    try:
        assert get("/healthz").status == 200
        reply = get("/readyz")
        assert (reply.status, json.loads(reply.body)) == (503, {"status": "loading"})
    finally:
        over.set()
        loading.join()
    assert get("/readyz").status == 200


def test_ready_names_the_data(get: Callable) -> None:
    reply = get("/readyz")
    assert reply.headers["cache-control"] == "no-store"
    assert json.loads(reply.body) == {"status": "ready", "data_version": data_version(), "faults": 0}


def test_data_that_cannot_be_read_are_not_ready(get: Callable, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise PermissionError("data")

    monkeypatch.setattr("views.caching.cache.atlas", broken)
    assert get("/readyz").status == 503
    assert get("/healthz").status == 200
