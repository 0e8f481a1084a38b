"""A checked draft in plain text: a summary, then each claim with its verdict, what differs and the clause."""

from collections import Counter
from collections.abc import Iterable, Iterator

from verify.verdicts import VERDICTS, JudgedClaim, Verification
from wording.verification.differences import difference_lines, verdict_name
from wording.verification.references import evidence_lines
from wording.words import Words


def summary(found: Verification, words: Words) -> str:
    """How many claims there are, and how many of each verdict."""
    if not found.claims:
        return words.say("没有读到可与记录核对的内容。")
    counts = Counter(claim.verdict for claim in found.claims)
    parts = [
        words.say("{name}{count}处", name=verdict_name(verdict, words), count=counts[verdict])
        for verdict in VERDICTS
        if counts[verdict]
    ]
    return words.say("共{count}处：{parts}。", count=len(found.claims), parts=words.join(parts))


def claim_lines(claim: JudgedClaim, words: Words) -> Iterator[str]:
    """What is said of one claim: the reason, each difference, each record."""
    differences = difference_lines(claim.differs, words)
    if not differences or claim.verdict != "differs":
        yield words.say(claim.reason)
    yield from differences
    yield from evidence_lines(claim, words)


def verification_text(found: Verification, words: Words, claims: Iterable[JudgedClaim] | None = None) -> str:
    """All of it; what is wrong can be seen by its mark."""
    lines = [words.say("{name}：{summary}", name=found.name, summary=summary(found, words))]
    for claim in found.claims if claims is None else claims:
        start, end = claim.span
        said = " ".join(found.text[start:end].split())
        lines.append(
            words.say(
                "[{verdict}] {start}–{end} “{text}”",
                verdict=verdict_name(claim.verdict, words),
                start=start,
                end=end,
                text=said,
            )
        )
        lines += [f"    {line}" for line in claim_lines(claim, words)]
    return "\n".join(lines)
