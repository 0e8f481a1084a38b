"""What every document carries, and the records in it as the lists have them."""

from collections.abc import Iterable
from typing import Any

from api.asking import ApiRequest
from api.resources.carrying import carried, numbered, plan_source
from api.resources.choosing import Numbered
from api.resources.records import DESIGNATIONS, SITES, TARGETS
from insight.targets.promises import Promise
from plans.records import Designation, Record, Site
from wording.not_named import caveat


def document_head(asking: ApiRequest[Any], plans: tuple[str, ...] = ()) -> dict[str, Any]:
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
    """Records as the lists have them; those of a plan are numbered once."""

    def __init__(self, asking: ApiRequest[Any]) -> None:
        self._asking, self._numbers = asking, dict[str, dict[Record, int]]()

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
        if record.plan not in self._numbers:
            plan = self._asking.atlas.plan_by_id[record.plan]
            self._numbers[record.plan] = {one: number for number, one in numbered(plan)}
        return Numbered(record, self._numbers[record.plan][record])
