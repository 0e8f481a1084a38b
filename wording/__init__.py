"""Values to words in the reader's language: names, numbers, sentences, tables."""
