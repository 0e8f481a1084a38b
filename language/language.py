"""The reader's language: which one it is, and how it enumerates, brackets and chooses between two texts."""

from collections.abc import Iterable

from language.messages import LANGUAGES, sayer


class Language:
    """One of the interface's languages.

    Attributes:
        lang: its code. chinese: whether it is Chinese. tag: for ``lang`` attributes of HTML.
        say: an interface message in it.
    """

    def __init__(self, lang: str = LANGUAGES[0]) -> None:
        """By its code."""
        self.lang, self.chinese, self.say = lang, lang == "zh", sayer(lang)
        self.tag = "zh-CN" if self.chinese else lang

    def either(self, zh: str | None, en: str | None) -> str:
        """The one of two texts from the data that is in this language, else the Chinese, marked; empty without both."""
        if self.chinese or en or not zh:
            return (zh if self.chinese else en) or ""
        return self.say("{text}（尚无英文）", text=zh)

    def join(self, items: Iterable[str]) -> str:
        """Items enumerated as the language does."""
        return self.say("、").join(items)

    def series(self, items: Iterable[str]) -> str:
        """Items enumerated inside a sentence: in English the last after “and”, after a comma where it has an “and” itself."""
        *first, last = list(items) or [""]
        if not first:
            return last
        comma = "," if " and " in last and not self.chinese else ""
        return self.say("{first}、{last}", first=self.join(first) + comma, last=last)

    def sentences(self, texts: Iterable[str]) -> str:
        """Sentences one after the other, each once."""
        return ("" if self.chinese else " ").join(dict.fromkeys(filter(None, texts)))

    def bracketed(self, text: str) -> str:
        """An aside in brackets as the language writes them."""
        return self.say("（{text}）", text=text)
