"""How a Chinese character is read aloud: the pinyin that stands in brackets behind it, and its readings."""

import re

from pypinyin import Style, pinyin
from pypinyin.constants import PINYIN_DICT

READING = r"[a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜńňǹ]{1,6}"
_TONE = re.compile("[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹ]")


def toned(character: str) -> tuple[str, ...]:
    """Every reading of a character with its tone."""
    return tuple(PINYIN_DICT.get(ord(character), character).split(","))


def reads(character: str, written: str) -> bool:
    """Whether what is written may be the reading: it has a tone mark or, without one, is a reading."""
    if _TONE.search(written):
        return True
    return written.replace("ü", "v") in pinyin(character, style=Style.NORMAL, heteronym=True)[0]
