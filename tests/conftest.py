"""The toy province and the real one, loaded once; a copy of the toy for tests that break files."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from atlas.loading import load_atlas
from atlas.model import Atlas
from tests.toy import write_toy

settings.register_profile("atlas", deadline=None)  # how long something takes is no test's business
settings.load_profile("atlas")


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
