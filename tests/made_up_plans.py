"""Plans of the toy province drawn at random: every type of record, in every way that two plans can share something."""

from random import Random

from tests.toy import A, B, achieved, clause, designation, plan, programme, site, target

_PLACES = (A, B, "370102", "370103", "370202", "370203")
_INDUSTRIES = ("alpha", "beta", "gamma")
_SITES = ("甲园", "双园", "无处会", "丁园", "戊园")


def made_up_plans(seed: int, count: int = 6) -> list[dict]:
    """The same plans for the same seed."""
    draw = Random(seed)
    return [_plan(draw, number) for number in range(count)]


def _plan(draw: Random, number: int) -> dict:
    clauses = [
        clause(
            str(n), *(_record(draw) for _ in range(draw.randint(0, 4))), heading=draw.choice(("建园", "兴业", "扩需求")),
            lead=[draw.choice(("甲厅", "乙厅"))],
        )
        for n in range(1, draw.randint(2, 5))
    ]  # fmt: skip
    coverage = draw.choice(("full", "full", "full", "partial"))
    issued = f"20{draw.randint(30, 32)}-0{draw.randint(1, 3)}"
    return plan(f"made-{number}", issued, *clauses, coverage=coverage, part=draw.randint(1, 2))


def _record(draw: Random) -> dict:
    industry = [draw.choice(_INDUSTRIES)]
    places = draw.sample(_PLACES, draw.randint(1, 2))
    return draw.choice((
        lambda: designation(places, industry[0], draw.choice(("each", "collective")), open=draw.random() < 0.3),
        lambda: target(
            draw.choice(("产值", "厂房")), draw.randint(1, 9), scope=draw.choice(("province", places)), industry=industry,
            year=draw.choice((2030, 2031, None)), kind=draw.choice(("target", "target", "reward")),
        ),
        lambda: target("建园", draw.randint(1, 9), overlap="twice", industry=industry),
        lambda: site(draw.choice(_SITES), draw.choice(([], places)), industry=industry),
        lambda: achieved(scope=draw.choice(("province", places))),
        programme,
    ))()  # fmt: skip
