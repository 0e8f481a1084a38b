"""A part of a number that a draft gives to a place (其中甲市占一半), where the plan gives it to nobody."""

import re
from collections.abc import Iterator, Mapping, Sequence

from language import message
from reader.facts.places import PlaceReader
from reader.facts.sentences import sentences
from verify.drafttext import DraftText
from verify.figures.known import PROVINCE, KnownFigure
from verify.verdicts import JudgedClaim

_PART = re.compile(
    "市?(?:要|须|需|将|应|约|就|独|一家|自己)*(?:占到?|占据|承担|分得|分到|完成|认领|拿下?|负责|包揽)了?(?:其中的?|近|约|将近)?"
    "(?:一半|半数|大半|过半|多半|[一二三四五六七八九十两\\d]+分之[一二三四五六七八九十\\d]+|[一二三四五六七八九两\\d]+成)(?:以上|左右|多)?"
)


class PortionJudge:
    """Finds such parts, and judges."""

    def __init__(self, figures: Sequence[KnownFigure], places: PlaceReader) -> None:
        """Takes the figures that count."""
        self._whole: Mapping[str, KnownFigure] = {
            figure.ref: figure for figure in figures if figure.scope == PROVINCE and not figure.reported
        }
        self._places = places

    def judged(self, draft: DraftText, numbers: Sequence[JudgedClaim]) -> Iterator[JudgedClaim]:
        """Every part of a number of the same sentence; ``numbers`` are the judged ones."""
        text = draft.plain
        for start, end in sentences(text, 0, len(text)):
            for mention in self._places.mentions(text, start, end, None, draft.home):
                part = _PART.match(text, mention.end, end) if mention.codes else None
                before = [one for one in numbers if start <= one.span[0] < mention.start and one.refs]
                figure = self._whole.get(before[-1].refs[0]) if before else None
                if part and figure:
                    yield JudgedClaim(
                        (mention.start, part.end()), "shared_out", message("这是全省的数，规划没有分解到市"),
                        (figure.ref,), (figure.evidence,), {"scope": (mention.codes, PROVINCE)},
                    )  # fmt: skip
