"""The project's reading vocabularies, loaded once."""

from dataclasses import replace

import pytest

from reader.lexicon import Lexicon
from tests.reader.world import LEXICON, LOCAL, PROVINCE


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The vocabularies of the project."""
    assert LEXICON
    return replace(LEXICON, province=PROVINCE, local=LOCAL)
