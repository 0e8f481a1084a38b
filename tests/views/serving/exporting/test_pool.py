"""The pool: one line with an end, fair to all, left by those who have gone; its workers end with it or before."""

from collections.abc import Iterator
from concurrent.futures import CancelledError
from queue import SimpleQueue

import pytest

from tests.patience import SECONDS
from tests.views.serving.exporting.workers import HeldWorker, order
from views.serving.exporting.faults import ExportFailed, ExportsBusy
from views.serving.exporting.pool import ExportPool
from views.serving.exporting.settings import ExportSettings

WAITING = 3


@pytest.fixture
def worker() -> HeldWorker:
    return HeldWorker()


@pytest.fixture
def pool(worker: HeldWorker) -> Iterator[ExportPool]:
    """One worker, and a line for three."""
    made = ExportPool(ExportSettings(at_work=1, waiting=WAITING, idle=3600), lambda: worker)
    yield made
    made.close()


def test_what_is_asked_for_is_made_in_that_order(pool: ExportPool, worker: HeldWorker) -> None:
    jobs = [pool.submit([order(city)]) for city in "abc"]
    for job, city in zip(jobs, "abc", strict=True):
        assert worker.next_begun() == city
        worker.let_go()
        assert job.result.result(SECONDS) == (city.encode(),)


def test_beyond_the_line_who_asks_is_told_when_to_ask_again(pool: ExportPool, worker: HeldWorker) -> None:
    job = pool.submit([order("a")])
    worker.next_begun()
    waiting = [pool.submit([order(city)]) for city in "bcd"]
    assert [pool.ahead(one) for one in (job, *waiting)] == [0, 0, 1, 2]
    with pytest.raises(ExportsBusy) as refused:
        pool.submit([order("e")])
    assert refused.value.seconds >= 1
    worker.let_go()
    job.result.result(SECONDS)
    pool.submit([order("e")])


def test_what_nobody_waits_for_any_more_is_not_made(pool: ExportPool, worker: HeldWorker) -> None:
    pool.submit([order("a")])
    worker.next_begun()
    given_up = pool.submit([order("b")])
    pool.submit([order("c")])
    given_up.result.cancel()
    worker.let_go()
    assert worker.next_begun() == "c"


def test_giving_up_what_is_being_made_ends_the_worker_at_once(pool: ExportPool, worker: HeldWorker) -> None:
    job = pool.submit([order("a"), order("b")])
    worker.next_begun()
    following = pool.submit([order("c")])
    job.result.cancel()
    assert worker.ended.wait(SECONDS)
    assert worker.next_begun() == "c"
    worker.let_go()
    assert following.result.result(SECONDS) == (b"c",)
    assert job.files == []
    with pytest.raises(CancelledError):
        job.result.result(SECONDS)


def test_a_job_of_many_files_lets_others_go_between_them(pool: ExportPool, worker: HeldWorker) -> None:
    many = pool.submit([order("a"), order("b"), order("c")])
    assert worker.next_begun() == "a"
    one = pool.submit([order("x")])
    worker.let_go()
    assert worker.next_begun() == "x"
    worker.let_go()
    assert one.result.result(SECONDS) == (b"x",)
    for city in "bc":
        assert worker.next_begun() == city
        worker.let_go()
    assert many.result.result(SECONDS) == (b"a", b"b", b"c")


def test_visitors_who_have_gone_hold_no_place(pool: ExportPool, worker: HeldWorker) -> None:
    here = [True]
    pool.submit([order("a")])
    worker.next_begun()
    gone = [pool.submit([order(city)], lambda: here[0]) for city in "bcd"]
    here[0] = False
    pool.submit([order("e")])
    assert [job.result.cancelled() for job in gone] == [True] * WAITING
    worker.let_go()
    assert worker.next_begun() == "e"


def test_what_goes_wrong_is_told_and_the_next_is_made(pool: ExportPool, worker: HeldWorker) -> None:
    job = pool.submit([order("a"), order("b")])
    worker.next_begun()
    worker.end()  # as if it had died
    with pytest.raises(ExportFailed):
        job.result.result(SECONDS)
    following = pool.submit([order("c")])
    assert worker.next_begun() == "c"
    worker.let_go()
    assert following.result.result(SECONDS) == (b"c",)


def test_closing_ends_all_work(pool: ExportPool, worker: HeldWorker) -> None:
    jobs = [pool.submit([order(city)]) for city in "ab"]
    worker.next_begun()
    pool.close()
    assert worker.ended.wait(SECONDS)
    assert [job.result.cancelled() for job in jobs] == [True, True]
    with pytest.raises(ExportsBusy):
        pool.submit([order("c")])


def test_without_anything_to_do_the_worker_ends_and_the_next_file_has_another() -> None:
    workers: SimpleQueue[HeldWorker] = SimpleQueue()

    def another() -> HeldWorker:
        worker = HeldWorker()
        workers.put(worker)
        return worker

    pool = ExportPool(ExportSettings(at_work=1, idle=1), another)
    for _ in range(2):
        job = pool.submit([order("a")])
        worker = workers.get(timeout=SECONDS)
        worker.let_go()
        assert job.result.result(SECONDS) == (b"a",)
        assert worker.ended.wait(SECONDS)
