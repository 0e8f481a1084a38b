"""A plan's text to draft records: every step in order, with its output, and what it could not read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from language import Message, message
from plans.reader.agencies import Agencies, AgencyReader, merged
from plans.reader.clean import Cleaner
from plans.reader.context import Context
from plans.reader.designations import DesignationReader
from plans.reader.drafts import Draft, evidence_range
from plans.reader.fold import folded
from plans.reader.identity import identified
from plans.reader.lexicon import load_lexicon
from plans.reader.mapped import Mapped
from plans.reader.notes import Note, note
from plans.reader.outline import ClauseText, PlanText
from plans.reader.overlaps import proposed
from plans.reader.places import Mention, PlaceReader
from plans.reader.programmes import ProgrammeReader
from plans.reader.retrospect import looks_back
from plans.reader.script import ordinary_share
from plans.reader.sentences import stretches
from plans.reader.sites import SiteReader
from plans.reader.source import Source, open_source
from plans.reader.structure import Structure
from plans.reader.targets import Setting, TargetReader

LONGEST_TEXT = 400_000
READABLE = 0.6


@dataclass(frozen=True)
class Reading:
    """What was read from one file.

    Attributes:
        name: of the file.
        source: its decoded text; spans count its characters.
        plans: id to the plan as found.
        rows: the records with ``span``, ``confidence`` and ``reason`` added, in the order of the text.
        notes: what was restored, skipped, ignored, unreadable or not understood.
        trace: each step's name and output, in order.
    """

    name: str
    source: Source
    plans: dict[str, PlanText]
    rows: tuple[dict[str, Any], ...]
    notes: tuple[Note, ...]
    trace: tuple[tuple[str, str], ...]


def read(data: bytes, name: str, *, plan: str | None = None, context: Context | None = None) -> Reading:
    """Read one file; for several build one ``Reader``.

    Args:
        data: the file as it is: text, HTML, Word or PDF.
        name: what messages call it.
        plan: id for the plan; several of one file separated by commas; or the id of one of them.
        context: places, agencies, industries and plans known.

    Raises:
        UserError: the file cannot be opened, or ``plan`` is no id.
        DataError: the vocabularies cannot be read.
    """
    return Reader(context or Context()).read(data, name, plan)


class Reader:
    """Everything that reading needs, prepared once."""

    def __init__(self, context: Context) -> None:
        """Loads the vocabularies and prepares every step."""
        self.context = context
        places = tuple(context.places)
        aliases = [word for words in context.industries.values() for word in words]
        self.lexicon = load_lexicon(
            place_names=[place.name_zh for place in places if place.level != "circle"]
        )
        self.cleaner, self.structure = Cleaner(self.lexicon), Structure(self.lexicon)
        self.agencies = AgencyReader(self.lexicon, context.agencies)
        self.places = PlaceReader(places, context.former, self.lexicon)
        self.targets = TargetReader(self.lexicon)
        self.designations = DesignationReader(self.lexicon, [word for word in aliases if len(word) > 2])
        self.sites, self.programmes = SiteReader(self.lexicon), ProgrammeReader(self.lexicon)

    def read(self, data: bytes, name: str, plan: str | None = None) -> Reading:
        """Read one file (see ``read``)."""
        return _Session(self, name, open_source(data, name)).read(plan)


class _Session:
    """One reading of one file."""

    def __init__(self, reader: Reader, name: str, source: Source) -> None:
        self.reader, self.name, self.source = reader, name, source
        self.notes: list[Note] = []
        self.trace: list[tuple[str, str]] = []

    def read(self, given: str | None) -> Reading:
        """Clean, structure, then each clause."""
        text = self._clean()
        flat = folded(text.text)
        outline = self.reader.structure.outline(flat)
        for start, end in outline.skipped:
            self._note("skipped", text, start, end, message("不属于规划正文"))
        plans = identified(outline.plans, given, self.reader.context)
        self.trace.append(("structure", _outline_text(plans, text.text)))
        rows = [row for id_, plan in plans.items() for row in self._plan(id_, plan, text, flat)]
        if not any(row["type"] != "clause" or row["lead"] for row in rows):
            rows = []  # headings alone promise nothing: no plan
        years = {id_: len(plan.years) for id_, plan in plans.items()}
        for index, group in proposed(rows, years).items():
            rows[index]["overlap"] = group
        self.trace.append(("records", "\n".join(map(str, rows))))
        return Reading(self.name, self.source, plans, tuple(rows), tuple(self.notes), tuple(self.trace))

    def _clean(self) -> Mapped:
        text = self.source.text
        self.trace.append(
            ("decode", f"{self.source.format} {self.source.encoding} {len(self.source.decoded)} 字")
        )
        if len(text.text) > LONGEST_TEXT:
            self._note("unreadable", text, LONGEST_TEXT, len(text.text), message("只读前 {count} 字", count=LONGEST_TEXT))
            text = Mapped(text.text[:LONGEST_TEXT], text.starts[:LONGEST_TEXT], text.ends[:LONGEST_TEXT])
        if ordinary_share(text.text) < READABLE:
            self._note("unreadable", text, 0, len(text.text), message("多为生僻字，编码可能有误"))
        for step, after, notes in self.reader.cleaner.steps(text):
            self.notes += notes
            self.trace.append((f"clean/{step}", "\n".join(map(_note_text, notes)) or "（无改动）"))
            text = after
        self.trace.append(("clean", text.text))
        return text

    def _plan(self, id_: str, plan: PlanText, text: Mapped, flat: str) -> Iterator[dict[str, Any]]:
        year = plan.years[0] if plan.years else plan.written
        home = self._home(plan, flat, year)
        back = looks_back(flat, plan)
        for clause in plan.clauses:
            yield from self._clause(id_, plan, clause, text, flat, (year, home, back))

    def _home(self, plan: PlanText, flat: str, year: int | None) -> tuple[str, ...]:
        """The city or county that the title names, where it names one."""
        found = self.reader.places.mentions(plan.title, 0, len(plan.title), year)
        codes = tuple(dict.fromkeys(code for mention in found for code in mention.codes))
        return codes if len(codes) == 1 else ()

    def _clause(
        self, id_: str, plan: PlanText, clause: ClauseText, text: Mapped, flat: str, setting: tuple
    ) -> Iterator[dict[str, Any]]:
        """The clause's records; an overlong one is read in pieces, so that no text takes long."""
        pieces = [
            self._piece(clause, span, text, flat, setting)
            for span in stretches(flat, clause.start, clause.end)
        ]
        agencies = merged([own for own, _, _ in pieces])
        mentions = [mention for _, named, _ in pieces for mention in named]
        drafts = [draft for _, _, made in pieces for draft in made]
        self._report(agencies, mentions, text)
        if clause.id == "text" and not drafts and not agencies.lead:
            return
        self.trace.append((f"{id_}/{clause.id}", _clause_text(agencies, mentions, drafts, text.text)))
        yield self._clause_row(id_, plan, clause, agencies, text)
        for draft in sorted(drafts, key=lambda draft: (draft.start, draft.end)):
            yield _row(id_, draft, text)

    def _piece(
        self, clause: ClauseText, span: tuple[int, int], text: Mapped, flat: str, setting: tuple
    ) -> tuple[Agencies, tuple[Mention, ...], list[Draft]]:
        year, home, back = setting
        agencies = self.reader.agencies.read(flat, *span)
        heading_home = self._heading_places(clause, flat, year, home)
        scope = heading_home or home or "province"
        city = scope[0] if scope != "province" else ""
        mentions = tuple(self.reader.places.mentions(flat, *span, year, city))
        beside = (*agencies.spans, *(n for n in clause.numbers if span[0] <= n[0] < span[1]))
        own = Setting(clause.id, scope, year, back or clause.background, mentions, beside)
        return agencies, mentions, self._drafts(text, flat, span, own, heading_home)

    def _heading_places(
        self, clause: ClauseText, flat: str, year: int | None, home: tuple[str, ...]
    ) -> tuple[str, ...]:
        """The one city of a heading such as （一）济南市."""
        found = self.reader.places.mentions(clause.heading_text(flat), 0, 45, year, (home or ("",))[0])
        codes = tuple(code for mention in found for code in mention.codes)
        short = sum(len(mention.word) for mention in found) >= 0.5 * len(clause.heading_text(flat))
        if codes and short:
            return codes
        section = self.reader.places.mentions(clause.section, 0, len(clause.section), year)
        whole = "".join(mention.word for mention in section) == clause.section
        return tuple(code for mention in section for code in mention.codes) if whole else ()

    def _drafts(
        self, text: Mapped, flat: str, span: tuple[int, int], setting: Setting, heading_home: tuple[str, ...]
    ) -> list[Draft]:
        clean, clause = text.text, setting.clause
        sites = self.reader.sites.read(flat, clean, span, clause, setting.mentions, setting.beside)
        named = [m for m in setting.mentions if any(s.start <= m.start < s.end for s in sites)]
        free = tuple(m for m in setting.mentions if m not in named)
        drafts, amounts = self.reader.targets.read(flat, clean, span, replace(setting, mentions=free))
        for start, end, why in amounts.ignored:
            self._note("ignored", text, start, end, why)
        for start, end in amounts.unknown:
            self._note("unknown", text, start, end, message("看到数量，未能理解"))
        drafts += self.reader.designations.read(flat, clean, span, clause, setting.mentions, heading_home)
        drafts += sites
        drafts += self.reader.programmes.read(flat, clean, span, clause, setting.beside)
        return [draft for draft in drafts if not _is_double(draft, drafts)]

    def _report(self, agencies: Agencies, mentions: Iterable[Mention], text: Mapped) -> None:
        for name, (start, end) in agencies.unknown:
            self._note("unknown", text, start, end, message("“{name}”不像部门名称", name=name[:20]))
        for mention in mentions:
            if not mention.codes:
                self._note("unknown", text, mention.start, mention.end, message("地名不能确定或没有界线"))

    def _clause_row(
        self, id_: str, plan: PlanText, clause: ClauseText, agencies: Agencies, text: Mapped
    ) -> dict[str, Any]:
        heading = clause.heading_text(text.text)
        at = (
            clause.heading
            if isinstance(clause.heading, tuple)
            else (clause.start, min(clause.end, clause.start + 40))
        )
        fields = {
            "heading": heading or clause.section, "section": clause.section, "lead": list(agencies.lead),
            "support": list(agencies.support), "open": agencies.open,
        }  # fmt: skip
        draft = Draft("clause", clause.id, fields, *evidence_range(text.text, *at))
        if "□" in heading:
            draft = draft.doubted("low", "标题有残缺")
        elif clause.id == "text":
            draft = draft.doubted("medium", "没有编号的正文")
        elif agencies.unknown:
            draft = draft.doubted("medium", "有名称不像部门")
        return _row(id_, draft, text)

    def _note(self, kind: str, text: Mapped, start: int, end: int, why: Message) -> None:
        self.notes.append(note(kind, text.span(start, end), text.text[start:end], "", why))


