"""One draft as the review draws it: the text, every entry in words with its place, the forms to edit it."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from atlas.known import known
from atlas.store.drafts import StoredDraft
from atlas.store.field_checks import FieldChecks
from atlas.store.shown import ShownText, bare, shown_text
from atlas.store.states import HEADER, Decision, EntryState
from atlas.store.store import Store
from plans.known import Known
from plans.types import TYPES
from views.caching import cache
from views.caching.shared import shared
from wording.drafts.choices import choices
from wording.drafts.fields import header_form, record_form, type_names
from wording.drafts.values import EntryWords
from wording.words import Words


class ReviewedDraft(NamedTuple):
    """A draft with what it takes to check and to say its entries."""

    number: int
    text: ShownText
    checks: FieldChecks
    said: EntryWords

    @property
    def words(self) -> Words:
        """The reader's language."""
        return self.said.words

    def whole(self, draft: StoredDraft, states: Mapping[str, EntryState], accepted: str) -> dict[str, Any]:
        """All that the review draws; ``accepted`` is the plan on the map that was made of it."""
        say = self.words.say
        return {
            "draft": draft.id, "version": draft.version, "accepted": accepted, "text": self.text.text,
            "entries": self.entries(states.values()), "types": {HEADER: say("文件信息"), **type_names(say)},
            "forms": {
                HEADER: [form._asdict() for form in header_form(say)],
                **{kind: [form._asdict() for form in record_form(kind, say)] for kind in TYPES},
            },
            "choices": choices(self.words),
            "clauses": self._clauses(states.values()),
        }  # fmt: skip

    def entries(self, states: Iterable[EntryState]) -> list[dict[str, Any]]:
        """Entries as they stand."""
        return [self.entry(state) for state in states]

    def entry(self, state: EntryState) -> dict[str, Any]:
        """One entry: what it says in words, what is wrong with it, who decided."""
        faults = self.checks.entry(state) if state.status in ("waiting", "accepted") else {}
        start, end = self._place(state)
        return {
            "id": state.record, "root": state.root, "type": str(state.fields.get("type", HEADER)),
            "clause": str(state.fields.get("clause", "")), "status": state.status, "version": state.version,
            "confidence": state.read.confidence, "reason": state.read.reason, "start": start, "end": end,
            "notices": self._notices(state),
            "fields": dict(state.fields), "said": self.said.said(state.fields), "faults": self.in_words(faults),
            "decided": self.decision(state.decided) if state.decided else None,
        }  # fmt: skip

    def _notices(self, state: EntryState) -> list[str]:
        """What a person should look at before accepting an entry, though nothing bars it."""
        agencies = (
            self.checks.unlisted_agencies(state.fields) if state.status in ("waiting", "accepted") else ()
        )
        if not agencies:
            return []
        say = self.words.say
        return [
            say(
                "部门表中没有{names}：收下则照原文列为本规划的部门，随规划导出；若是错字请先修改。",
                names=agencies,
            )
        ]

    def decision(self, one: Decision) -> dict[str, Any]:
        """Who decided what, with the fields in words."""
        done = {
            "accept": self.words.say("收下"), "edit": self.words.say("改后收下"), "reject": self.words.say("拒绝"),
            "split": self.words.say("拆分"), "merge": self.words.say("合并"), "add": self.words.say("添加"),
            "undo": self.words.say("撤销"),
        }  # fmt: skip
        fields = one.after if isinstance(one.after, Mapping) else None
        return {
            "by": one.actor, "at": one.at[:16].replace("T", " "), "why": one.why, "action": one.action,
            "done": done.get(one.action, one.action), "said": self.said.said(fields) if fields else [],
            "evidence": str((fields or {}).get("evidence", "")),
        }  # fmt: skip

    def in_words(self, faults: Mapping[str, str]) -> dict[str, str]:
        """Faults in the reader's language."""
        return {field: self.words.say(fault) for field, fault in faults.items()}

    def _place(self, state: EntryState) -> tuple[int | None, int | None]:
        if state.read.start is None or state.read.end is None:
            return None, None
        return self.text.place(state.read.start, state.read.end)

    def _clauses(self, states: Iterable[EntryState]) -> dict[str, str]:
        """By its id, what each clause is called."""
        found = {}
        for state in states:
            if state.fields.get("type") == "clause":
                name = str(state.fields.get("clause", ""))
                found[name] = f"{self.words.names.clause(name)} {state.fields.get('heading', '')}"
        return found


def reviewed(store: Store, number: int, lang: str) -> ReviewedDraft:
    """One draft of a store, to be said in a language."""
    said, kept = _said(cache.page_version(), lang), store.drafts.text(number)
    kind = str(store.drafts.report(number).get("format", ""))
    text, texts = _texts(kept, kind)
    checks = FieldChecks(_limits(cache.page_version()), said.words.atlas.hashes, texts)
    return ReviewedDraft(number, text, checks, said)


@shared(4)
def _said(version: str, lang: str) -> EntryWords:
    return EntryWords(Words(cache.atlas(), lang))


@shared(1)
def _limits(version: str) -> Known | None:
    atlas = cache.atlas()
    return known(atlas.vocabulary, atlas.boundaries, atlas.gazetteer.former)


@shared(8)
def _texts(kept: str, kind: str) -> tuple[ShownText, tuple[str, ...]]:
    """A draft's text as it is shown, and what evidence is looked for in."""
    text = shown_text(kept, kind)
    return text, tuple(dict.fromkeys(map(bare, (kept, text.text))))
