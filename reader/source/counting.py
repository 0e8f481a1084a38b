"""Numbers as documents write them: Arabic, Roman, Latin, Chinese and enclosed ones; formats as Word calls them."""

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL_SIMPLIFIED = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MOST_LETTERS = 8  # aaaaaaaa is the 190th; what counts further is written in digits


def _positional(digits: str, ten: str, hundred: str, thousand: str) -> Callable[[int], str]:
    """一百二十三: digits with their places; 十五 without a leading 一 where ten is 十."""

    def written(number: int) -> str:
        if not 0 < number < 10_000:
            return str(number)
        text, places = "", ((1000, thousand), (100, hundred), (10, ten), (1, ""))
        for size, name in places:
            digit = number // size % 10
            if digit:
                text += digits[digit] + name
            elif text and number % size and not text.endswith(digits[0]):
                text += digits[0]
        return text[1:] if text.startswith("一十") else text

    return written


def _digits(number: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(number))


def _cycle(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number > 0 else str(number)


def _letters(first: str) -> Callable[[int], str]:
    """A to Z, then AA, BB."""

    def written(number: int) -> str:
        times, letter = divmod(number - 1, 26)
        return chr(ord(first) + letter) * (times + 1) if 0 <= times < _MOST_LETTERS else str(number)

    return written


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    text = ""
    for size, sign in _ROMAN:
        times, number = divmod(number, size)
        text += sign * times
    return text


def _enclosed(*ranges: tuple[int, int, int]) -> Callable[[int], str]:
    """Signs of Unicode: each range as its first number, its last and the code of the first."""

    def written(number: int) -> str:
        found = (chr(code + number - low) for low, high, code in ranges if low <= number <= high)
        return next(found, str(number))

    return written


_COUNTING = _positional(_DIGITS, "十", "百", "千")
_CIRCLED = _enclosed((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1))
_FORMATS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "decimalFullWidth": lambda number: "".join(chr(ord(digit) + 0xFEE0) for digit in str(number)),
    "decimalFullWidth2": lambda number: "".join(chr(ord(digit) + 0xFEE0) for digit in str(number)),
    "upperLetter": _letters("A"),
    "lowerLetter": _letters("a"),
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "chineseCounting": _COUNTING,
    "japaneseCounting": _COUNTING,
    "taiwaneseCounting": _COUNTING,
    "taiwaneseCountingThousand": _COUNTING,
    "chineseCountingThousand": _positional("零一二三四五六七八九", "十", "百", "千"),
    "chineseLegalSimplified": _positional(_LEGAL_SIMPLIFIED, "拾", "佰", "仟"),
    "ideographLegalTraditional": _positional(_LEGAL_TRADITIONAL, "拾", "佰", "仟"),
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "ideographTraditional": _cycle(_STEMS),
    "ideographZodiac": _cycle(_BRANCHES),
    "decimalEnclosedCircle": _CIRCLED,
    "decimalEnclosedCircleChinese": _CIRCLED,
    "decimalEnclosedParen": _enclosed((1, 20, 0x2474)),
    "decimalEnclosedFullstop": _enclosed((1, 20, 0x2488)),
    "ideographEnclosedCircle": _enclosed((1, 10, 0x3280)),
    "numberInDash": lambda number: f"- {number} -",
    "bullet": lambda _: "",
    "none": lambda _: "",
}


def written(number: int, number_format: str) -> str:
    """The number in a format of Word's; in digits where the format is not known or does not go so far."""
    return _FORMATS.get(number_format, str)(number)