def _is_double(draft: Draft, drafts: list[Draft]) -> bool:
    """Whether a name is only part of another fact: a designation's words, a site's quoted name."""
    holder = {"site": "designation", "programme": "site"}.get(draft.type)
    own = draft.type == "site" and any(word in draft.fields["name"] for word in ("国际", "国家"))
    return not own and any(
        other.type == holder and other.start <= draft.start and draft.end <= other.end for other in drafts
    )


def _row(id_: str, draft: Draft, text: Mapped) -> dict[str, Any]:
    evidence = text.text[draft.start : draft.end].strip() or text.text[draft.start :][:2].strip() or "□"
    fields = {key: list(value) if isinstance(value, tuple) else value for key, value in draft.fields.items()}
    for key, value in fields.items():
        if isinstance(value, float) and value.is_integer():
            fields[key] = int(value)
    return {
        "plan": id_, "clause": draft.clause, "type": draft.type, "evidence": evidence[:80], **fields,
        "span": list(text.span(draft.start, draft.end)), "confidence": draft.confidence, "reason": draft.reason,
    }  # fmt: skip


def _outline_text(plans: dict[str, PlanText], text: str) -> str:
    lines = []
    for id_, plan in plans.items():
        lines.append(f"{id_}  {plan.title}  {plan.years}")
        lines += [
            f"  {c.id}  {c.section} / {c.heading_text(text)}  [{c.start}, {c.end})" for c in plan.clauses
        ]
    return "\n".join(lines)


def _clause_text(agencies: Agencies, mentions: Iterable[Mention], drafts: list[Draft], text: str) -> str:
    lines = [f"部门 {agencies.lead} / {agencies.support}{' 等' if agencies.open else ''}"]
    lines += [f"地点 {mention.word} {mention.codes}" for mention in mentions]
    lines += [f"{draft.type} {text[draft.start : draft.end]} {draft.fields}" for draft in drafts]
    return "\n".join(lines)


def _note_text(one: Note) -> str:
    return f"{one.kind} {list(one.span)} “{one.before}”→“{one.after}” {one.why}"
