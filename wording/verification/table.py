"""The claims of a checked draft as a table: what it says, the verdict, what differs, the record."""

from verify.verdicts import JudgedClaim, Verification
from wording.tables.definition import Field, TableDefinition
from wording.tables.model import Table, lines
from wording.verification.differences import difference_lines, verdict_name
from wording.verification.references import citations, reference_name
from wording.words import Words


def verification_table(found: Verification, words: Words) -> Table:
    """One row a claim, in the order of the text."""
    say = words.say
    fields: tuple[Field[JudgedClaim], ...] = (
        Field("start", say("位置"), lambda it: it.span[0], kind="number"),
        Field("text", say("稿件"), lambda it: " ".join(found.text[slice(*it.span)].split()), share=5),
        Field("verdict", say("结论"), lambda it: verdict_name(it.verdict, words)),
        Field("differs", say("不同之处"), lambda it: lines(*difference_lines(it.differs, words)), share=4),
        Field("reason", say("说明"), lambda it: say(it.reason), share=3),
        Field("refs", say("出处"), lambda it: lines(*(reference_name(ref, words) for ref in it.refs))),
        Field("evidence", say("规划原文"), lambda it: lines(*it.evidence), kind="evidence", share=5),
        Field("note", say("脚注"), lambda it: citations(it, words)[0], share=4),
        Field("aside", say("文中注"), lambda it: citations(it, words)[1]),
    )
    return TableDefinition("verification", fields).of(found.claims, tuple(field.id for field in fields))
