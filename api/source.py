"""What the answers are made of: the server hands over how to come by it, as it is now."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from atlas.model import Atlas

if TYPE_CHECKING:
    from insight.search.index import SearchIndex


@dataclass(frozen=True)
class AtlasSource:
    """Called for every answer: data that change while the server runs are in the next one.

    Attributes:
        atlas: the atlas of the data as they are now.
        search_index: what can be found in them, and by which words.
    """

    atlas: Callable[[], Atlas]
    search_index: "Callable[[], SearchIndex]"
