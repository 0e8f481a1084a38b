"""What an amount takes over from the one before or behind it, where its own words leave it unsaid."""

import re
from dataclasses import replace

from reader.facts.numbers.counted import Counted
from reader.facts.numbers.indicators import PACE, Noun
from reader.facts.numbers.quantities import Quantity
from reader.facts.sentences import JOINTS


def carried(
    words: str, amount: Quantity, noun: Noun, previous: Counted | None, same: bool
) -> tuple[Noun, str]:
    """The noun before an amount, with what it takes over, and why it is less certain.

    Args:
        words: those in front of the amount, up to the amount before it or the segment's beginning.
        amount: the number.
        noun: what its own words say.
        previous: the amount before it in the sentence, with what that counts.
        same: whether both stand in one segment.
    """
    if previous is not None and (not noun.text or PACE.fullmatch(noun.text)):
        return _continued(words, amount, noun, previous), "承前文所指"
    return _inherited(words, noun, previous if same else None)


def completed(item: Counted, after: Counted | None) -> Counted:
    """1家千亿级、5家百亿级企业: the next item says what both are."""
    if after is None or item.noun.text or not after.behind or after.segment != item.segment:
        return item
    if after.amount.unit != item.amount.unit or not item.grades:
        return item
    noun = replace(item.noun, text=after.noun.text, attributes=item.grades)
    return replace(item, noun=noun, behind=True, reason="列举中后文所指")


def _continued(words: str, amount: Quantity, noun: Noun, previous: Counted) -> Noun:
    """到2027年达到X, 其中国家级X个: the words do not say what; it is what the number before counted."""
    alike = amount.is_measured == previous.amount.is_measured
    said = noun.attributes or re.search(
        r"[到至达过翻]|保持|稳定|[少低高多]于|突破|增长|下降|降低|提高|提升|增加|上升", words
    )
    return replace(noun, text=previous.noun.text if said and alike else "")


def _inherited(words: str, noun: Noun, previous: Counted | None) -> tuple[Noun, str]:
    """An item of a list takes over the kept verb and the thresholds said before the first."""
    listed = JOINTS.match(words.strip())
    if previous is None or not listed or previous.behind or not noun.text:
        return noun, ""
    prefix = previous.noun.prefix
    if not prefix or noun.prefix:
        return noun, "列举中承前省略"
    national = noun.text.startswith(("国家", "省", "全国"))
    grades = noun.attributes or tuple(
        grade for grade in previous.noun.attributes if grade.endswith("级") and not national
    )
    return replace(noun, text=prefix + noun.text, prefix=prefix, attributes=grades), "列举中承前省略"
