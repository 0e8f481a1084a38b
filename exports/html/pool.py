"""Texts of a page, each kept once: much of what one panel or card says is said in others too."""

import json
from typing import Any

from exports.files.plaintext import plain

_CARD_TEXTS = ("title", "tooltip")
"""What a feature's popup says too: the page takes it from there."""


class Pool:
    """Texts by number; ``lines`` are all of them in the order first met."""

    def __init__(self) -> None:
        """Starts empty."""
        self._number: dict[str, int] = {}

    @property
    def lines(self) -> list[str]:
        """Every text once."""
        return list(self._number)

    def number(self, text: str) -> int:
        """The number of a text, control characters left out."""
        return self._number.setdefault(plain(text), len(self._number))

    def split(self, text: str) -> list[int]:
        """A text line by line, empty lines left out."""
        return [self.number(line) for line in text.split("\n") if line.strip()]

    def cards(self, view: dict[str, Any]) -> dict[str, Any]:
        """A description as the map draws it, with numbers for the lines of its popups and for its styles as JSON."""
        layers = []
        for layer in view["layers"]:
            features = {key: self._feature(item) for key, item in layer["features"].items()}
            layers.append({**layer, "features": features})
        return {**view, "layers": layers}

    def _feature(self, item: dict[str, Any]) -> dict[str, Any]:
        kept = {name: value for name, value in item.items() if name not in _CARD_TEXTS}
        if "popup" in kept:
            kept["popup"] = self.split(kept["popup"])
        if "style" in kept:
            kept["style"] = self.number(json.dumps(kept["style"]))
        return kept
