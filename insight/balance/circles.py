"""What each group of cities holds of the mentions, and what it adds to the inequality."""

from dataclasses import dataclass

from insight.balance.gini import gini
from insight.balance.measure import Profile, Result
from insight.balance.theil import theil


@dataclass(frozen=True)
class CirclePart:
    """One circle.

    Attributes:
        circle: its id. cities: how many prefectures. count: what is counted in them together.
        share: of all that is counted, 0 to 1; none where nothing is counted at all.
        theil: inside the circle; times ``share`` it is the circle's part of the inequality within.
        gini: inside the circle; none below five cities.
    """

    circle: str
    cities: int
    count: float
    share: Result
    theil: Result
    gini: Result


def circle_parts(profile: Profile, refused: Result | None = None) -> tuple[CirclePart, ...]:
    """Every group, in the order of the cities; with a refusal, that instead of every share and measure."""
    total = sum(profile.values)
    circles = dict.fromkeys(filter(None, profile.circles))
    return tuple(_part(profile, circle, total, refused) for circle in circles)


def _part(profile: Profile, circle: str, total: float, refused: Result | None) -> CirclePart:
    values = [v for v, own in zip(profile.values, profile.circles, strict=True) if own == circle]
    if refused:
        return CirclePart(circle, len(values), sum(values), refused, refused, refused)
    share = Result(sum(values) / total) if total else Result(None, "empty")
    return CirclePart(circle, len(values), sum(values), share, theil(values), gini(values))
