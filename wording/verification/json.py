"""A checked draft as plain JSON, the form that programs rely on."""

from typing import Any

from verify.verdicts import JudgedClaim, Verification
from wording.words import Words


def verification_json(found: Verification, words: Words) -> dict[str, Any]:
    """Claims with the characters of the text as read that they take, and what was found and is recorded."""
    return {
        "file": found.name,
        "data_version": found.data_version,
        "claims": [_claim(claim, found.text, words) for claim in found.claims],
    }


def _claim(claim: JudgedClaim, text: str, words: Words) -> dict[str, Any]:
    start, end = claim.span
    return {
        "text": text[start:end],
        "start": start,
        "end": end,
        "verdict": claim.verdict,
        "refs": list(claim.refs),
        "evidence": list(claim.evidence),
        "differs": {
            name: [_plain(found), _plain(recorded)] for name, (found, recorded) in claim.differs.items()
        },
        "reason": words.say(claim.reason),
    }


def _plain(value: object) -> object:
    """Whole numbers without a point, tuples as lists."""
    if isinstance(value, tuple | list):
        return [_plain(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value
