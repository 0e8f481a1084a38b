"""What stands above and below every map and on every report: title, view, sources, date, base map, checks."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from atlas.view import View
from exports.report.appearance import Appearance
from layers.model import Layer
from wording.checks import Check, run_checks, unmet
from wording.not_named import caveat
from wording.view import view_words
from wording.words import Words


@dataclass(frozen=True)
class Imprint:
    """The lines around a report.

    Attributes:
        words: of the atlas, in the reader's language. view: what is reported. cities: of the chapters.
        made: the date printed on it. layers: every layer under the view. appearance: own title, subtitle, signature.
    """

    words: Words
    view: View
    cities: tuple[str, ...]
    made: date
    layers: Mapping[str, Layer]
    appearance: Appearance = field(default_factory=Appearance)

    @property
    def title(self) -> str:
        """The one that was asked for, else whom it is about."""
        return self.appearance.title or self._whom

    @property
    def _whom(self) -> str:
        say, names = self.words.say, [self.words.names.place(code) for code in self.cities]
        if not names:
            return self.words.atlas.province.title.text(self.view.lang)
        if len(names) > 4:
            return say(
                "{province}{count}市产业规划简报", province=self.words.atlas.province.short, count=len(names)
            )
        return say("{cities}产业规划简报", cities=self.words.join(names))

    @property
    def subtitle(self) -> str:
        """The one that was asked for, else the view in one line."""
        say = self.words.say
        return self.appearance.subtitle or say("；").join(
            say("{name}：{value}", name=label, value=value) for label, value in self.described
        )

    @cached_property
    def described(self) -> tuple[tuple[str, str], ...]:
        """The view in words, as labels and values."""
        return view_words(self.words, self.view)

    @cached_property
    def failed(self) -> tuple[Check, ...]:
        """The checks of the data that did not pass, required or not."""
        return tuple(check for check in run_checks(self.words.atlas, lang=self.view.lang) if not check.passed)

    @property
    def base_map(self) -> str:
        """The line that map rules ask for."""
        return self.words.atlas.province.base_map.text(self.view.lang)

    @cached_property
    def caveat(self) -> str:
        """What of the view's plans was not read; empty where all was."""
        return caveat(self.words, self.view.plans)

    @cached_property
    def foot(self) -> tuple[str, ...]:
        """What stands below every map and on every report: who signs, sources, date, base map, failed checks."""
        signed = (self.appearance.signature,) if self.appearance.signature else ()
        return (*signed, *self.stated)

    @cached_property
    def stated(self) -> tuple[str, ...]:
        """The same without who signs."""
        say, words = self.words.say, self.words
        sources = self.words.atlas.vocabulary.sources
        used = dict.fromkeys(name for id in self.view.layers for name in self.layers[id].sources)
        named = [words.citations.dataset(name, self.view.plans) for name in used if name in sources]
        lines = [
            say("数据来源：{sources}。制作日期：{date}", sources=words.join(named), date=self.made),
            self.base_map,
            *filter(None, (self.caveat,)),
        ]
        if self.failed:
            lines.append(say("数据检查：{checks}", checks=unmet(self.failed, words)))
        return tuple(lines)
