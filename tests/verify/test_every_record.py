"""Every target on record, said in other orders and with one thing changed: no change ever agrees, nearly all are found."""

from collections import Counter

import pytest

from plans.records import Target
from verify.checker import Checker
from verify.verdicts import WRONG

BEHIND, BEFORE = {">=": "以上", "~": "左右"}, {">": "超过", "<=": "最高"}
RHYTHM = {"per_year": "每年", "two_years": "两年", None: ""}
SHARE = 0.95


@pytest.fixture(scope="module")
def checker(real_atlas):
    return Checker(real_atlas)


@pytest.fixture(scope="module")
def targets(real_atlas):
    return [
        target for target in real_atlas.records(Target)
        if target.kind == "target" and target.scope == "province" and target.value_high is None
    ]  # fmt: skip


def said(target, form, place="全省", **changed):
    it = target.model_copy(update=changed)
    amount = f"{BEFORE.get(it.comparator, '')}{it.value:g}{it.unit}{BEHIND.get(it.comparator, '')}"
    year = f"到{it.year}年，" if it.year else ""
    rises = "增长" if it.direction == "growth" else ""
    what, rhythm = "".join(it.attributes) + it.indicator, RHYTHM[it.cadence]
    if form == "topic":
        return f"关于{what}，{year}{place}{rhythm}{rises or '目标为'}{amount}。"
    return f"{year}{place}{rhythm}{what}{rises}{amount}。"


def verdicts(checker, targets, **changed):
    return [
        (target, {claim.verdict for claim in checker.check(said(target, form, **changed), "稿").claims})
        for target in targets for form in ("plain", "topic")
    ]  # fmt: skip


def test_what_the_plans_say_is_never_called_wrong(checker, targets):
    own = [
        (target, {claim.verdict for claim in checker.check(f"{target.evidence}。", "稿").claims})
        for target in targets
    ]
    told = own + verdicts(checker, targets)
    assert [(target.ref, target.evidence) for target, found in told if found & WRONG] == []
    assert sum("agrees" in found for _, found in told) > 0.9 * len(told)


@pytest.mark.parametrize(
    "changed", [{"place": "临沂市"}, {"year": 2029}, {"value": 7777}, {"attributes": ("国际级",)}]
)
def test_one_thing_changed_is_found(checker, targets, changed):
    told = verdicts(checker, targets, **changed)
    assert [target.evidence for target, found in told if "agrees" in found] == []
    counts = Counter(bool(found & WRONG) for _, found in told)
    assert counts[True] > SHARE * len(told)
