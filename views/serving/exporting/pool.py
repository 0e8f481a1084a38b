"""The few processes that make files, and the line before them; it has an end, so that nobody waits for ever."""

import math
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol

from errors import UserError
from views.serving.exporting.faults import ExportsBusy
from views.serving.exporting.job import ExportJob
from views.serving.exporting.order import ExportOrder
from views.serving.exporting.process import WorkerProcess
from views.serving.exporting.settings import ExportSettings

_USUAL = 3.0
"""Seconds for a file, as long as none was made."""

_LONGEST_WAIT = 120
"""Seconds after which somebody who was refused may ask again, at most."""


class Worker(Protocol):
    """Where one file at a time is made."""

    def start(self) -> None:
        """Be ready for the first file."""

    def write(self, order: ExportOrder, wanted: Callable[[], bool]) -> bytes:
        """Make one."""

    def end(self) -> None:
        """Stop at once."""


class ExportPool:
    """Makes files: each job waits in one line, and a job of many files joins it anew after each.

    A thread goes with each worker; both end when nothing was to be made for a while.
    """

    def __init__(self, settings: ExportSettings, worker: Callable[[], Worker] = WorkerProcess) -> None:
        self._settings, self._worker = settings, worker
        self._changed = threading.Condition()
        self._waiting: deque[ExportJob] = deque()
        self._at_work: dict[ExportJob, Worker] = {}
        self._workers = 0
        self._closed = False
        self._usual = _USUAL

    def submit(
        self, orders: Sequence[ExportOrder], visitor_waits: Callable[[], bool] = lambda: True
    ) -> ExportJob:
        """Take a job on.

        Raises:
            ExportsBusy: the line is full.
        """
        job = ExportJob(tuple(orders), visitor_waits)
        with self._changed:
            self._refuse_if_full()
            self._waiting.append(job)
            self._have_workers(len(self._waiting) + len(self._at_work))
            self._changed.notify_all()
        job.result.add_done_callback(lambda result: self._drop(job) if result.cancelled() else None)
        return job

    def warm(self) -> None:
        """Have a worker ready: somebody is about to ask."""
        with self._changed:
            self._have_workers(1)

    def ahead(self, job: ExportJob) -> int:
        """How many jobs wait before this one."""
        with self._changed:
            return self._waiting.index(job) if job in self._waiting else 0

    def close(self) -> None:
        """End all work and take on no more."""
        with self._changed:
            self._closed = True
            jobs = (*self._waiting, *self._at_work)
            self._changed.notify_all()
        for job in jobs:
            job.result.cancel()

    def _refuse_if_full(self) -> None:
        for job in tuple(self._waiting):
            job.is_wanted()  # else it leaves the line
        count = len(self._waiting) + len(self._at_work)
        if self._closed or count >= self._settings.at_work + self._settings.waiting:
            seconds = math.ceil(self._usual * count / self._settings.at_work)
            raise ExportsBusy(min(max(seconds, 1), _LONGEST_WAIT))

    def _have_workers(self, wanted: int) -> None:
        if self._workers < min(wanted, self._settings.at_work) and not self._closed:
            self._workers += 1
            threading.Thread(target=self._work, name="exports", daemon=True).start()

    def _work(self) -> None:
        """The thread of one worker."""
        worker = self._worker()
        try:
            with suppress(OSError):  # said to who asks for a file
                worker.start()
            while job := self._next(worker):
                self._advance(job, worker)
        finally:
            worker.end()

    def _next(self, worker: Worker) -> ExportJob | None:
        """The job whose turn it is; none when it is time to end."""
        with self._changed:
            self._changed.wait_for(lambda: self._waiting or self._closed, self._settings.idle)
            if self._closed or not self._waiting:
                self._workers -= 1
                return None
            job = self._waiting.popleft()
            self._at_work[job] = worker
            return job

    def _advance(self, job: ExportJob, worker: Worker) -> None:
        """Make a job's next file, and let others go before its further ones."""
        problem, begun = None, time.monotonic()
        try:
            if job.next_order and job.is_wanted():
                job.files.append(worker.write(job.next_order, job.is_wanted))
                self._usual = (self._usual + time.monotonic() - begun) / 2
        except UserError as error:
            problem = error
        with self._changed:
            del self._at_work[job]
            if not problem and job.next_order and job.is_wanted():
                self._waiting.append(job)
                return
        job.finish(problem)

    def _drop(self, job: ExportJob) -> None:
        """Nobody wants the job any more: out of the line with it, or away with the process that is at it."""
        with self._changed:
            if job in self._waiting:
                self._waiting.remove(job)
            worker = self._at_work.get(job)
            if worker:
                worker.end()
