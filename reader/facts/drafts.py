"""A record as a reader of facts proposes it: what it says, where it stands, how sure it is and why."""

from dataclasses import dataclass, replace

from reader.facts.records import ReadFacts

LONGEST = 80
_ORDER = ("high", "medium", "low")


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
        """The same, less sure: the lower confidence counts, with every reason."""
        known = () if self.confidence == "high" else (self.reason,)
        reasons = "；".join(dict.fromkeys((*known, reason)))
        return replace(self, confidence=max(self.confidence, confidence, key=_ORDER.index), reason=reasons)


def evidence_range(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without blanks and punctuation at its ends, cut to LONGEST characters from its end."""
    while start < end and text[start] in " ,，;；、。:：\n\t":
        start += 1
    while start < end and text[end - 1] in " ,，;；、。:：\n\t":
        end -= 1
    return max(start, end - LONGEST), end


def cut_end(text: str, start: int, end: int, longest: int = LONGEST) -> int:
    """Where a quotation of ``start`` to ``end`` ends that may have ``longest`` characters: never inside an amount."""
    if end <= start + longest:
        return end
    cut = start + longest
    while cut > start + 1 and text[cut - 1] in "0123456789.,%-~":
        cut -= 1
    return cut
