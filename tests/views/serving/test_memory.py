"""What stays is out of the garbage collector's sight; only one module touches the collector."""

import gc
from collections.abc import Iterator

import pytest

from tests.architecture.source import modules
from views.serving import memory


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    yield
    gc.unfreeze()
    gc.enable()


def test_only_one_module_touches_the_collector() -> None:
    assert [module.name for module in modules() if "gc" in module.imported_packages] == [
        "views/serving/memory.py"
    ]


def test_nothing_is_collected_while_libraries_load_and_what_stays_is_out_of_sight() -> None:
    memory.pause()
    assert not gc.isenabled()
    stays = [[] for _ in range(1000)]
    memory.settle()
    assert gc.isenabled() and gc.get_freeze_count() > len(stays)
