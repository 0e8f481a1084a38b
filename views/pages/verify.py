"""The page of checked drafts: a text or file comes in, its claims are held against the records; nothing is kept."""

from atlas.view import View
from views.parts.fragments import page_fragment
from views.parts.html import awaiting
from views.parts.html import show as render
from views.parts.printed import printed
from views.parts.verification.asking import ask, waiting
from views.parts.verification.results import results
from views.parts.verification.taking import take
from wording.words import Words


@page_fragment
def show(words: Words, view: View) -> None:
    """What is brought, and below it what was found in the latest draft."""
    printed(words, view)
    if awaiting(words):
        return
    render("verify_lead.html", words)
    ask(words)
    check = waiting(words)
    if check is not None:
        take(check, words)
        results(check.result.result(), words)
