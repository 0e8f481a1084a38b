"""A record as a reader of facts proposes it: what it says, where it stands, how sure it is and why."""

from dataclasses import dataclass, replace

from reader.facts.records import ReadFacts

LONGEST = 80


@dataclass(frozen=True)
class Draft:
    """One proposed record.

    Attributes:
        clause: the clause id.
        facts: what it says.
        start: first character of the evidence in the clean text.
        end: behind its last.
        confidence: high, medium or low.
        reason: why, in Chinese.
    """

    clause: str
    facts: ReadFacts
    start: int
    end: int
    confidence: str = "high"
    reason: str = "句式明确"

    def doubted(self, confidence: str, reason: str) -> "Draft":
        """The same, less sure: the lower confidence and its reason count."""
        order = ("high", "medium", "low")
        if order.index(confidence) <= order.index(self.confidence):
            return self
        return replace(self, confidence=confidence, reason=reason)


def evidence_range(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without blanks and punctuation at its ends, cut to LONGEST characters from its end."""
    while start < end and text[start] in " ,，;；、。:：\n\t":
        start += 1
    while start < end and text[end - 1] in " ,，;；、。:：\n\t":
        end -= 1
    return max(start, end - LONGEST), end
