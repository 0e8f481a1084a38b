"""The real province's sheets, laid out once."""

import pytest

from tests.layers.layouts import VIEWS, laid_out


@pytest.fixture(scope="session", params=VIEWS, ids=lambda view: f"{view.lang}-{len(view.layers)}")
def drawn(request, real_atlas):
    """The real province in several views."""
    return laid_out(real_atlas, request.param)
