"""The section on what plans are laid over: of a city “why here?”, of the province need beside promise."""

from atlas.view import View
from exports.report.blocks import Fact, FactList, Heading, Paragraph, ReportSection
from insight.context.city import city_context
from insight.context.need import need_and_promise
from insight.context.one_industry import industry_in_city
from wording.context.city import why_here
from wording.context.need import need_sentences, need_source
from wording.context.one_industry import one_industry
from wording.not_named import meaning
from wording.tables.need import need_table
from wording.tables.promises import promise_table
from wording.words import Words


def city_context_section(words: Words, adcode: str) -> ReportSection | None:
    """Every line with its source; nothing where nothing is known."""
    found = city_context(words.atlas, adcode)
    if not found.known:
        return None
    facts = tuple(
        Fact(line.heading, line.text, line.source) for line in why_here(found, words) if line.id != "named"
    )
    return ReportSection("context", words.say("背景"), (_apart(words), FactList(facts)))


def one_page_section(words: Words, view: View, adcode: str) -> ReportSection | None:
    """The view's one industry in a city: what plans say of it, and what there is; nothing for a view of several."""
    if len(view.industries) != 1:
        return None
    found = industry_in_city(words.atlas, adcode, view)
    lines = one_industry(found, words, meaning(words, view.plans))
    facts = tuple(Fact(line.heading, line.text, line.source) for line in lines)
    title = words.say("{industry}在本市", industry=words.names.industry(found.code))
    return ReportSection("onepage", title, (FactList(facts), _apart(words)))


def province_context_section(words: Words) -> ReportSection | None:
    """A sentence and a table; what is promised stands below by industry."""
    found = need_and_promise(words.atlas)
    if found is None:
        return None
    say = words.say
    sentences = tuple(map(Paragraph, need_sentences(found, words)))
    table = (need_table(found, words), Paragraph(need_source(found, words), quiet=True))
    promises = tuple(
        block
        for code in found.industries
        if found.promises[code]
        for block in (
            Heading(
                say(
                    "{industry}的{whole}目标，未分解到市",
                    industry=words.names.industry(code),
                    whole=words.names.province,
                )
            ),
            promise_table(words, found.promises[code]),
        )
    )
    return ReportSection("context", say("需求与承诺"), (_apart(words), *sentences, *table, *promises))


def _apart(words: Words) -> Paragraph:
    return Paragraph(
        words.say("人口、开发区、集群和距离是背景资料，不是规划的承诺，不计入点名。"), quiet=True
    )
