"""The toy province and the real one, loaded once; a copy of the toy for tests that break files."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import gettempdir

import pytest
from hypothesis import settings

from atlas.loading import load_atlas
from atlas.model import Atlas
from insight.balance.spatial import SpatialPattern, spatial_pattern
from tests.in_this_process import InThisProcess
from tests.toy import write_toy
from views.serving.exporting.shared import POOL

os.environ["PLAN_ATLAS_STORE"] = str(
    Path(gettempdir()) / f"plan-atlas-tests-{os.getpid()}" / "nothing.sqlite"
)  # not this user's own
settings.register_profile("atlas", deadline=None)  # how long something takes is no test's business
settings.load_profile("atlas")


@pytest.fixture(scope="session", autouse=True)
def files_made_here() -> Iterator[None]:
    """No page in this process starts a process of its own for its files; those of the pool's tests do."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(POOL, "_worker", InThisProcess)
        yield


@pytest.fixture(scope="session", autouse=True)
def patterns_made_once() -> Iterator[None]:
    """The same figures have the same spatial pattern, and its thousand arrangements take longer than most tests."""
    made: dict[str, SpatialPattern] = {}

    def remembered(*figures: object) -> SpatialPattern:
        key = repr(figures)
        if key not in made:
            made[key] = spatial_pattern(*figures)
        return made[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("insight.balance.report.spatial_pattern", remembered)
        yield


@pytest.fixture(scope="session")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The toy's data folder; not to be changed."""
    return write_toy(tmp_path_factory.mktemp("toy") / "data")


@pytest.fixture
def toy_copy(toy: Path, tmp_path: Path) -> Path:
    """A copy of the toy's data folder, to be changed."""
    return Path(shutil.copytree(toy, tmp_path / "data"))


@pytest.fixture(scope="session")
def toy_atlas(toy: Path) -> Atlas:
    """The toy province, loaded; it has no fault."""
    atlas = load_atlas(toy)
    assert atlas.faults == ()
    return atlas


@pytest.fixture(scope="session")
def real_atlas() -> Atlas:
    """The real data, loaded; they have no fault."""
    atlas = load_atlas()
    assert atlas.faults == ()
    return atlas
