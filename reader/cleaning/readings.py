"""How a Chinese character is read aloud: the pinyin that stands in brackets behind it, and its readings."""

import re

from pypinyin import Style, pinyin

READING = r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ]{1,6}"
_TONE = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]")


def toned(character: str) -> list[str]:
    """Every reading of a character with its tone."""
    return pinyin(character, style=Style.TONE, heteronym=True)[0]


def reads(character: str, written: str) -> bool:
    """Whether what is written may be the reading: it has a tone mark or, without one, is a reading."""
    if _TONE.search(written):
        return True
    return written in pinyin(character, style=Style.NORMAL, heteronym=True)[0]
