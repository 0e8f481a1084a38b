"""Plans, parts, sections and clauses of a clean text, and which lines belong to none of them."""

import re
from dataclasses import replace
from itertools import pairwise

from reader.lexicon import Lexicon, alternatives
from reader.outline.markers import Marker, markers
from reader.outline.numbering import ClauseNumbering, leaves_of, settled, starts_of
from reader.outline.parts import ClauseText, Outline, PlanText
from reader.types import Range

WHOLE = "全文"
_LONGEST_HEADING = 45
_FEWEST_CUES = 3
_YEARS = re.compile(r"(20\d\d)")
_PERIOD = r"(?:[(](?:20\d\d(?:年?[-~至]20\d\d)?年?|试行|征求意见稿)[)])?"
_STOP = re.compile(r"[。:;,\n]|[ \t](?=\S)")
_DATE = re.compile(r"(20\d\d)[-./年]\s?(\d{1,2})[-./月]\s?\d{1,2}")


class Structure:
    """Reads the outline of a folded text (``fold.folded``); positions are the same in the clean text."""

    def __init__(self, lexicon: Lexicon) -> None:
        """Prepares the patterns of the headings."""
        self._words = lexicon.headings
        self._openings = tuple(
            word
            for kind in ("goal", "outline", "general", "measure", "background")
            for word in self._words.of(kind)
        )
        titles = alternatives(self._words.titles)
        self._named = re.compile(rf"(?:{titles})({_PERIOD})")
        self._title = re.compile(rf"^[^\n。;!?]{{2,60}}(?:{titles})(?:\n[ \t]*)?{_PERIOD}[ \t]*$", re.M)
        furniture = alternatives((*self._words.furniture_starts, *lexicon.local.page_furniture))
        self._furniture = re.compile(rf"^[ \t>»-]*(?:{furniture})", re.I)

    def outline(self, text: str) -> Outline:
        """The plans of the text; a text without numbered headings is one plan of one clause."""
        if len({word for word in self._words.cues if word in text}) < _FEWEST_CUES:
            return Outline((), ((0, len(text)),) if text.strip() else ())
        found = markers(text, self._openings)
        starts = self._plan_starts(text, found)
        if not starts:
            return self._unnumbered(text)
        ends = [start for start, _, _ in starts[1:]] + [len(text)]
        plans = [
            self._plan(text, found, start, first, end, title)
            for (start, first, title), end in zip(starts, ends, strict=True)
        ]
        skipped = [(0, plans[0].start)] if text[: plans[0].start].strip() else []
        plans[-1], tail = self._without_tail(text, plans[-1])
        return Outline(tuple(plans), tuple(skipped) + ((tail,) if tail else ()))

    def _plan_starts(self, text: str, found: list[Marker]) -> list[tuple[int, Marker, str]]:
        """Where each plan begins: its title's line or, without one, its first marker."""
        top = next(
            (level for level in ("part", "section", "item") if any(m.level == level for m in found)), ""
        )
        starts: list[tuple[int, Marker, str]] = []
        done = 0
        for marker in (m for m in found if m.level == top and m.number == 1):
            title = self._title_before(text, done, marker.start)
            if title or not starts:
                at, name = title or (marker.start, "")
                starts.append((at, marker, name))
                done = marker.end
        return starts

    def _title_before(self, text: str, low: int, high: int) -> tuple[int, str] | None:
        """Where a title begins and the title: the last line before ``high`` that is one or names one."""
        low = max(low, high - 1500)
        found = [m for m in self._title.finditer(text, low, high) if not self._is_furniture(m[0])]
        if found:
            return found[-1].start(), re.sub(r"\s*\n\s*", "", found[-1][0]).strip(" “”《》\t")
        named = [m for m in self._named.finditer(text, low, high) if m[1]]
        if not named:
            return None
        start = max(text.rfind(mark, low, named[-1].start()) for mark in "\n《“。,") + 1
        return start, text[max(start, low) : named[-1].end()].strip()

    def _plan(
        self, text: str, found: list[Marker], start: int, first: Marker, end: int, title: str
    ) -> PlanText:
        inside = [marker for marker in found if first.start <= marker.start < end]
        clauses = self._identified(text, self._parts(text, inside, end))
        lead_in = (
            re.sub(r"^[^\n]*\n?(?:[ \t]*[(]20\d\d[^\n]*\n)?", "", text[start : first.start]) if title else ""
        )
        lead_in = lead_in.strip(" “”《》\n\t")
        if lead_in:
            own = ClauseText("text", WHOLE, WHOLE, text.index(lead_in, start), first.start)
            clauses = [own, *clauses]
        years = tuple(sorted({int(year) for year in _YEARS.findall(title)}))
        return PlanText(title, _period(years), _written(text, start), start, end, tuple(clauses))

    def _parts(self, text: str, inside: list[Marker], end: int) -> list[tuple[str, str, list[Marker], int]]:
        """Each part as its kind, heading, markers (its own first) and end."""
        tops = [index for index, marker in enumerate(inside) if marker.level == inside[0].level]
        if inside[0].level != "part":
            return [("task", WHOLE, inside, end)]
        parts = []
        for index, following in pairwise([*tops, len(inside)]):
            own = inside[index:following]
            stop = inside[following].start if following < len(inside) else end
            heading = text[slice(*self._heading(text, own[0], own[1].start if own[1:] else stop))]
            parts.append((self._kind(heading), heading, own, stop))
        return parts

    def _kind(self, heading: str) -> str:
        for kind in ("goal", "measure", "background", "general", "outline"):
            if any(word in heading for word in self._words.of(kind)):
                return kind
        return "goal" if heading.endswith("目标") else "measure" if heading.endswith("保障") else "task"

    def _heading(self, text: str, marker: Marker, stop: int) -> Range:
        """The heading behind a marker: a known one that is glued to its text, or up to the first stop."""
        line = text[marker.end : min(stop, marker.end + 200)]
        glued = next(
            (word for word in self._openings if marker.level == "part" and line.startswith(word)), None
        )
        if glued and not re.match(r"[与和及、]", line[len(glued) :]):
            return marker.end, marker.end + len(glued)
        found = _STOP.search(line.rstrip(), 1)
        length = found.start() if found else len(line.rstrip())
        return marker.end, marker.end + min(length, _LONGEST_HEADING)

    def _identified(self, text: str, parts: list[tuple[str, str, list[Marker], int]]) -> list[ClauseText]:
        """The clauses of all parts with their ids."""
        clauses: list[ClauseText] = []
        leaves = {index: leaves_of(part[2], part[0]) for index, part in enumerate(parts)}
        numbers = ClauseNumbering(
            marker
            for index, part in enumerate(parts)
            if part[0] in ("task", "general")
            for marker, _ in leaves[index]
        )
        for index, (kind, heading, own, stop) in enumerate(parts):
            starts = starts_of(own, [marker for marker, _ in leaves[index]])
            for (marker, above), start, after in zip(leaves[index], starts, [*starts[1:], stop], strict=True):
                span = self._heading(text, marker, after)
                section = text[slice(*self._heading(text, above, after))] if above else heading
                inside = tuple((m.start, m.end) for m in own if start <= m.start < after)
                clause = ClauseText("", span, section.strip(), start, after, inside, kind == "background")
                clauses.append(replace(clause, id=numbers.id(kind, marker, text[slice(*span)], clauses)))
        return settled(clauses)

    def _without_tail(self, text: str, plan: PlanText) -> tuple[PlanText, Range | None]:
        """The last plan without the page's lines that follow it."""
        last = plan.clauses[-1] if plan.clauses else None
        low = last.start if last else plan.start
        for match in re.finditer(r"[^\n]+", text[low:]):
            if self._is_furniture(match[0]) and match.start():
                cut = low + match.start()
                clauses = (*plan.clauses[:-1], replace(last, end=cut)) if last else ()
                return replace(plan, clauses=clauses, end=cut), (cut, len(text))
        return plan, None

    def _unnumbered(self, text: str) -> Outline:
        """A text without numbering: one clause of all lines that are sentences."""
        lines = list(re.finditer(r"[^\n]+", text))
        body = [m for m in lines if re.search(r"[。;,]", m[0]) and not self._is_furniture(m[0])]
        if not body:
            return Outline((), ((0, len(text)),) if text.strip() else ())
        start, end = body[0].start(), body[-1].end()
        title = self._headline(lines, body[0])
        own = [m for m in lines if m.start() < start or m.end() > end]
        clause = ClauseText("text", title or WHOLE, title or WHOLE, start, end)
        named = self._named.search(text, max(0, start - 100), start + 200)
        period = title if self._title.match(title) else named[1] if named else ""
        if not title and named:
            title = re.split(r"[。,;:《“\n]", text[: named.end()].rstrip("》”"))[-1]
        years = _period(tuple(sorted({int(year) for year in _YEARS.findall(period)})))
        plan = PlanText(title, years, _written(text, start), start, end, (clause,))
        return Outline((plan,), tuple(m.span() for m in own if m[0].strip() and m[0].strip() != title))

    def _headline(self, lines: list[re.Match[str]], first: re.Match[str]) -> str:
        """The longest line without a full stop before the text; the page's own lines do not count."""
        before = [m[0].strip() for m in lines if m.end() <= first.start() and not self._is_furniture(m[0])]
        return max(
            (line for line in before if 6 <= len(line) <= 60 and not _DATE.search(line)), key=len, default=""
        )

    def _is_furniture(self, line: str) -> bool:
        return bool(self._furniture.match(line)) and len(line) <= 60 and "。" not in line


def _period(years: tuple[int, ...]) -> tuple[int, ...]:
    """Every year from the first to the last."""
    return tuple(range(years[0], years[-1] + 1)) if years and years[-1] - years[0] <= 20 else years


def _written(text: str, at: int) -> int | None:
    """The year of the last date before the plan (page heads carry one) or on its first lines."""
    found = _DATE.findall(text[max(0, at - 1500) : at + 200])
    return int(found[-1][0]) if found else None
