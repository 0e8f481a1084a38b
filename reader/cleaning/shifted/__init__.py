"""Chinese characters that were read one byte off, put right again as far as the bytes allow."""

from plans.reader.shifted.holes import HOLE
from plans.reader.shifted.realign import realigned

__all__ = ["HOLE", "realigned"]
