"""What a table says of itself: title, view, date, sources, base map and failed checks, as labels and values."""

from collections.abc import Iterable

from exports.report.report import Report
from language import Say
from wording.checks import Check
from wording.not_named import counted


def about(report: Report, layers: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """The lines that travel with data drawn from ``layers``, in the reader's language."""
    say, look = report.words.say, report.appearance
    own = ((say("副标题"), look.subtitle), (say("署名"), look.signature))
    return (
        (say("标题"), report.imprint.title),
        *((label, text) for label, text in own if text),
        *report.imprint.described,
        (say("制作日期"), report.made.isoformat()),
        (say("数据来源"), report.words.join(source_titles(report, layers))),
        (say("底图"), report.imprint.base_map),
        *(
            (say("检查：{title}", title=check.title), _came_out(check, say))
            for check in report.imprint.failed
        ),
        (say("说明"), counted(report.words, say("未点名不等于不支持。"), report.view.plans)),
    )


def _came_out(check: Check, say: Say) -> str:
    return say("{name}：{value}", name=check.verdict(say), value=check.detail)


def source_titles(report: Report, layers: Iterable[str]) -> tuple[str, ...]:
    """The titles of the sources that ``layers`` draw, each once."""
    known = report.atlas.vocabulary.sources
    used = dict.fromkeys(name for id in layers for name in report.layers[id].sources if name in known)
    return tuple(report.words.citations.dataset(name, report.view.plans) for name in used)
