"""The slides of a deck that say one thing each: a title from the data, the picture that proves it, the words in the notes."""
