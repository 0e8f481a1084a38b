"""A claim about who is named for what, held against the designations."""

from collections.abc import Sequence
from typing import NamedTuple

from language import Message, message
from plans.records import Designation
from verify.named.claims import DesignationClaim
from verify.verdicts import ClaimVerdict, JudgedClaim

_WEIGHTS = {"scope": 2.0, "industry": 2.0, "pairing": 1.0, "open": 0.5, "kind": 0.7, "plan": 1.5}
_FEW = 2


class _Beside(NamedTuple):
    record: Designation
    differs: dict[str, tuple[object, object]]
    common: int

    @property
    def distance(self) -> tuple[float, int]:
        return sum(_WEIGHTS[name] for name in self.differs), -self.common


class DesignationJudge:
    """Holds such claims against the records."""

    def __init__(self, records: Sequence[Designation]) -> None:
        """Takes the designations of the plans that count."""
        self._records = records

    def judge(self, claim: DesignationClaim) -> JudgedClaim | None:
        """The verdict; None where the sentence names nobody for anything on record."""
        if claim.unnamed and not claim.alone and (judged := self._unnamed(claim)):
            return judged
        beside = [_beside(claim, record) for record in self._records if _is_about(claim, record)]
        if not beside:
            known = any(claim.industries & set(record.industry) for record in self._records)
            if claim.named and claim.industries and known and not claim.denied:
                return JudgedClaim(claim.span, "not_in_records", message("所提的规划没有这样点名"))
            return None
        meant = _meant(claim, beside)
        nearest = min(meant, key=lambda one: one.distance)
        doubt = _doubt(claim, nearest)
        if doubt:
            return _judged(claim, "cannot_judge", doubt, nearest)
        if not nearest.differs:
            same = [one for one in meant if not one.differs and one.common == nearest.common]
            return _judged(claim, "agrees", message("与记录一致"), *same)
        attributed = claim.named or claim.plans or claim.told
        if not attributed and nearest.common < _FEW and "scope" in nearest.differs:
            return JudgedClaim(claim.span, "not_in_records", message("记录中没有这样点名"))
        return _judged(claim, "differs", message("与记录不符"), nearest)

    def _unnamed(self, claim: DesignationClaim) -> JudgedClaim | None:
        """The verdict on a place that is said not to be named, where a record names it for just that."""
        for record in self._records:
            if claim.named and record.plan not in claim.plans:
                continue
            alike = claim.industries <= set(record.industry) if claim.industries else not record.industries
            if alike and (claim.kind in ("", record.kind)) and set(claim.places) <= set(record.places):
                differs: dict[str, tuple[object, object]] = {"scope": ("not named", record.places)}
                reason = message("与记录不符")
                return JudgedClaim(claim.span, "differs", reason, (record.ref,), (record.evidence,), differs)
        return None


def _doubt(claim: DesignationClaim, nearest: _Beside) -> Message | None:
    """Why a claim cannot be judged."""
    if claim.denied or claim.wished:
        return message("否定或设想的说法，请人核对")
    if not nearest.differs and _is_beyond(claim, nearest.record):
        return message("另有图谱不认识的说法，请人核对")
    if not nearest.differs and not claim.industries and nearest.record.industries:
        return message("没有写明产业")
    return None


def _judged(claim: DesignationClaim, verdict: ClaimVerdict, reason: Message, *beside: _Beside) -> JudgedClaim:
    refs = tuple(one.record.ref for one in beside)
    evidence = tuple(one.record.evidence for one in beside)
    differs = beside[0].differs if verdict == "differs" else {}
    return JudgedClaim(claim.span, verdict, reason, refs, evidence, differs)


def _is_beyond(claim: DesignationClaim, record: Designation) -> bool:
    """Whether the draft names something that the record's own words lack."""
    return any(piece not in record.evidence for piece in claim.other)


def _meant(claim: DesignationClaim, beside: list[_Beside]) -> list[_Beside]:
    """The records of the plans that are named, and of these the ones that have the claim's own words for an industry."""
    own = [one for one in beside if one.record.plan in claim.plans] or beside
    if not claim.named and not any(not one.differs for one in own):
        own = [one for one in beside if not one.differs] or own
    return [one for one in own if _has_terms(claim, one.record)] or own


def _has_terms(claim: DesignationClaim, record: Designation) -> bool:
    words = record.evidence + "、".join(record.industries)
    return all(term in words for term in claim.terms)


def _is_about(claim: DesignationClaim, record: Designation) -> bool:
    """Whether a record speaks of the claim's industries, or of its places where no industry is in either."""
    common = set(claim.places) & set(record.places)
    alike = claim.industries & set(record.industry)
    if claim.industries:
        named = bool(alike) and (bool(record.industries) or claim.kind == record.kind)
        return named and (bool(common) or claim.named or bool(claim.plans) or _has_terms(claim, record))
    alone = not record.industries and not _is_beyond(claim, record)
    return bool(common) and claim.kind == record.kind and alone and len(claim.places) > 1


def _beside(claim: DesignationClaim, record: Designation) -> _Beside:
    differs: dict[str, tuple[object, object]] = {}
    places, recorded = set(claim.places), set(record.places)
    if places - recorded or (places < recorded and not record.open and (claim.only or _is_one_thing(record))):
        differs["scope"] = (claim.places, record.places)
    if claim.industries - set(record.industry):
        differs["industry"] = (claim.terms, record.industries)
    differs |= _pairing(claim, record) | _open(claim, record)
    if claim.kind and claim.kind != record.kind and claim.noun not in record.evidence:
        differs["kind"] = (claim.kind, record.kind)
    if claim.named and record.plan not in claim.plans:
        differs["plan"] = (sorted(claim.plans), record.plan)
    return _Beside(record, differs, len(places & recorded) + len(claim.industries & set(record.industry)))


def _is_one_thing(record: Designation) -> bool:
    """Whether the places are named together for one thing and no industry: a park of three cities."""
    return record.pairing == "collective" and not record.industries


def _pairing(claim: DesignationClaim, record: Designation) -> dict[str, tuple[object, object]]:
    """In a group nobody is named by itself for one of several industries."""
    if record.pairing == "collective" and len(record.industries) > 1 and (claim.alone or not claim.group):
        single = len(claim.places) == 1 or len(set(claim.terms)) == 1
        if claim.alone or single:
            return {"pairing": ("each", "collective")}
    if record.pairing == "collective" and claim.alone and not record.industries:
        return {"pairing": ("each", "collective")}
    return {}


def _open(claim: DesignationClaim, record: Designation) -> dict[str, tuple[object, object]]:
    """Whether the list of places ends or goes on."""
    whole = set(claim.places) == set(record.places)
    if record.open and (claim.only or (whole and not claim.open and len(claim.places) > 1)):
        return {"open": (False, True)}
    if not record.open and claim.open and whole:
        return {"open": (True, False)}
    return {}
