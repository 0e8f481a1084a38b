"""What every feature out of a plan says of where it stands: clause, evidence, document, review, licence."""

from collections.abc import Callable
from typing import Any

from api.ogc.contents.making import Making
from api.ogc.model import Property
from language import message
from plans.records import PlanHeader, Record


def cited(making: Making, record: Callable[[Any], Record]) -> tuple[Property, ...]:
    """The properties of a row's record."""

    def header(row: Any) -> PlanHeader:
        return making.atlas.plan_by_id[record(row).plan].header

    return (
        Property("plan", message("规划（代码）"), lambda row: record(row).plan),
        *making.both("plan_title", message("规划"), lambda words, row: words.names.plan(record(row).plan)),
        Property("clause", message("条款"), lambda row: record(row).ref),
        *making.both("citation", message("出处"), lambda words, row: words.names.citation(record(row))),
        Property("evidence", message("原文"), lambda row: record(row).evidence),
        Property("evidence_en", message("原文大意（英文）"), lambda row: record(row).gloss),
        *making.both("lead", message("牵头单位"), lambda words, row: words.citations.lead(record(row))),
        *making.both(
            "source",
            message("来源"),
            lambda words, row: words.either(header(row).document.title, header(row).document.title_en),
        ),
        Property("document_number", message("文号"), lambda row: header(row).document.number),
        *making.both(
            "issuer",
            message("发文机关"),
            lambda words, row: words.either(header(row).document.issuer, header(row).document.issuer_en),
        ),
        Property("issued", message("发文日期"), lambda row: header(row).document.issued),
        Property(
            "coverage", message("录入：全文（full）或部分（partial）"), lambda row: header(row).coverage
        ),
        *making.both("review", message("核对"), lambda words, row: words.citations.review(record(row).plan)),
        *licence(making),
    )


def licence(making: Making) -> tuple[Property, ...]:
    """The licence of what was taken from plans; nothing where the catalogue lacks it."""
    found = making.atlas.vocabulary.sources.get("plans")
    if found is None:
        return ()
    return making.both(
        "licence", message("许可"), lambda words, _: words.either(found.licence, found.licence_en)
    )
