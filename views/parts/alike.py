"""How alike the cities' portfolios are, as a matrix and its most alike pairs."""

from insight.balance.alike import PortfolioPair
from insight.balance.report import Balance
from views.parts.html import show
from wording.balance.alike import alike_texts, pair_sentence, related_sentence
from wording.words import Words


def alike_matrix(words: Words, found: Balance) -> None:
    """The section on the screen."""
    pairs = {(pair.one, pair.other): pair for pair in found.alike}
    pairs |= {(pair.other, pair.one): pair for pair in found.alike}
    show(
        "balance_alike.html",
        words,
        found=found,
        pairs=pairs,
        order=_ordered(found.alike),
        texts=alike_texts(words),
        pair_sentence=pair_sentence,
        related_sentence=related_sentence,
    )


def _ordered(pairs: tuple[PortfolioPair, ...]) -> list[str]:
    """The cities so that each stands beside the one most like it of those left: a chain from the most alike pair."""
    likeness = {frozenset((pair.one, pair.other)): (pair.jaccard, pair.cosine) for pair in pairs}
    left = dict.fromkeys(city for pair in pairs for city in (pair.one, pair.other))
    order: list[str] = []
    while left:
        city = (
            max(left, key=lambda code: likeness[frozenset((order[-1], code))]) if order else next(iter(left))
        )
        order.append(city)
        del left[city]
    return order
