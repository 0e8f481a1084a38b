"""How data files are read: bytes, TOML, CSV rows checked by a model; a fault with its place for whatever is wrong."""
