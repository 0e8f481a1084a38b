"""What a paragraph is in the midst of: an earlier sentence's time and place hold for those behind it."""

import re
from typing import NamedTuple

from reader.facts.numbers.counted import Counted
from reader.facts.numbers.setting import Setting
from reader.facts.numbers.tense.marks import TimeMark
from reader.facts.records import ReadScope

_HEADING = re.compile(
    r"\s*(?:[一二三四五六][、.])?(?:20\d\d年|过去[一五]年)?(?:的)?[\u4e00-\u9fff“”、]{0,16}(?:(?P<back>基础|现状|成效|回顾|成就|进展|成果)|"
    r"(?P<ahead>目标|任务|措施|举措|计划|打算|安排|部署))\s*"
)


class Tenses(NamedTuple):
    """What was said of time.

    Attributes:
        past: of the paragraph (None: nothing).
        plans: whether news told of a plan before it.
        headed_back: whether a heading says that the paragraphs below look back.
    """

    past: bool | None
    plans: bool
    headed_back: bool = False


class Running:
    """Follows a passage from sentence to sentence; in a plan's clauses a sentence stands for itself."""

    def __init__(self, setting: Setting) -> None:
        """Begins with nothing said."""
        self.is_kept, self._about_plan = setting.outlook != "ahead", setting.outlook == "about_plan"
        self.tenses = Tenses(None, False)
        self.topic: ReadScope | None = None
        self.counted: Counted | None = None
        self._headed: bool | None = None

    def paragraph(self, opening: str, is_line: bool) -> None:
        """A new one begins: nothing said holds on, but what a plan that the news tells of is to bring.

        Args:
            opening: its first sentence.
            is_line: whether there is no other; a heading tells of the paragraphs below whether they look back.
        """
        if is_line and not re.search(r"[,;:]|(?<!20)\d(?!\d{0,3}年)", opening) and len(opening.strip()) <= 20:
            heading = _HEADING.fullmatch(opening)
            self._headed = bool(heading["back"]) if heading else None
        self.topic = self.counted = None
        told = self._about_plan and (self.tenses.plans or self.tenses.past is False)
        self.tenses = Tenses(self._headed, told, self._headed is True)

    def follow(self, marks: list[TimeMark], topic: ReadScope | None) -> None:
        """After a sentence with these words of time, about this place."""
        if not self.is_kept:
            return
        dated = [mark for mark in marks if mark.dated]
        last = (dated or marks)[-1:]
        self.tenses = self.tenses._replace(past=last[0].past) if last else self.tenses
        self.topic = topic
