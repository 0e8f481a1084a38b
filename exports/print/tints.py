"""Colours made of others, for formats that cannot mix them themselves."""


def mixed(colour: str, other: str, share: float) -> str:
    """``share`` of one colour with the rest of another, all as ``#RRGGBB``."""
    pairs = zip(bytes.fromhex(colour[1:]), bytes.fromhex(other[1:]), strict=True)
    return "#" + bytes(round(share * mine + (1 - share) * theirs) for mine, theirs in pairs).hex().upper()
