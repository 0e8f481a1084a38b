"""A visitor's list being checked: in a process that can be stopped, so that no page waits for it."""

from dataclasses import dataclass, field
from typing import NamedTuple

from errors import UserError
from language import message
from reader.source.bounded import Bounds, EndedEarly, bounded
from sitelists import limits
from sitelists.model import CheckedList
from views.serving.visitor_check import VisitorCheck

_BOUNDS = Bounds(2 * limits.SECONDS, 2 * limits.MEMORY, 2 * limits.WAITED)
"""More than taking the list out of its file may use, which has bounds of its own within."""


class ListChoices(NamedTuple):
    """How a list is to be read where a person decides: nothing stands for what the file says itself.

    Attributes:
        sheet: its name. datum: as ``datum_called`` takes it. columns: pairs of heading and field.
        source: what the list is called.
    """

    sheet: str = ""
    datum: str = ""
    columns: tuple[tuple[str, str], ...] = ()
    source: str = ""


@dataclass(eq=False, repr=False)
class ListCheck(VisitorCheck[CheckedList]):
    """One list on its way; ``choices``: how it is read."""

    choices: ListChoices = field(default_factory=ListChoices)

    def found(self) -> CheckedList:
        """What the process makes of the list.

        Raises:
            UserError: the list cannot be read, or took more than it may.
        """
        try:
            return bounded(read, (self.content, self.name, self.choices), _BOUNDS, self.is_wanted)
        except EndedEarly as ended:
            if ended.reason == "damage":
                problem = message(
                    "{name}：检查中断，没有结果。请再试一次；仍然如此时，请另存为 CSV。", name=self.name
                )
            else:
                problem = message("{name}：检查用的时间或内存太多，已停止。请拆分后再试。", name=self.name)
            raise UserError(problem) from ended


def read(content: bytes, name: str, choices: ListChoices) -> CheckedList:
    """The checked list, by the atlas of this process.

    Raises:
        UserError: the list cannot be read.
    """
    from atlas.list_knowledge import list_knowledge
    from sitelists.checking import check_list
    from views.caching import cache

    atlas = cache.atlas()
    known = list_knowledge(atlas)
    return check_list(
        content, name, known,
        datum=choices.datum or None, sheet=choices.sheet or None, columns=dict(choices.columns),
        source_name=choices.source,
    )  # fmt: skip
