"""What the page's map draws: ids, places, and the texts of cards by their numbers in the page's pool."""

import json
from typing import Any

from exports.html.pool import Pool
from exports.report.report import Report
from language import Say
from layers import CONTEXT_LAYERS
from layers.model import Card, Layer, Quote
from layers.web.description import describe

_MADE_OF_CARD = ("title", "tooltip", "popup")
"""What the page makes of a card by itself."""


def drawing(report: Report, pool: Pool) -> dict[str, Any]:
    """The description of the map, each feature with the texts of its card, each layer with its title."""
    view = report.view
    wanted = {id: report.layers[id] for id in report.layers if id in view.layers or id not in CONTEXT_LAYERS}
    drawn = describe(wanted, view.layers, view.lang)
    layers = [_layer(item, report.layers[item["id"]], report.words.say, pool) for item in drawn["layers"]]
    return {**drawn, "layers": layers}


def _layer(drawn: dict[str, Any], layer: Layer, say: Say, pool: Pool) -> dict[str, Any]:
    cards = dict(zip(layer.table.index, layer.table["card"], strict=True))
    features = {
        key: _feature(item, pool) | _card(cards[key], say, pool) for key, item in drawn["features"].items()
    }
    return {**drawn, "title": layer.title, "features": features}


def _feature(item: dict[str, Any], pool: Pool) -> dict[str, Any]:
    kept = {name: value for name, value in item.items() if name not in _MADE_OF_CARD}
    if "style" in kept:
        kept["style"] = pool.number(json.dumps(kept["style"]))
    return kept


def _card(card: Card | None, say: Say, pool: Pool) -> dict[str, Any]:
    if card is None:
        return {}
    return {
        "card": {
            "title": pool.number(card.title),
            "lines": [pool.number(line) for line in card.lines],
            "quotes": [_quote(quote, say, pool) for quote in card.quotes],
        }
    }


def _quote(quote: Quote, say: Say, pool: Pool) -> tuple[int, int, int]:
    """A plan's words, their gloss, and where they stand with who leads there."""
    lead = f" · {say('牵头：')}{quote.lead}" if quote.lead else ""
    return pool.number(quote.evidence), pool.number(quote.gloss), pool.number(quote.citation + lead)
