"""The search index of the real data, made once."""

import pytest

from atlas.model import Atlas
from insight.search.index import SearchIndex


@pytest.fixture(scope="session")
def index(real_atlas: Atlas) -> SearchIndex:
    """Everything that can be found."""
    return SearchIndex(real_atlas)
