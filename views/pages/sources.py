"""The page of sources: documents, data and licences, boundaries, checks, what is unknown, repeated promises."""

from insight.view import View
from insight.words import Words
from views import cache
from views.html import show as render
from views.printed import printed

_COUNTED = ("clause", "designation", "target", "achieved", "site", "programme")


def show(words: Words, view: View) -> None:
    """One piece of HTML; nothing on it depends on filters."""
    printed(words, view)
    render(
        "sources.html",
        words,
        found=cache.provenance(),
        checks=cache.checks(view.lang),
        sources=words.atlas.vocabulary.sources,
        counted=_COUNTED,
    )
