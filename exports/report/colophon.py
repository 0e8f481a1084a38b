"""Where a report's contents come from: documents, data and their licences, checks that failed."""

from collections.abc import Sequence

from atlas.view import View
from exports.report.blocks import Fact, FactList, Heading, Paragraph, ReportSection
from exports.report.tables import data
from plans.records import PlanHeader
from wording.checks import Check
from wording.words import Words


def sources_section(words: Words, view: View, failed: Sequence[Check]) -> ReportSection:
    """Documents of the view's plans, every data source, and the checks that ``failed``, required or not."""
    say = words.say
    checks = FactList(tuple(Fact(check.title, check.detail, check.verdict(say)) for check in failed))
    nothing = Paragraph(say("全部检查通过。"), quiet=True)
    blocks = (
        Heading(say("规划文件")),
        FactList(_documents(words, view)),
        Heading(say("数据与许可")),
        data(words),
        Heading(say("未通过或需说明的检查")),
        checks if failed else nothing,
    )
    return ReportSection("sources", say("来源"), blocks)


def _documents(words: Words, view: View) -> tuple[Fact, ...]:
    plans = words.atlas.chosen(view.plans)
    return tuple(Fact(words.names.plan(plan.id), _document(plan.header, words)) for plan in plans)


def _document(header: PlanHeader, words: Words) -> str:
    document = header.document
    title = words.either(document.title, document.title_en)
    issuer = words.either(document.issuer, document.issuer_en)
    parts = (title, document.number, issuer, document.issued, words.citations.review(header.plan))
    return " · ".join(filter(None, parts))
