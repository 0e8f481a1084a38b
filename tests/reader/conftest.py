"""The project's reading vocabularies, loaded once."""

import pytest

from reader.lexicon import Lexicon, load_lexicon


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    """The vocabularies of the project."""
    return load_lexicon()
