"""Chinese script: traditional to simplified, and how ordinary a text's characters are."""

import re

from opencc import OpenCC

_TO_SIMPLIFIED = OpenCC("t2s")
LEVEL_ONE = frozenset(
    bytes((high, low)).decode("gb2312")
    for high in range(0xB0, 0xD8)
    for low in range(0xA1, 0xFF if high < 0xD7 else 0xFA)
)
_ORDINARY = (
    LEVEL_ONE
    | frozenset("，。、；：？！“”‘’（）《》〔〕【】—…·％　「」")
    | frozenset(map(chr, range(32, 127)))
    | set("\n\r\t")
)
_ASPECT = re.compile(
    "(?<![显名原专论编巨土合译昭卓著])著(?![名作述称者书录])"
)  # 随著, 著力 of texts from elsewhere
_SAMPLE = 20_000
HAN = re.compile(r"[\u3400-\u9fff]")


def simplified(text: str) -> str:
    """The text in simplified characters, as many as before."""
    converted: str = _TO_SIMPLIFIED.convert(text)
    if len(converted) != len(text):
        singly = (_TO_SIMPLIFIED.convert(character) for character in text)
        converted = "".join(new if len(new) == 1 else old for old, new in zip(text, singly, strict=True))
    return _ASPECT.sub("着", converted) if "著" in converted and converted != text else converted


def ordinary_share(text: str) -> float:
    """How many of the characters (the first _SAMPLE of them) are everyday ones, 0 to 1."""
    sample = simplified(text[:_SAMPLE])
    return sum(map(_ORDINARY.__contains__, sample)) / max(len(sample), 1)
