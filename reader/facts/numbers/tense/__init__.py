"""Whether a number is promised or reached: the words of time around it, what the text is, in small steps."""
