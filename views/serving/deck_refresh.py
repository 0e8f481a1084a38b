"""A visitor's deck being brought up to date; nothing of it is kept."""

from dataclasses import dataclass
from datetime import date

from errors import UserError
from exports.pptx.refreshing.model import Refreshed
from language import message
from reader.source.bounded import Bounds, EndedEarly, bounded
from reader.source.limits import MEMORY, SECONDS, WAITED
from views.serving.visitor_check import VisitorCheck

_BOUNDS = Bounds(4 * SECONDS, 5 * MEMORY, 2 * WAITED)
"""A deck is read, and the one of today is made beside it."""


@dataclass(eq=False, repr=False)
class DeckRefresh(VisitorCheck[Refreshed]):
    """One deck on its way."""

    def found(self) -> Refreshed:
        """The deck with today's data, and what changed.

        Raises:
            UserError: it cannot be read, is not the atlas's, or took more than it may.
        """
        try:
            return bounded(renew, (self.content, date.today()), _BOUNDS, self.is_wanted)
        except EndedEarly as ended:
            problem = message("{name}：更新中断，没有结果。请去掉其中的大图片后再试。", name=self.name)
            raise UserError(problem) from ended


def renew(content: bytes, today: date) -> Refreshed:
    """The deck by the atlas of this process.

    Raises:
        UserError: it cannot be read, or is not the atlas's.
    """
    from exports.pptx.refreshing.refresh import refresh
    from views.caching import cache

    return refresh(content, cache.atlas(), today)
