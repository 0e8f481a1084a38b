"""The interface's languages: Chinese as written in the code, English from a gettext catalogue."""

import gettext
from collections.abc import Callable

from constants import ROOT

LANGUAGES = ("zh", "en")
"""The first is the one that messages are written in."""

Say = Callable[..., str]
"""A message (and the values for its ``{names}``) to the message in one language."""

_CATALOGUES = {
    lang: gettext.translation("atlas", ROOT / "locale", [lang], fallback=True) for lang in LANGUAGES[1:]
}


def message(text: str) -> str:
    """Marks a message where it is written down; it is said elsewhere."""
    return text


def sayer(lang: str) -> Say:
    """How messages are said in ``lang``; an unknown language counts as Chinese."""
    catalogue = _CATALOGUES.get(lang)

    def say(message: str, **values: object) -> str:
        text = catalogue.gettext(message) if catalogue else message
        return text.format(**values) if values else text

    return say
