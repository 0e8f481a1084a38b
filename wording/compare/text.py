"""A comparison as text, for a terminal or a memo."""

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


def _line(line: ComparisonLine, words: Words) -> str:
    text = words.say("{name}：{value}", name=line.name, value=" | ".join(line.texts))
    return f"{text}  {line.note}".rstrip()
