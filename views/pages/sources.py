"""The page of sources: documents, data and licences, boundaries, checks, what is unknown, repeated promises."""

from atlas.view import View
from exports.package.jsonld import dataset
from plans.types import TYPES
from views.caching import cache
from views.parts.html import show as render
from views.parts.html import told
from views.parts.printed import printed
from wording.words import Words


def show(words: Words, view: View) -> None:
    """One piece of HTML; nothing on it depends on filters."""
    printed(words, view)
    render(
        "sources.html",
        words,
        found=cache.provenance(),
        checks=cache.checks(view.lang),
        sources=words.atlas.vocabulary.sources,
        counted=TYPES,
    )
    told("dataset.html", words, dataset=dataset(words.atlas, view.lang))
