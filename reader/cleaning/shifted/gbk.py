"""Two bytes a character: what a text is in GBK, and which characters begin with a byte."""


def code(text: str) -> bytes:
    """The text in GBK; empty where it has other characters."""
    try:
        return text.encode("gbk")
    except UnicodeEncodeError:
        return b""


def led_by(lead: int) -> tuple[tuple[bytes, str], ...]:
    """The characters of GBK with this first byte, each behind its bytes."""
    pairs = (bytes((lead, low)) for low in range(0x40, 0xFF))
    read = ((pair, pair.decode("gbk", errors="ignore")) for pair in pairs)
    return tuple((pair, one) for pair, one in read if len(one) == 1 and not one.isascii())
