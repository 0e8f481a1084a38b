"""The types of records, in the order of the contract; apart from their models, which take time to import."""

from typing import Literal, get_args

Pairing = Literal["each", "collective"]
"""Whether a designation says which place goes with which industry, or names them side by side."""

PAIRINGS: tuple[Pairing, ...] = get_args(Pairing)
TYPES = ("clause", "designation", "target", "achieved", "site", "programme")
