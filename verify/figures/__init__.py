"""Claims with a number: what they say, which known figure they speak of, and in what they differ from it."""
