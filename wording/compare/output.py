"""A comparison as text, as plain JSON and as rows of a table."""

from typing import Any

from wording.compare.comparison import Comparison
from wording.compare.lines import ComparisonLine
from wording.words import Words


def compare_text(found: Comparison, words: Words) -> str:
    """Under headings, one line a thing: every side in order, then what it comes to."""
    lines = [words.say("对照：{names}", names=" | ".join(found.names))]
    for section in found.sections:
        lines += ["", section.title]
        lines += [f"  {_line(line, words)}" for line in section.lines] or [f"  {words.say('无')}"]
    return "\n".join(lines)


def compare_json(found: Comparison) -> dict[str, Any]:
    """Every value by the id of its side; unknown is null."""
    return {
        "kind": found.kind,
        "compared": [{"id": key, "name": name} for key, name in zip(found.ids, found.names, strict=True)],
        "sections": {
            section.id: [_entry(line, found) for line in section.lines] for section in found.sections
        },
    }


def compare_columns(found: Comparison) -> tuple[str, ...]:
    """The columns of ``compare_rows``: one for each side, under its name."""
    return ("section", "id", "name", *found.names, "unit", "step", "note")


def compare_rows(found: Comparison) -> list[dict[str, object]]:
    """One row a thing compared: numbers as numbers, everything else in the reader's words."""
    facts = ("id", "name", "unit", "step", "note")
    return [
        {"section": section.id} | {name: getattr(line, name) for name in facts} | _cells(line, found)
        for section in found.sections
        for line in section.lines
    ]


def compare_table(found: Comparison, words: Words) -> list[dict[str, object]]:
    """One row a thing compared, as the page shows it, under headings in the reader's language."""
    say = words.say
    return [
        {say("部分"): section.title, say("项目"): line.name}
        | dict(zip(found.names, line.texts, strict=True))
        | {say("说明"): line.note, say("条款"): _cited(line, words)}
        for section in found.sections
        for line in section.lines
    ]


def _cited(line: ComparisonLine, words: Words) -> str:
    refs = dict.fromkeys(ref for side in line.refs for ref in side)
    return words.join(words.names.citation(words.atlas.clause_by_ref[ref]) for ref in refs)


def _cells(line: ComparisonLine, found: Comparison) -> dict[str, object]:
    both = zip(found.names, line.values, line.texts, strict=True)
    return {name: value if isinstance(value, int | float) else text for name, value, text in both}


def _sides(line: ComparisonLine, found: Comparison) -> dict[str, object]:
    return dict(zip(found.ids, line.values, strict=True))


def _line(line: ComparisonLine, words: Words) -> str:
    told = words.say("{name}：{value}", name=line.name, value=" | ".join(line.texts))
    return f"{told}  {line.note}".rstrip()


def _entry(line: ComparisonLine, found: Comparison) -> dict[str, Any]:
    texts = dict(zip(found.ids, line.texts, strict=True))
    return {
        "id": line.id,
        "name": line.name,
        "values": _sides(line, found),
        "texts": texts,
        "step": line.step or None,
        "note": line.note or None,
    }
