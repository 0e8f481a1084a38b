"""A visitor's draft being held against the records; nothing of it is kept."""

from dataclasses import dataclass

from errors import UserError
from language import message
from reader.source.bounded import Bounds, EndedEarly, bounded
from reader.source.limits import MEMORY, SECONDS, WAITED
from verify.verdicts import Verification
from views.serving.visitor_check import VisitorCheck

_BOUNDS = Bounds(4 * SECONDS, 5 * MEMORY, 2 * WAITED)
"""More than taking the text out of its file may use, which has bounds of its own within."""


@dataclass(eq=False, repr=False)
class DraftCheck(VisitorCheck[Verification]):
    """One draft on its way.

    Attributes:
        pasted: whether ``content`` is the text itself.
        against: ids of plans; none: all of them.
    """

    pasted: bool = False
    against: tuple[str, ...] = ()

    def found(self) -> Verification:
        """What the process finds in the draft.

        Raises:
            UserError: it cannot be read, or took more than it may.
        """
        try:
            arguments = (self.content, self.name, self.pasted, self.against)
            return bounded(read, arguments, _BOUNDS, self.is_wanted)
        except EndedEarly as ended:
            problem = message(
                "{name}：核对中断，没有结果。请只保留要核对的部分，或另存为 .txt 后再试。", name=self.name
            )
            raise UserError(problem) from ended


def read(content: bytes, name: str, pasted: bool, against: tuple[str, ...]) -> Verification:
    """The draft's claims, by the atlas of this process.

    Raises:
        UserError: the draft cannot be read.
    """
    from verify.checker import Checker
    from verify.opening import refuse_long, text_as_read
    from views.caching import cache

    text = content.decode() if pasted else text_as_read(content, name)
    refuse_long(text, name)
    return Checker(cache.atlas(), against).check(text, name)
