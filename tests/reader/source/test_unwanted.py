"""Work on a stranger's file ends when nobody waits for it any longer."""

import signal

import pytest

from reader.source.bounded import Bounds, EndedEarly, bounded


def test_work_that_nobody_waits_for_is_ended():
    with pytest.raises(EndedEarly) as ended:
        bounded(signal.pause, (), Bounds(60, 2_000_000_000, 60), lambda: False)
    assert ended.value.reason == "unwanted"


def test_a_large_file_is_handed_over_however_often_it_is_looked_whether_somebody_waits(monkeypatch):
    monkeypatch.setattr("reader.source.bounded._LOOK", 0.001)
    assert bounded(len, (bytes(5_000_000),), Bounds(60, 2_000_000_000, 60)) == 5_000_000
