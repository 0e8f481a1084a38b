"""Regional balance as plain JSON; what is not known or not meaningful is null with its reason, never zero."""

from dataclasses import asdict
from typing import Any

from insight.balance.bivariate import Bivariate
from insight.balance.coverage import Coverage
from insight.balance.measure import Result
from insight.balance.report import Balance
from insight.balance.spatial import SpatialPattern, Statistic
from insight.cities.attention import STATE_CODES, STATES
from wording.balance.text import coverage_sentence, heading
from wording.not_named import caveat
from wording.words import Words


def balance_json(found: Balance, words: Words) -> dict[str, Any]:
    """The whole report; states are ``each``, ``collective`` and ``none`` as in the other commands."""
    return {
        "plans": [item.id for item in found.coverages if item.by == "plan"],
        "industries": list(found.view.industries),
        "counting": asdict(found.counting) | {"text": found.counting.described(words.say)},
        "caveat": caveat(words, found.view.plans) or None,
        "coverage": [_coverage(item, found, words) for item in found.coverages],
        "measures": {name: _measure(name, found, words) for name in found.results},
        "circles": [_circle(part, words) for part in found.circles],
        "spatial": _pattern(found.pattern, words),
        "cities": [_city(code, found, words) for code, _ in found.ranked],
        "city_industry": [asdict(cell) | {"state": STATE_CODES[cell.state]} for cell in found.cells],
        "lorenz": [list(point) for point in found.curve],
        "pairs": [asdict(pair) for pair in found.alike],
        "relatedness": [asdict(pair) for pair in found.related],
        "specialisation": [
            {"adcode": code, "krugman": value} for code, value in found.specialisation.items()
        ],
        "bivariate": {"gdp_per_head": _edges(found.wealth), "share_60plus": _edges(found.age)},
    }


def _result(result: Result, words: Words) -> dict[str, Any]:
    return {"value": result.value, "reason": result.why(words.say) or None}


def _coverage(item: Coverage, found: Balance, words: Words) -> dict[str, Any]:
    shares = {
        "population": (item.population, found.population.year),
        "gdp": (item.output, found.output.year),
    }
    return {
        "by": item.by,
        "id": item.id or None,
        "name": heading(item, words),
        "text": coverage_sentence(item, words),
        "total": item.total,
        "named": len(item.named),
        "open": item.open,
        "complete": not item.gaps,
        "cities": {STATE_CODES[state]: list(item.cities[state]) for state in STATES},
        "shares": {
            name: {"year": year} | {STATE_CODES[state]: _result(held[state], words) for state in STATES}
            for name, (held, year) in shares.items()
        },
    }


def _measure(name: str, found: Balance, words: Words) -> dict[str, Any]:
    ends = {"lowest": list(found.lowest), "highest": list(found.highest)} if name == "range" else {}
    return _result(found.results[name], words) | ends | asdict(found.texts(name, words.say))


def _circle(part: Any, words: Words) -> dict[str, Any]:
    results = {name: _result(getattr(part, name), words) for name in ("share", "theil", "gini")}
    return {
        "circle": part.circle,
        "name": words.names.place(part.circle),
        "cities": part.cities,
        "count": part.count,
    } | results


def _pattern(pattern: SpatialPattern, words: Words) -> dict[str, Any]:
    def test(found: Statistic) -> dict[str, Any]:
        return _result(found.value, words) | {"expected": found.expected, "p": found.p}

    names = {"moran": "moran", "both": "both_named", "one": "one_named", "neither": "none_named"}
    return {
        "contiguity": "queen",
        "permutations": pattern.permutations,
        "seed": pattern.seed,
        "package": pattern.package,
        **{key: test(getattr(pattern, name)) for name, key in names.items()},
        "local": [asdict(item) | {"never_significant": item.never_significant} for item in pattern.local],
    }


def _city(code: str, found: Balance, words: Words) -> dict[str, Any]:
    place = words.atlas.gazetteer[code]
    return {
        "adcode": code,
        "name": place.name_zh,
        "name_en": place.name_en,
        "named": STATE_CODES[found.states[code]],
        "count": found.counts[code],
        "attention_class": found.wealth.classes[code][0],
        "gdp_per_head_class": found.wealth.classes[code][1],
        "share_60plus_class": found.age.classes[code][1],
    }


def _edges(found: Bivariate) -> dict[str, Any]:
    return {"attention_median": found.middle, "edges": list(found.edges)}
