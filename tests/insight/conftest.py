"""The search index of the real data, made once."""

import pytest

from insight.atlas import Atlas
from insight.search_index import SearchIndex


@pytest.fixture(scope="session")
def index(real_atlas: Atlas) -> SearchIndex:
    """Everything that can be found."""
    return SearchIndex(real_atlas)
