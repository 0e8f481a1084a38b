"""What every document carries, and the records in it as the lists have them."""

from collections.abc import Iterable
from typing import Any

from api.asking import Asking
from api.resources.carrying import carried, numbered, plan_source
from api.resources.choosing import Numbered
from api.resources.records import DESIGNATIONS, SITES, TARGETS
from insight.targets.promises import Promise
from plans.records import Designation, Site
from wording.not_named import caveat


def document_head(asking: Asking[Any], plans: tuple[str, ...] = ()) -> dict[str, Any]:
    """What a document that rests on the chosen plans carries; each source once."""
    atlas, words = asking.atlas, asking.words
    sources = [plan_source(plan.id, words.names) for plan in atlas.chosen(plans)]
    return {
        "data_version": atlas.version,
        "lang": words.lang,
        "licence": carried("", "", "plans", asking)["licence"],
        "sources": [source for n, source in enumerate(sources) if source not in sources[:n]],
        "note": caveat(words, plans),
    }


class RecordEntries:
    """Records as the lists have them; their numbers are looked up once."""

    def __init__(self, asking: Asking[Any]) -> None:
        """Numbers every record of the atlas."""
        self._asking = asking
        self._numbers = {id(r): number for plan in asking.atlas.plans for number, r in numbered(plan)}

    def designations(self, records: Iterable[Designation]) -> list[dict[str, Any]]:
        return [DESIGNATIONS.entry(self._numbered(record), self._asking) for record in records]

    def sites(self, records: Iterable[Site]) -> list[dict[str, Any]]:
        return [SITES.entry(self._numbered(record), self._asking) for record in records]

    def promises(self, promises: Iterable[Promise]) -> list[dict[str, Any]]:
        """Each with every statement of it."""
        return [
            {
                "text": self._asking.words.numbers.amount(promise.main),
                "overlap": promise.group,
                "statements": [TARGETS.entry(self._numbered(it), self._asking) for it in promise.statements],
            }
            for promise in promises
        ]

    def _numbered(self, record: Any) -> Numbered[Any]:
        return Numbered(record, self._numbers[id(record)])
