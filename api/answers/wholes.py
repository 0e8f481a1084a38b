"""What is about all of it: a search, a comparison, the balance, what there is."""

from dataclasses import replace
from http import HTTPStatus
from typing import Any

from api.answers.carrying import document_head
from api.asking import ApiRequest
from api.problems import Refusal
from api.queries.documents import BalanceQuery, ComparisonQuery, SearchQuery
from api.queries.filters import view_of
from errors import UserError
from wording.balance.json import balance_json
from wording.compare.comparison import compare
from wording.compare.json import compare_json
from wording.search import detail, label


def search_document(asking: ApiRequest[SearchQuery]) -> dict[str, Any]:
    """What a text may mean."""
    from insight.search.answering import search  # with its matching of typos, only when somebody searches

    query, words = asking.query, asking.words
    found = search(asking.source.search_index(), query.q, query.limit)
    groups = [
        {
            "group": group,
            "items": [
                {"name": label(it, words), "detail": detail(it, words), "page": it.page, "params": dict(it.params)}
                for it in entries
            ],
        }
        for group, entries in found.items()
    ]  # fmt: skip
    return {"data_version": asking.atlas.version, "lang": words.lang, "q": query.q, "groups": groups}


def comparison_document(asking: ApiRequest[ComparisonQuery]) -> dict[str, Any]:
    """Two plans, or two to four cities.

    Raises:
        Refusal: they do not go together, or there is no such one.
    """
    asked = [part.strip() for part in asking.query.of.split(",") if part.strip()]
    try:
        found = compare(asking.words, *asked)
    except UserError as error:
        raise Refusal(HTTPStatus.BAD_REQUEST, error.args[0], "of", asking.query.of) from error
    plans = found.ids if found.kind == "plans" else ()
    return document_head(asking, plans) | compare_json(found)


def balance_document(asking: ApiRequest[BalanceQuery]) -> dict[str, Any]:
    """How evenly the chosen plans name the cities.

    Raises:
        Refusal: no such code in a filter.
    """
    query = asking.query
    view = replace(view_of(query, asking.atlas), matter=query.matter, rule=query.rule)
    found = asking.source.balance(view)
    return document_head(asking, view.plans) | balance_json(found, asking.words)
