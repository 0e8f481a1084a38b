"""Plans, parts, sections and clauses of a clean text, and which lines belong to none of them."""

import re
from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

from language import message
from reader.lexicon import Lexicon, alternatives
from reader.outline.lines import SHORTEST_HEADLINE, is_headline, is_sentence, no_plan
from reader.outline.markers import Marker, markers
from reader.outline.numbering import ClauseNumbering, leaves_of, settled, starts_of
from reader.outline.parts import ClauseText, Outline, PlanText
from reader.outline.years import DATE, spoken_in, written_in, years_of
from reader.types import Range

WHOLE = "全文"
_LONGEST_HEADING = 45
_FEWEST_CUES = 3
_EDITION = (
    r"(?:20\d\d(?:年?[-~至]20\d\d)?年?|试行|暂行|(?:征求意见|送审|审议|讨论|修订|修改|报批|公开)稿|(?:修订|公开|精简|简|定)版"
    "|节选|摘要|摘编|摘登|全文|草案|示例(?:文件)?)"
)
_PERIOD = rf"(?:[(]{_EDITION}(?:[,、 ]*{_EDITION})*[)])?"
_STOP = re.compile(r"[。:;,\n]|[ \t](?=\S)")
_NEWS = re.compile("印发|出台|发布|公布|解读|提出|明确|通过|[:!?]|来了|获悉|将|实施[^方]")


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
        self._listed, self._places = tuple(lexicon.designations.kinds), lexicon.place_names
        titles = alternatives(self._words.titles)
        self._named = re.compile(rf"(?:{titles})({_PERIOD})")
        self._title = re.compile(
            rf"^[^\n。;!?]{{2,60}}(?:{titles})(?:\n[ \t]*)?{_PERIOD}(?:的通知)?[ \t]*$", re.M
        )
        furniture = alternatives((*self._words.furniture_starts, *lexicon.local.page_furniture))
        self._furniture = re.compile(rf"^[ \t>»-]*(?:{furniture})", re.I)

    def outline(self, text: str) -> Outline:
        """The plans of the text; a text without numbered headings is one plan of one clause."""
        if len({word for word in self._words.cues if word in text}) < _FEWEST_CUES:
            return no_plan(text, message("规划用语太少，未当作规划正文"))
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
        return self._with_excerpt(text, starts, found, top)

    def _with_excerpt(
        self, text: str, starts: list[tuple[int, Marker, str]], found: list[Marker], top: str
    ) -> list[tuple[int, Marker, str]]:
        """The plans' beginnings, with that of an excerpt before them, which begins at 三、 or （二）."""
        first = starts[0][0] if starts else len(text)
        before = [marker for marker in found if marker.start < first]
        if len(before) < 2 or not any(marker.level == top and marker.number > 1 for marker in before):
            return starts
        at, name = self._title_before(text, 0, before[0].start) or (before[0].start, "")
        return [(at, before[0], name), *starts]

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
        begins = (
            text.index(lead_in, start) if lead_in else self._intro(text, first.start) if not title else -1
        )
        if begins >= 0:
            clauses = [ClauseText("text", WHOLE, WHOLE, begins, first.start), *clauses]
            start = min(start, begins)
        return PlanText(title, years_of(title), written_in(text, start), start, end, tuple(clauses))

    def _intro(self, text: str, high: int) -> int:
        """Where the paragraphs before the first marker of a text without a title begin; -1 without one right there."""
        lines = [line for line in re.finditer(r"[^\n]+", text[:high]) if line[0].strip()]
        told: list[re.Match[str]] = []
        for line in reversed(lines):
            if self._is_furniture(line[0]) or (not told and "。" not in line[0]):
                break
            if "。" in line[0]:
                told.append(line)
        return told[-1].start() if told else -1

    def _parts(self, text: str, inside: list[Marker], end: int) -> list[tuple[str, str, list[Marker], int]]:
        """Each part as its kind, heading, markers (its own first) and end."""
        tops = [index for index, marker in enumerate(inside) if marker.level == "part"]
        if not tops:
            return [("task", WHOLE, inside, end)]
        parts = [("task", WHOLE, inside[: tops[0]], inside[tops[0]].start)] if tops[0] else []
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
            places = [marker.start for marker in own]
            for (marker, above), start, after in zip(leaves[index], starts, [*starts[1:], stop], strict=True):
                span = self._heading(text, marker, after)
                section = heading
                if above:  # its heading ends where the first item is glued to it
                    first = own[bisect_left(places, above.start) + 1].start
                    section = text[slice(*self._heading(text, above, min(first, after)))]
                among = own[bisect_left(places, start) : bisect_left(places, after)]
                inside = tuple((m.start, m.end) for m in among)
                heads = text[slice(*span)] + (section if above else "")
                past = kind == "background" or any(word in heads for word in self._words.of("background"))
                clause = ClauseText("", span, section.strip(), start, after, inside, past)
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
        """A text without numbering: one clause of its headline and all lines that are sentences."""
        lines = list(re.finditer(r"[^\n]+", text))
        first = next((m for m in lines if self._may_be_headline(m[0])), None)
        head = first if first and is_headline(first, lines[-1]) else None
        body = [m for m in lines if is_sentence(m[0]) and not self._is_furniture(m[0]) and m != head]
        if not body:
            return no_plan(text, message("没有成句的文字，未当作规划正文"))
        title = head[0].strip() if head else self._headline(lines, body[0])
        titled = bool(self._title.match(title)) and not _NEWS.search(title)
        start = body[0].start() if titled or not head else head.start()
        end = self._past_entries(lines, body[-1].end())
        own = [m for m in lines if m.start() < start or m.end() > end]
        clause = ClauseText("text", title or WHOLE, title or WHOLE, start, end)
        named = self._named.search(text, max(0, body[0].start() - 100), body[0].start() + 200)
        period = title if self._title.match(title) else named[1] if named else ""
        if not title and named:
            title = re.split(r"[。,;:《“\n]", text[: named.end()].rstrip("》”"))[-1]
        years = years_of(period)
        plan = PlanText(
            title,
            years,
            written_in(text, body[0].start()) or spoken_in(text[start:end]),
            start,
            end,
            (clause,),
            titled,
        )
        return Outline((plan,), tuple(m.span() for m in own if m[0].strip() and m[0].strip() != title))

    def _past_entries(self, lines: list[re.Match[str]], end: int) -> int:
        """Behind the lines of a list that follows the last sentence: names of clusters and the like, or places and theirs."""
        for line in lines:
            words = line[0].strip()
            placed = words.startswith(self._places) and "、" in words
            entry = placed or (len(words) <= _LONGEST_HEADING and words.endswith(self._listed))
            if line.start() > end and entry:
                end = line.end()
        return end

    def _headline(self, lines: list[re.Match[str]], first: re.Match[str]) -> str:
        """The longest line without a full stop before the text; the page's own lines do not count."""
        before = [m[0].strip() for m in lines if m.end() <= first.start() and not self._is_furniture(m[0])]
        return max(
            (
                line
                for line in before
                if 6 <= len(line) <= 60 and not DATE.search(line) and "版权" not in line
            ),
            key=len,
            default="",
        )

    def _may_be_headline(self, line: str) -> bool:
        """Whether a line is neither the page's, nor a date, nor too short to say anything (the site's name)."""
        return len(line.strip()) >= SHORTEST_HEADLINE and not (self._is_furniture(line) or DATE.search(line))

    def _is_furniture(self, line: str) -> bool:
        beside = self._furniture.match(line) or "版权所有" in line
        return bool(beside) and len(line) <= 60 and "。" not in line
