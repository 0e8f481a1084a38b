"""What the census counts, in words."""

from wording.words import Words


def census_measure(measure: str, words: Words) -> str:
    """A column of the census by its name."""
    say = words.say
    return {
        "residents": say("常住人口"),
        "urban": say("城镇人口"),
        "age_60plus": say("60岁及以上人口"),
        "age_65plus": say("65岁及以上人口"),
        "age_80plus": say("80岁及以上人口"),
        "age_0_4": say("0—4岁人口"),
        "households": say("家庭户"),
        "households_65plus": say("有65岁及以上成员的家庭户"),
    }[measure]


def share_name(measure: str, words: Words) -> str:
    """The share that a column has of its whole, by its name."""
    say = words.say
    return {
        "urban": say("城镇人口比重"),
        "age_60plus": say("60岁及以上人口比重"),
        "age_65plus": say("65岁及以上人口比重"),
        "age_80plus": say("80岁及以上人口比重"),
        "age_0_4": say("0—4岁人口比重"),
        "households_65plus": say("有65岁及以上成员的家庭户比重"),
    }[measure]
