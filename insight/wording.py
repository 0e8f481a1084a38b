"""How records are said in Chinese: numbers with the words around them, citations, pairing, precision."""

from geo.sites import SitePlace
from insight.atlas import Atlas
from plans.records import Achieved, Designation, Record, Target

_SIGNS = {"=": "", ">=": "≥ ", "<=": "≤ ", ">": "> ", "~": "约 "}
_WORDS = ("不少于", "以上", "超过", "突破", "左右", "最高", "不低于")
_CHANGES = {"growth": ("增长", "增加"), "hold": ("保持", "稳定")}
_PRECISION = {"exact": "确切", "county": "县级近似", "city": "市级近似", "unknown": "未知"}
_CADENCE = {"per_year": "每年", "two_years": "两年"}


def number(value: float) -> str:
    """A value without trailing zeros: 5000, 4.6."""
    return f"{value:.10g}"


def amount(target: Target) -> str:
    """E.g. ``≥ 5000亿元（以上）``, ``约 30平方公里（左右）``, ``1–2个``, ``增长 5%``, ``保持 ≥ 70%（以上）``."""
    high = f"–{number(target.value_high)}" if target.value_high is not None else ""
    word = next((word for word in _WORDS if word in target.evidence), "")
    said = f"（{word}）" if word and target.comparator != "=" else ""
    change = next(
        (f"{word} " for word in _CHANGES.get(target.direction or "", ()) if word in target.evidence), ""
    )
    return f"{change}{_SIGNS[target.comparator]}{number(target.value)}{high}{target.unit}{said}"


def when(target: Target) -> str:
    """The stated year and cadence: ``2025年``, ``每年``, ``未写明年份``."""
    parts = [f"{target.year}年" if target.year else "", _CADENCE.get(target.cadence or "", "")]
    return " ".join(part for part in parts if part) or "未写明年份"


def full_indicator(target: Target | Achieved) -> str:
    """The indicator with the thresholds that describe it: ``医养健康特色产业园区（百亿级）``."""
    attributes = getattr(target, "attributes", ())
    return target.indicator + (f"（{'、'.join(attributes)}）" if attributes else "")


def clause_label(clause: str) -> str:
    """``11`` -> 第11条, ``goal2`` -> 目标2, ``m1`` -> 推进措施1."""
    if clause.startswith("goal"):
        return "目标" + clause[4:]
    return f"推进措施{clause[1:]}" if clause.startswith("m") else f"第{clause}条"


def citation(record: Record, atlas: Atlas) -> str:
    """Plan and clause in words, e.g. ``医养健康2024 第11条``."""
    return f"{atlas.plan_by_id[record.plan].header.short} {clause_label(record.clause)}"


def pairing(record: Designation) -> str:
    """Whether the text names each city for the thing, or only sets a group beside it."""
    return "单独点名" if record.pairing == "each" else "并列点名"


def precision(place: SitePlace | None) -> str:
    """How well a place is known: 确切, 县级近似, 市级近似 or 未知."""
    return _PRECISION[place.precision if place else "unknown"]
