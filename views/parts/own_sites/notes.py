"""A quiet line on the page of own sites, dark enough to be read."""

from views.parts.html import show
from wording.words import Words


def note(words: Words, text: str) -> None:
    """The line."""
    show("own_sites_note.html", words, text=text)
