"""Whether the thresholds around a number are the record's: 百亿级, 省级以上, 每个开发区."""

import re

from verify.figures.claims import FigureClaim
from verify.figures.known import KnownFigure

_LEVELS = re.compile("(?:国家|国际|世界|全球|省|市|县)级(?!财政|部门|层面|以上)")


def qualifier(
    claim: FigureClaim, known: KnownFigure, added: tuple[str, ...]
) -> dict[str, tuple[object, object]]:
    """Thresholds that only one of them has; those that are part of the record's name are no difference."""
    if known.measured:
        return {}
    subject = "".join(known.names)
    said = tuple(
        dict.fromkeys((*claim.attributes, *(one for one in added if one not in "".join(claim.attributes))))
    )
    found, recorded = {_grade(one) for one in said}, {_grade(one) for one in known.attributes}
    found |= {_grade(one) for one in _LEVELS.findall(claim.stretch)}
    found = {one for one in found if one not in subject and one.removesuffix("级") not in subject}
    around = claim.words + claim.before
    written = {_grade(one): one for one in known.attributes}
    missing = {one for one in recorded - found if not (_stands(one, around) or _stands(written[one], around))}
    beyond = {
        one
        for one in found - recorded
        if one not in known.evidence and one.removeprefix("省") not in recorded
    }
    said = tuple(dict.fromkeys((*said, *sorted(beyond))))
    return {"qualifier": (list(said), list(known.attributes))} if missing or beyond else {}


def only_leaves_out(grades: tuple[object, object] | None) -> bool:
    """Whether the draft has no threshold where the record has one."""
    return grades is not None and not grades[0]


def only_says_whose(known: KnownFigure) -> bool:
    """Whether a record's thresholds say no more than that the province recognises it, which drafts of the province leave out."""
    return all(grade in ("省级", "省级以上") for grade in known.attributes)


def _stands(grade: str, words: str) -> bool:
    """Whether a threshold stands in the words: 各开发区 is 每个开发区."""
    return grade in words or (grade.startswith("每个") and bool(re.search(f"[每各]个?{grade[2:]}", words)))


def _grade(word: str) -> str:
    """One form of a threshold: 百亿元级, 过百亿元 and 100亿元 are one."""
    word = re.sub("^(?:年?(?:主营业务|营业|年)?(?:收入|营收|产值|规模))?[过超破]", "", word)
    word = word.replace("规上", "规模以上").replace("前10名", "前10").replace("前10位", "前10")
    word = re.sub("(?<=亿)元?级?(?:以上)?$", "", word)
    return {"100亿": "百亿", "1000亿": "千亿", "10亿": "十亿"}.get(word, word)
