"""The process that makes files: the same bytes, told apart by the data, no end of it unnoticed, none left behind."""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from atlas.view import View
from constants import ROOT
from exports import EXPORTS
from exports.report.chapters import SECTIONS
from tests.patience import SECONDS
from views.caching import cache
from views.serving.exporting import process as of_processes
from views.serving.exporting.faults import ExportFailed
from views.serving.exporting.order import DataChanged, ExportOrder, ordered
from views.serving.exporting.process import WorkerProcess

MADE = date(2031, 2, 3)


def report_order(extension: str = "svg") -> ExportOrder:
    """A file of one city."""
    report = cache.report(
        View(city="371300", lang="en"), ("371300",), SECTIONS, "https://atlas.example.cn", MADE
    )
    return ordered(extension, report)


@pytest.fixture
def worker() -> Iterator[WorkerProcess]:
    found = WorkerProcess()
    yield found
    found.end()


def always() -> bool:
    return True


def test_its_files_are_those_that_would_be_made_here(worker: WorkerProcess) -> None:
    order = report_order()
    report = cache.report(order.view, order.cities, order.sections, order.base_url, order.made)
    assert worker.write(order, always) == EXPORTS["svg"].write(report)


def test_other_data_than_the_page_had_make_no_file(worker: WorkerProcess) -> None:
    with pytest.raises(DataChanged):
        worker.write(report_order()._replace(data=()), always)
    assert worker.write(report_order(), always)


def test_one_that_is_killed_is_told_and_the_next_file_has_another(worker: WorkerProcess) -> None:
    asked = []

    def killed() -> bool:
        asked.append(worker._process.pid)
        worker._process.kill()
        return True

    with pytest.raises(ExportFailed) as failed:
        worker.write(report_order("pptx"), killed)
    assert "try again" in failed.value.in_language("en")
    assert worker.write(report_order(), always)
    assert worker._process.pid not in asked


def test_a_file_that_nobody_waits_for_is_broken_off(worker: WorkerProcess) -> None:
    with pytest.raises(ExportFailed):
        worker.write(report_order("pptx"), lambda: False)
    assert worker._process is None


def test_after_many_files_there_is_another(worker: WorkerProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(of_processes, "_FILES", 1)
    worker.write(report_order(), always)
    first = worker._process
    worker.write(report_order(), always)
    assert first.poll() is not None and worker._process is not first


def test_it_ends_with_the_server_even_amid_a_file() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "views.serving.exporting.worker"],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    with process:
        pickle.dump(report_order("pptx"), process.stdin)
        process.stdin.close()  # as the system does for whoever ends, however that comes about
        assert process.wait(SECONDS) == 0


def test_ctrl_c_is_for_the_server_only(worker: WorkerProcess, tmp_path: Path) -> None:

    assert worker.write(report_order(), always)
    os.kill(worker._process.pid, signal.SIGINT)
    before = worker._process.pid
    assert worker.write(report_order(), always)
    assert worker._process.pid == before
