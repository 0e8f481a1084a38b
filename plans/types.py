"""The types of records, in the order of the contract; apart from their models, which take time to import."""

TYPES = ("clause", "designation", "target", "achieved", "site", "programme")
