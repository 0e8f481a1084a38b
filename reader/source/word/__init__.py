"""A Word document to its text as Word shows it, with all changes accepted."""

from reader.source.word.document import word_text

__all__ = ["word_text"]
