"""Which province the data folder is about, and what only holds for it: ``province.toml``."""
