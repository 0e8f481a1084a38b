"""How well drafts are checked: drafts whose claims somebody has judged, against what the checker says of them.

``python -m tools.measure_verify FOLDER``: drafts with a ``claims.jsonl`` beside them (``file``, ``text`` as it stands in
the draft, ``verdict``, ``verdict_alt``; ``start`` and ``kind`` may be left out), in the folder or in folders of it. A wrong
claim counts as found where its place is marked; a changed ``name`` also where the records are said not to have it. With
``--list`` every claim that is off, with ``--kinds`` the figures kind by kind.
"""

import argparse
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from atlas.loading import load_atlas
from verify.checker import Checker
from verify.opening import text_as_read
from verify.verdicts import WRONG, JudgedClaim, Verification

Judged = dict[str, Any]


def main() -> int:
    """Prints the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="every claim that is off")
    parser.add_argument("--kinds", action="store_true", help="the figures of each kind")
    arguments = parser.parse_args()
    checker, counts, seconds = Checker(load_atlas()), Counter[str](), 0.0
    for gold in sorted(arguments.folder.rglob("claims.jsonl")):
        rows = [_row(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
        for name in sorted({row["file"] for row in rows}):
            text = text_as_read((gold.parent / name).read_bytes(), name)
            begun = time.perf_counter()
            found = checker.check(text, name)
            seconds += time.perf_counter() - begun
            counts["characters"] += len(text)
            for row in rows:
                if row["file"] == name:
                    _count(row, found, counts, arguments.list)
            for row in _others(gold.parent):
                if row["file"] == name:
                    _count_other(row, found, counts, arguments.list)
    print(_report(counts, seconds))
    if arguments.kinds:
        print(_by_kind(counts))
    return 0


def _row(line: str) -> Judged:
    row: Judged = json.loads(line)
    row.setdefault("file", row.get("draft"))
    row["verdict_alt"] = {
        *row.get("verdict_alt", ()),
        *(["not_in_records"] if row.get("kind") == "name" else []),
    }
    return row


def _count(row: Judged, found: Verification, counts: Counter[str], listed: bool) -> None:
    span = _span(row, found.text)
    said = list(_over(found, span)) if span else []
    verdict = _verdict(said)
    allowed = {row["verdict"], *row.get("verdict_alt", ())}
    true, wrong = row["verdict"] == "agrees", row["verdict"] in WRONG
    counts["claims"] += 1
    counts[f"gold {row['verdict']}"] += 1
    counts["unplaced"] += span is None
    counts["as judged"] += verdict in allowed
    counts["true"] += true
    counts["true called wrong"] += true and verdict in WRONG
    counts["true called agrees"] += true and verdict == "agrees"
    counts["wrong"] += wrong
    counts["wrong found"] += wrong and (verdict in WRONG or (verdict in allowed and verdict != "agrees"))
    counts["wrong called agrees"] += not true and verdict == "agrees" and "agrees" not in allowed
    kind = f"kind {'true ' if true else 'wrong ' if wrong else 'other '}{row.get('kind', '')}"
    counts[f"{kind}: claims"] += 1
    counts[f"{kind}: {verdict}"] += 1
    if listed and verdict not in allowed:
        print(
            f"\n{row['file']}\n  {row['text']}\n  judged {row['verdict']} {row.get('differs')} {row.get('refs')}"
        )
        for one in said:
            words = found.text[slice(*one.span)]
            print(f"  said {one.verdict} “{words}” {dict(one.differs)} {one.refs} {one.reason}")


def _others(folder: Path) -> list[Judged]:
    """Numbers that claim nothing: dates, telephone numbers, numbers of documents."""
    path = folder / "nonclaims.jsonl"
    return (
        [json.loads(line) for line in path.read_text("utf-8").splitlines() if line] if path.exists() else []
    )


def _count_other(row: Judged, found: Verification, counts: Counter[str], listed: bool) -> None:
    span = _span(row, found.text)
    wrong = [one for one in _over(found, span) if one.verdict in WRONG] if span else []
    counts["no claims"] += 1
    counts["no claims called wrong"] += bool(wrong)
    if listed and wrong:
        print(
            f"\n{row['file']}\n  {row['text']}\n  no claim\n  said {wrong[0].verdict} {dict(wrong[0].differs)} {wrong[0].refs}"
        )


def _span(row: Judged, text: str) -> tuple[int, int] | None:
    """Where the claim stands; blanks and breaks do not count."""
    start = row.get("start")
    if start is not None and text.startswith(row["text"], start):
        return start, start + len(row["text"])
    low, high = _row_span(row.get("cells", ()), text) or (0, len(text))
    pattern = r"\s*".join(map(re.escape, re.sub(r"\s", "", row["text"])))
    found = re.compile(pattern).search(text, low, high)
    return found.span() if found else None


def _row_span(cells: list[str], text: str) -> tuple[int, int] | None:
    """The line that holds all cells."""
    at = 0
    for line in text.split("\n"):
        if cells and all(re.sub(r"\s", "", cell) in re.sub(r"\s", "", line) for cell in cells):
            return at, at + len(line)
        at += len(line) + 1
    return None


def _over(found: Verification, span: tuple[int, int]) -> Iterator[JudgedClaim]:
    return (one for one in found.claims if one.span[0] < span[1] and span[0] < one.span[1])


def _verdict(said: list[JudgedClaim]) -> str:
    """The gravest of what is said; a number that is not on record tells nothing beside another verdict."""
    verdicts = [one.verdict for one in said]
    order = ("twice_counted", "shared_out", "differs", "agrees", "cannot_judge", "not_in_records")
    return next((verdict for verdict in order if verdict in verdicts), "nothing")


def _report(counts: Counter[str], seconds: float) -> str:
    def share(part: str, whole: str) -> str:
        return (
            f"{part}: {counts[part]} of {counts[whole]} ({100 * counts[part] / max(1, counts[whole]):.1f} %)"
        )

    return "\n".join(
        [
            f"claims: {counts['claims']}, {counts['unplaced']} not placed; "
            + ", ".join(f"{name[5:]} {n}" for name, n in sorted(counts.items()) if name.startswith("gold ")),
            share("wrong found", "wrong"),
            share("true called wrong", "true"),
            share("true called agrees", "true"),
            share("wrong called agrees", "claims"),
            share("no claims called wrong", "no claims"),
            share("as judged", "claims"),
            f"{counts['characters']} characters in {seconds:.2f} s",
        ]
    )


def _by_kind(counts: Counter[str]) -> str:
    """One line a kind: how many claims, and how many were told what."""
    kinds: dict[str, dict[str, int]] = {}
    for name, count in counts.items():
        if name.startswith("kind "):
            kind, told = name[5:].rsplit(": ", 1)
            kinds.setdefault(kind, {})[told] = count
    return "\n".join(
        f"{kind}: " + ", ".join(f"{told} {count}" for told, count in sorted(told_of.items()))
        for kind, told_of in sorted(kinds.items())
    )


if __name__ == "__main__":
    sys.exit(main())
