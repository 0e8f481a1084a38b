"""How a promised number is said: sign, value, unit and the document's own words around it."""

from plans.records import Achieved, Target

_SIGNS = {"=": "", ">=": "≥ ", "<=": "≤ ", ">": "> ", "~": "约 "}
_WORDS = ("不少于", "以上", "超过", "突破", "左右", "最高", "不低于")
_CADENCE = {"per_year": "每年", "two_years": "两年"}


def number(value: float) -> str:
    """A value without trailing zeros: 5000, 4.6."""
    return f"{value:.10g}"


def amount(target: Target) -> str:
    """E.g. ``≥ 5000亿元（以上）``, ``约 30平方公里（左右）``, ``1–2个``."""
    high = f"–{number(target.value_high)}" if target.value_high is not None else ""
    word = next((word for word in _WORDS if word in target.evidence), "")
    said = f"（{word}）" if word and target.comparator != "=" else ""
    return f"{_SIGNS[target.comparator]}{number(target.value)}{high}{target.unit}{said}"


def when(target: Target) -> str:
    """The stated year and cadence: ``2025年``, ``每年``, ``未写明年份``."""
    parts = [f"{target.year}年" if target.year else "", _CADENCE.get(target.cadence or "", "")]
    return " ".join(part for part in parts if part) or "未写明年份"


def full_indicator(target: Target | Achieved) -> str:
    """The indicator with the thresholds that describe it: ``医养健康特色产业园区（百亿级）``."""
    attributes = getattr(target, "attributes", ())
    return target.indicator + (f"（{'、'.join(attributes)}）" if attributes else "")
