"""Other provinces, made once a session by the command's own code."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from atlas.loading import load_atlas
from atlas.model import Atlas
from tests.province.made import made, with_invented_plan
from tests.views.conftest import no_look_for_components  # noqa: F401 - its pages are opened, too


@pytest.fixture(scope="session")
def folder_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The data folder of a province by name, without a plan; not to be changed."""

    @cache
    def call(name: str) -> Path:
        return made(name, tmp_path_factory.mktemp("provinces") / "data")

    return call


@pytest.fixture(scope="session")
def jiangsu(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Jiangsu's data folder with the invented plan in it; not to be changed."""
    return with_invented_plan(made("江苏", tmp_path_factory.mktemp("jiangsu") / "data"))


@pytest.fixture(scope="session")
def jiangsu_atlas(jiangsu: Path) -> Atlas:
    """Jiangsu, loaded; it has no fault."""
    atlas = load_atlas(jiangsu)
    assert atlas.faults == ()
    return atlas


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Makes the pages and commands read a folder instead of the real data."""

    def call(folder: Path) -> None:
        for module in ("views.caching.cache", "views.caching.stamps", "constants"):
            monkeypatch.setattr(f"{module}.DATA", folder)

    return call
