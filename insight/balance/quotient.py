"""Location quotients: a city's share of an industry's mentions against its share of all mentions."""

import math

MentionCounts = dict[str, dict[str, float]]


def quotients(counts: MentionCounts) -> dict[str, dict[str, float | None]]:
    """City -> industry -> quotient, from city -> industry -> mentions.

    Above 1 the industry weighs more in the city than in the province. ``None`` for a city that is not
    named, or an industry that names nobody: not named has no quotient.
    """
    industries = list(dict.fromkeys(code for row in counts.values() for code in row))
    by_city = {city: math.fsum(row.values()) for city, row in counts.items()}
    by_industry = {code: math.fsum(row.get(code, 0) for row in counts.values()) for code in industries}
    total = math.fsum(by_city.values())

    def quotient(city: str, code: str) -> float | None:
        if not (by_city[city] and by_industry[code]):
            return None
        return counts[city].get(code, 0) / by_city[city] / (by_industry[code] / total)

    return {city: {code: quotient(city, code) for code in industries} for city in counts}
