"""The interface's languages: Chinese as written in the code, English from a gettext catalogue."""

import gettext
from collections.abc import Callable

from constants import ROOT

LANGUAGES = ("zh", "en")
"""The first is the one that messages are written in."""
LANGUAGE_NAMES = {"zh": "中文", "en": "English"}
"""Each in itself."""

Say = Callable[..., str]
"""A message (and the values for its ``{names}``) to the message in one language."""

_CATALOGUES = {
    lang: gettext.translation("atlas", ROOT / "language" / "locale", [lang], fallback=True)
    for lang in LANGUAGES[1:]
}


class Message(str):
    """A message in Chinese that can be said in the other languages, too.

    Attributes:
        template: as written in the code. values: for its ``{names}``; none leave its braces as they are.
    """

    template: str
    values: dict[str, object]

    def __new__(cls, template: str, values: dict[str, object]) -> "Message":
        """The template with its values filled in."""
        made = super().__new__(cls, _filled(template, values, LANGUAGES[0]))
        made.template, made.values = template, values
        return made

    def __reduce__(self) -> tuple[type["Message"], tuple[str, dict[str, object]]]:
        return type(self), (self.template, self.values)


class Name(str):
    """A name out of the data: Chinese, with the English one beside it in ``en``."""

    en: str

    def __new__(cls, zh: str, en: str) -> "Name":
        """Both names; without an English one the Chinese stands for both."""
        made = super().__new__(cls, zh)
        made.en = en or zh
        return made

    def text(self, lang: str) -> str:
        """The name in a language."""
        return str(self) if lang == LANGUAGES[0] else self.en

    def __reduce__(self) -> tuple[type["Name"], tuple[str, str]]:
        return type(self), (str(self), self.en)


def message(text: str, /, **values: object) -> Message:
    """A message where it is written down; it is said elsewhere.

    Args:
        text: Chinese, with ``{names}`` for the values.
        values: put in as they are, but for messages and names, which are said in the reader's language,
            and tuples, which are enumerated. English that does not say a value has ``{name:.0}`` for it.
    """
    return Message(text, values)


def sayer(lang: str) -> Say:
    """How messages are said in ``lang``; an unknown language counts as Chinese."""

    def say(text: str, /, **values: object) -> str:
        if isinstance(text, Message):
            return _filled(text.template, text.values | values, lang)
        return _filled(text, values, lang)

    return say


def _filled(template: str, values: dict[str, object], lang: str) -> str:
    known = _CATALOGUES.get(lang) if template else None  # of "" gettext tells the catalogue's own head
    text = known.gettext(template) if known else template
    return text.format(**{name: _put(value, lang) for name, value in values.items()}) if values else text


def _put(value: object, lang: str) -> object:
    """A value as it stands in a message of that language."""
    if isinstance(value, Message):
        return _filled(value.template, value.values, lang)
    if isinstance(value, Name):
        return value.text(lang)
    if isinstance(value, tuple):
        say = sayer(lang)
        return say("、").join(str(_put(item, lang)) for item in value)
    return value
