"""The lists that there are, each with its entries, filters and orders."""

from typing import Any

from api.resources import agencies, areas, clauses, context, industries, own_sites, plans, records
from api.resources.collection import Collection

COLLECTIONS: tuple[Collection[Any, Any], ...] = (
    plans.PLANS, clauses.CLAUSES, *records.RECORDS, agencies.AGENCIES, industries.INDUSTRIES, areas.PREFECTURES,
    areas.COUNTIES, *context.TABLES, own_sites.OWN_SITES,
)  # fmt: skip
"""In the order of their description."""
