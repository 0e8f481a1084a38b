"""The project's reading vocabularies, loaded once."""

import pytest

from reader.lexicon import Lexicon, load_lexicon
from tests.reader.world import LOCAL, PROVINCE


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The vocabularies of the project."""
    return load_lexicon(province=PROVINCE, local=LOCAL)
