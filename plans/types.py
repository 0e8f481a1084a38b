"""The types of records and how places are paired, apart from the models, which take time to import."""

from typing import Literal

Pairing = Literal["each", "collective"]
"""Whether a designation says which place goes with which industry, or names them side by side."""

UNCLASSIFIED = "unclassified"
"""Stands inside the program for the industry of a record that has no code of the taxonomy; files say ``[]``."""

TYPES = ("clause", "designation", "target", "achieved", "site", "programme")
"""In the order of the contract; ``plans.records.MODELS`` has a model for each."""
