"""Holds a claim or a short text against the records: each number and each naming with a verdict and its clause."""

import re
from typing import Annotated

from pydantic import Field

from assistant.asked import plans_called
from assistant.model import AskedName, Asking, AtlasTool, Question, ToolAnswer
from assistant.silence import plans_read, records_only
from atlas.view import View
from errors import UserError
from language import message
from verify.opening import refuse_long
from verify.verdicts import ClaimVerdict, JudgedClaim, Verification
from wording.verification.json import verification_json
from wording.verification.references import reference_name
from wording.verification.text import claim_lines, summary

_LONGEST = 4000
"""Characters; a longer draft is checked by the page or the command, which have bounds of their own."""
_MOST, _MOST_NUMBERS = 40, 100
"""Claims that are listed; numbers that are checked at once, each of which may take some hundredths of a second."""
_UNJUDGED: tuple[ClaimVerdict, ...] = ("not_in_records", "cannot_judge")
_NUMBER = re.compile(r"\d[\d.]*|[二两三四五六七八九十百千]+")


class VerifyQuestion(Question):
    """What is claimed."""

    text: Annotated[str, Field(min_length=1, max_length=_LONGEST)]
    plan: AskedName = ""


def _answer(asked: VerifyQuestion, asking: Asking) -> ToolAnswer:
    words, plans = asking.words, plans_called(asking, asked.plan)
    name = words.say("这段文字")
    refuse_long(asked.text, name)
    _refuse_many_numbers(asked.text)
    found = asking.holdings.checker(asking.atlas, plans).check(asked.text, name)
    shown = found.claims[:_MOST]
    said = zip(verification_json(found, words)["claims"], shown, strict=False)
    unjudged = all(claim.verdict in _UNJUDGED for claim in found.claims)
    return ToolAnswer(
        status=_status(found),
        summary=(summary(found, words), *(line for claim in shown for line in _lines(claim, found, asking))),
        unknown=(records_only(words),) if unjudged else (),
        more={
            "claims": [
                {**item, "cites": [reference_name(ref, words) for ref in claim.refs]} for item, claim in said
            ],
            "claims_left_off": len(found.claims) - len(shown),
        },
        plans=plans or plans_read(words, View()),
    )


def _refuse_many_numbers(text: str) -> None:
    if len(_NUMBER.findall(text)) > _MOST_NUMBERS:
        raise UserError(message("一次最多核对{most}个数。请分成几次，或用核数页。", most=_MOST_NUMBERS))


def _status(found: Verification) -> str:
    """``wrong`` if any claim is, else ``agrees`` if all do; ``unknown`` where the records cannot tell of some or any."""
    if found.is_wrong:
        return "wrong"
    verdicts = {claim.verdict for claim in found.claims}
    return "agrees" if verdicts == {"agrees"} else "unknown"


def _lines(claim: JudgedClaim, found: Verification, asking: Asking) -> list[str]:
    words, (start, end) = asking.words, claim.span
    said = " ".join(found.text[start:end].split())
    reasons = words.sentences(
        f"{line}；" if words.chinese else f"{line};" for line in claim_lines(claim, words)
    )
    return [f"[{claim.verdict}] “{said}” {reasons}"]


TOOL = AtlasTool(
    "verify",
    "Check a claim or text against the records: per claim agrees/differs/shared_out/twice_counted/not_in_records/cannot_judge",
    VerifyQuestion,
    _answer,
)
