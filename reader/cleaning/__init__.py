"""A text as found to a clean one; every character still knows where it came from."""
