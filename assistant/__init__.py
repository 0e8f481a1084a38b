"""The atlas as tools for an assistant: what the plans say, by which clause, and what they do not say."""
