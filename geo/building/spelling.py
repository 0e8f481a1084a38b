"""What a place is called besides its full Chinese name: the short name, English, pinyin."""

import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from pypinyin import lazy_pinyin

_FILE = Path(__file__).with_name("names.toml")


@dataclass(frozen=True)
class Parts:
    """A full name taken apart: 恩施 + 土家族苗族 + 自治州; ``peoples`` and ``kind_en`` are English."""

    bare: str
    peoples: tuple[str, ...]
    kind: str
    kind_en: str


class Speller:
    """The rules of ``names.toml``, read once; every name in it is one of a place in China."""

    @cached_property
    def _rules(self) -> dict[str, Any]:
        return tomllib.loads(_FILE.read_text("utf-8"))

    def parts(self, zh: str) -> Parts:
        """The full name's parts; a name that ends in no known kind is bare."""
        kind, kind_en = self._rules["kinds_by_name"].get(zh) or self._kind(zh)
        bare = zh.removesuffix(kind)
        peoples: list[str] = []
        while kind.startswith("自治") or bare.endswith("族"):
            people = next(
                (word for word in self._peoples if len(bare) >= len(word) + 2 and bare.endswith(word)), ""
            )
            if not people:
                break
            bare, peoples = bare.removesuffix(people), [self._rules["peoples"][people], *peoples]
        return Parts(bare, tuple(filter(None, peoples)), kind, kind_en)

    def syllables(self, name: str) -> list[str]:
        """Tone-less pinyin, one entry a character."""
        reading = self._rules["readings"].get(name)
        return reading.split() if reading else lazy_pinyin(name)

    def pinyin(self, short: str) -> str:
        """A short name as one types it: lower-case letters only, v for ü."""
        bare = short if len(short) == 2 else self.parts(short).bare
        return "".join((*self.syllables(bare), *lazy_pinyin(short.removeprefix(bare))))

    def english(self, adcode: str, zh: str, *, with_kind: bool) -> str:
        """“Xi'an”, “Yun'e County”, “Lixian County”, “Jingning She Autonomous County”."""
        if whole := self._rules["whole"].get(adcode):
            return str(whole)
        parts = self.parts(zh)
        name = self._rules["english"].get(parts.bare) or _joined(
            self.syllables(zh if len(zh) == 2 else parts.bare)
        )
        if not with_kind:
            return str(name)
        return " ".join(filter(None, (name, _listed(parts.peoples), parts.kind_en)))

    def short(self, adcode: str, zh: str, taken: frozenset[str] = frozenset()) -> str:
        """The name without its kind, unless that leaves one character, 市中/市南/市北 or a name of ``taken``."""
        if short := self._rules["short"].get(adcode):
            return str(short)
        parts = self.parts(zh)
        keeps = any(parts.kind.endswith(kind) for kind in self._rules["kept"]["kinds"])
        if keeps or len(parts.bare) < 2 or parts.bare[0] == "市" or parts.bare in taken:
            return parts.bare + parts.kind.removeprefix("自治")
        return parts.bare

    def shared(self, names: Iterable[str]) -> frozenset[str]:
        """What more than one of these different full names is called without its kind: 新竹市 and 新竹县."""
        counted = Counter(self.parts(zh).bare for zh in set(names))
        return frozenset(bare for bare, count in counted.items() if count > 1)

    def _kind(self, zh: str) -> tuple[str, str]:
        return next(
            ((kind, en) for kind, en in self._rules["kinds"].items() if zh[1:].endswith(kind)), ("", "")
        )

    @cached_property
    def _peoples(self) -> list[str]:
        return sorted(self._rules["peoples"], key=len, reverse=True)


def _joined(spelled: list[str]) -> str:
    """One word with a capital, an apostrophe before an inner a, e or o, and ü for v."""
    word = spelled[0] + "".join("'" * (part[0] in "aeo") + part for part in spelled[1:])
    return word.replace("v", "ü").capitalize()


def _listed(words: tuple[str, ...]) -> str:
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))
