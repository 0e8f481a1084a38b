"""The parameters of the single documents: search, a city, an industry, comparison, balance."""

from pydantic import Field

from api.queries.asked import AnyQuery, KindQuery
from atlas.view import MATTERS, MOST_COMPARED, RULES, Matter, Rule


class SearchQuery(AnyQuery):
    """A search."""

    q: str = Field(
        min_length=1,
        max_length=80,
        description="names, parts of them, pinyin, English words; typos are forgiven",
    )
    limit: int = Field(6, ge=1, le=50, description="hits of each group")


class CityQuery(KindQuery):
    """One city's summary."""


class ComparisonQuery(AnyQuery):
    """What is compared."""

    of: str = Field(
        min_length=1, max_length=400, description=f"two ids of plans, or two to {MOST_COMPARED} cities by name or code, parted by commas"
    )  # fmt: skip


class BalanceQuery(KindQuery):
    """What the balance counts, and how."""

    matter: Matter = Field(MATTERS[0], description="what is counted as attention to a city")
    rule: Rule = Field(RULES[0], description="how a mention in a group of n counts: as 1, as 1/n, not at all")
