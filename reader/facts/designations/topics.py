"""The industries that a heading, or the beginning of a sentence, names for the places behind it."""

import re

from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.words import DesignationPatterns
from reader.types import Range

_NUMBER = r"\s*(?:[(]?[一二三四五六七八九十\d]{1,3}(?:[)、.]|是)\s*)?"
_HEADING = re.compile(
    rf"{_NUMBER}(?P<what>[^,;:。(]{{2,24}}?)(?:产业链|产业集群|产业|行业|基地|集群|高地|集聚区)?[:]?\s*"
)
_AROUND = re.compile(
    rf"{_NUMBER}(?:围绕|聚焦|瞄准|面向|做大做强|大力发展|重点发展|加快发展|发展壮大|培育壮大)"
    "(?P<what>[^,;:。]{2,40}?)(?:等)?(?:重点)?(?:产业|领域|方面|行业|赛道)?,"
)
_SUBJECT = re.compile(
    r"\s*(?:截至目前,|目前,|近年来,|其中,)?(?P<what>[^,;:。(]{2,24}?)产业链?"
    "(?=(?:已经?|正|基本|初步|逐步|加快|目前|现)*(?:形成|构建|呈现|作为|重点建设|着力建设|打造|建设|是|以|布局|分布|集中))"
)


_COLON = re.compile(
    rf"{_NUMBER}[,—-]*(?:[\u4e00-\u9fff]{{1,3}}-[\u4e00-\u9fff])?(?P<what>[^,;:。(]{{2,24}}?)(?:产业集群|产业集聚区|产业基地|生产基地|制造基地|集聚区|聚集区|集群|基地|产业链|产业|走廊|产业带):"
)


class TopicReader:
    """Reads what the places behind are about."""

    def __init__(self, words: DesignationPatterns, phrases: PhraseReader) -> None:
        """Takes the vocabulary and the reader of phrases."""
        self._words, self._phrases = words, phrases

    def of_heading(self, text: str, span: Range) -> tuple[str, ...] | None:
        """The industries that a sentence without places is, none of another heading; None of a whole sentence."""
        heading = _HEADING.fullmatch(text, *span)
        return self._named(heading["what"]) if heading else None

    def of_sentence(self, text: str, span: Range, at: int) -> tuple[str, ...]:
        """The industries that a sentence is about before its first place at character ``at``."""
        subject = (
            _SUBJECT.match(text, span[0], at)
            or _AROUND.match(text, span[0], at)
            or _COLON.match(text, span[0], at)
        )
        return self._named(subject["what"]) if subject else ()

    def _named(self, what: str) -> tuple[str, ...]:
        """A list of nothing but industries, behind verbs that urge them on."""
        if not self._phrases.judge.alike(what):
            return ()
        what = self._words.urging.sub("", what)
        names = self._phrases.held(what)
        whole = names and len(names) == len(self._phrases.split(what))
        return names if whole and self._phrases.all_alike(names) else ()
