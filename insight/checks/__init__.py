"""What the data do not tell: where they come from, where they are silent, what keeps silence from being judged."""
