"""What the plans say: records, vocabularies and their loading."""
