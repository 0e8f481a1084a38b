"""How official documents number their headings: 一、 then （一） then 1."""

_DIGITS = "零一二三四五六七八九"
_MOST = 99


def numbered(level: int, number: int, text: str) -> str:
    """A heading with its number.

    Args:
        level: 1 to 3.
        number: from 1.
        text: of the heading.
    """
    if level == 1:
        return f"{chinese_number(number)}、{text}"
    return f"（{chinese_number(number)}）{text}" if level == 2 else f"{number}.{text}"


def chinese_number(number: int) -> str:
    """1 to 99 in Chinese signs; greater ones in digits.

    >>> chinese_number(21)
    '二十一'
    """
    if not 0 < number <= _MOST:
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _DIGITS[tens]) + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
