"""Values shared by all sessions: made once, without making others wait, and named by the data and code they are of."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.patience import SECONDS
from views.caching import cache, stamps
from views.caching.shared import shared


def test_a_value_is_made_once_however_many_ask_at_once() -> None:
    made, begun = [], threading.Event()

    @shared(4)
    def slow(name: str) -> str:
        begun.wait(SECONDS)
        made.append(name)
        return name.upper()

    with ThreadPoolExecutor(8) as visitors:
        asked = [visitors.submit(slow, "a") for _ in range(8)]
        begun.set()
        assert {one.result(SECONDS) for one in asked} == {"A"}
    assert made == ["a"]


def test_who_asks_for_another_value_does_not_wait() -> None:
    begun, done = threading.Event(), threading.Event()

    @shared(4)
    def value(name: str) -> str:
        if name == "slow":
            begun.set()
            assert done.wait(SECONDS)
        return name

    with ThreadPoolExecutor(1) as other:
        slow = other.submit(value, "slow")
        assert begun.wait(SECONDS)
        assert value("quick") == "quick"
        assert not slow.done()
        done.set()
        assert slow.result(SECONDS) == "slow"


def test_a_failure_is_not_kept() -> None:
    answers = iter([OSError("away"), "here"])

    @shared(4)
    def value() -> str:
        if isinstance(answer := next(answers), OSError):
            raise answer
        return answer

    with pytest.raises(OSError, match="away"):
        value()
    assert value() == "here"


def test_what_is_kept_is_named_by_the_code_that_runs(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = stamps.name_of(stamps.data_now())
    monkeypatch.setattr(stamps, "ROOT", copy)  # as if other code lay on the disk now
    assert stamps.name_of(stamps.data_now()) == before
    monkeypatch.setattr(stamps, "_CODE", stamps.code_now(*stamps._MAKERS))  # as after a restart
    assert stamps.name_of(stamps.data_now()) != before


def test_an_editor_s_hidden_files_change_nothing(copy: Path) -> None:
    before = stamps.data_now()
    (copy / "plans" / ".#care-2024.yaml").symlink_to("nobody@nowhere.1")
    (copy / "plans" / ".care-2024.yaml.swp").write_bytes(b"\0")
    assert stamps.data_now() == before
    assert not cache.atlas().faults
    assert all(check.passed or not check.required for check in cache.checks("zh"))


def test_visitors_share_a_look_at_the_files_for_a_moment(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look = stamps._Look()
    look.good_for = 3600.0
    before = look.now()
    (copy / "plans" / "new.yaml").write_text("", "utf-8")
    assert look.now() == before
    assert stamps.data_now() != before  # nobody shares unless a server says so
