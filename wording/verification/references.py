"""The clause or figure behind a verdict in words, and as a citation that can be pasted: a note, or in brackets."""

from collections.abc import Iterable

from plans.records import Record
from verify.verdicts import JudgedClaim
from wording.context.measures import census_measure
from wording.words import Words


def reference_name(ref: str, words: Words) -> str:
    """``医养健康2024 第11条``; of a statistic its place, year and name."""
    plan, _, clause = ref.partition("/")
    if plan in words.atlas.plan_by_id:
        record = _record(ref, words)
        return words.names.citation(record) if record else words.names.plan(plan)
    code, _, year = clause.partition("/")
    measure = words.atlas.indicators.measures.get(plan)
    if measure is None and code not in words.atlas.context.people:
        return ref
    name = words.names.of(measure) if measure else census_measure(plan, words)
    place = words.names.province if code == words.atlas.province.adcode else words.names.place(code)
    return words.say("{place}{year}年{name}", place=place, year=year, name=name)


def _record(ref: str, words: Words) -> Record | None:
    plan, _, clause = ref.partition("/")
    records = words.atlas.plan_by_id[plan].records
    return next((record for record in records if record.clause == clause), None)


def citations(claim: JudgedClaim, words: Words) -> tuple[str, str]:
    """The first record as a footnote (title, number, clause, the plan's words), and in brackets for the running text."""
    for ref, evidence in zip(claim.refs, claim.evidence, strict=False):
        plan, _, clause = ref.partition("/")
        if plan in words.atlas.plan_by_id:
            return _note(plan, clause, evidence, words), _aside(plan, clause, words)
        return words.say("{name}。资料来源：{source}。", name=reference_name(ref, words), source=evidence), ""
    return "", ""


def _note(plan: str, clause: str, evidence: str, words: Words) -> str:
    header = words.atlas.plan_by_id[plan].header
    title = words.say("《{title}》", title=words.either(header.title, header.title_en))
    number = words.bracketed(header.document.number) if header.document.number else ""
    place = words.names.clause(clause) if clause else ""
    return words.say(
        "{title}{number}{clause}：“{evidence}”。", title=title, number=number, clause=place, evidence=evidence
    )


def _aside(plan: str, clause: str, words: Words) -> str:
    place = words.names.clause(clause) if clause else ""
    return words.bracketed(words.say("见{plan}{clause}", plan=words.names.plan(plan), clause=place))


def evidence_lines(claim: JudgedClaim, words: Words) -> Iterable[str]:
    """The records with their own words, a line each."""
    for ref, evidence in zip(claim.refs, claim.evidence, strict=False):
        yield words.say("{name}：“{evidence}”", name=reference_name(ref, words), evidence=evidence)
