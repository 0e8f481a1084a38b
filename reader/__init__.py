"""From a plan's text to draft records: one step a file, in the order clean, structure, facts, records."""

from reader.context import Context
from reader.reading import Reader, Reading, read

__all__ = ["Context", "Reader", "Reading", "read"]
