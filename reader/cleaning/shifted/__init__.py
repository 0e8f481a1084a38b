"""Chinese characters that were read one byte off, put right again as far as the bytes allow."""

from reader.cleaning.shifted.holes import HOLE
from reader.cleaning.shifted.realign import realigned

__all__ = ["HOLE", "realigned"]
