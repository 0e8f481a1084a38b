"""Two bytes a character: what a text is in GBK, and which characters begin with a byte."""

from collections.abc import Iterator


def code(text: str) -> bytes:
    """The text in GBK; empty where it has other characters."""
    try:
        return text.encode("gbk")
    except UnicodeEncodeError:
        return b""


def led_by(lead: int) -> Iterator[tuple[bytes, str]]:
    """The characters of GBK with this first byte, each behind its bytes."""
    for low in range(0x40, 0xFF):
        character = bytes((lead, low)).decode("gbk", errors="ignore")
        if len(character) == 1 and not character.isascii():
            yield bytes((lead, low)), character
