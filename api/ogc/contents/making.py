"""What all collections are made with: the words of both languages, and the properties that many of them have."""

from collections.abc import Callable
from typing import Any

from api.ogc.model import Property
from atlas.model import Atlas
from language import LANGUAGES, Message, Name, message
from wording.words import Words

Said = Callable[[Words, Any], str | None]
"""What is said of a row in a language."""


class Making:
    """The atlas and its words.

    Attributes:
        zh, en: the words of each language.
    """

    def __init__(self, atlas: Atlas) -> None:
        """Of one state of the data."""
        self.atlas, (self.zh, self.en) = atlas, (Words(atlas, lang) for lang in LANGUAGES)

    @property
    def base_map(self) -> Name:
        """The line that map rules ask for wherever boundaries are shown."""
        return self.atlas.province.base_map

    def both(self, name: str, title: Message, said: Said) -> tuple[Property, Property]:
        """A text in Chinese, and beside it with ``_en`` in English."""
        english = message("{name}（英文）", name=title)
        return (
            Property(name, title, lambda row: said(self.zh, row)),
            Property(f"{name}_en", english, lambda row: said(self.en, row)),
        )

    def place(
        self, city: Callable[[Any], str], county: Callable[[Any], str] | None = None
    ) -> tuple[Property, ...]:
        """Codes and names of the prefecture, and of the county where rows know theirs."""
        found = (
            Property("city", message("市（代码）"), city),
            *self.both("city_name", message("市"), lambda words, row: self._name(words, city(row))),
        )
        if county is None:
            return found
        return (
            *found,
            Property("county", message("县（代码）"), county),
            *self.both("county_name", message("县"), lambda words, row: self._name(words, county(row))),
        )

    def catalogued(self, source: str) -> tuple[Property, ...]:
        """Producer, date and licence of a source of the data; nothing where the catalogue lacks it."""
        found = self.atlas.vocabulary.sources.get(source)
        if found is None:
            return ()
        licence = (found.licence, found.licence_en)
        return (
            *self.both(
                "source", message("来源"), lambda words, _: words.either(found.producer, found.producer_en)
            ),
            Property("source_date", message("来源日期"), lambda _: found.date),
            *self.both("licence", message("许可"), lambda words, _: words.either(*licence)),
        )

    def listed(self, source: Callable[[Any], str]) -> tuple[Property, ...]:
        """Source, address and licence of a row of context, by the code in its table."""
        known = self.atlas.context.sources

        def said(words: Words, row: Any) -> str:
            found = known.get(source(row))
            return words.either(found.zh, found.en) if found else source(row)

        def fact(name: str) -> Callable[[Any], str]:
            return lambda row: getattr(known.get(source(row)), name, "")

        return (
            *self.both("source", message("来源"), said),
            Property("source_url", message("来源网址"), fact("url")),
            Property("licence", message("许可"), fact("licence")),
        )

    @staticmethod
    def _name(words: Words, code: str) -> str:
        return words.names.place(code) if code else ""
