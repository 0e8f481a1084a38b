"""What the map shows, as rows a reader can sort and take away; headings in the reader's language."""

from atlas.view import View
from insight.checks.gaps import partial_plans
from insight.cities.attention import chosen_designations
from insight.cities.places import named_sites, site_cities
from insight.targets.promises import chosen_targets, target_cities
from plans.records import Designation, Record
from wording.words import Words

Row = dict[str, object]


def designation_rows(words: Words, view: View) -> list[Row]:
    """One row per city and designation that names it."""
    say = words.say
    return [
        {
            say("城市"): words.names.place(place),
            say("产业"): words.join(words.names.industry(code) for code in record.industry),
            say("原文产业"): "、".join(record.industries),
            say("类型"): words.names.kind(record.kind),
            say("点名方式"): words.designations.pairing(record),
            say("名单"): _listed(words, record),
            say("说明"): words.notes.mention(record),
            **_source(words, record),
        }
        for record in chosen_designations(words.atlas, view)
        for place in record.places
    ]


def site_rows(words: Words, view: View) -> list[Row]:
    """One row per named site and area; those without a place say so."""
    say, atlas = words.say, words.atlas
    return [
        {
            say("名称"): words.names.of(site),
            say("类型"): words.names.kind(site.kind),
            say("城市"): _names(words, site_cities(site, atlas)) or say("位置未知"),
            say("位置精度"): words.notes.precision(site.place),
            say("位置来源"): words.either(site.place.source, site.place.source_en) if site.place else "",
            say("说明"): words.notes.place(site.place),
            **_source(words, site.mentions[0]),
        }
        for site in named_sites(atlas, view)
    ]


def target_rows(words: Words, view: View) -> list[Row]:
    """One row per stated target; members of an overlap group carry its name and count once."""
    say, atlas = words.say, words.atlas
    overlaps = atlas.vocabulary.overlaps
    return [
        {
            say("指标"): words.names.indicator(target),
            say("目标值"): words.numbers.amount(target),
            say("时限"): words.numbers.when(target),
            say("范围"): _names(words, target_cities(target, atlas)) or say("全省（未分解到市）"),
            say("说明"): words.notes.target(target),
            say("重复目标"): words.names.of(overlaps.get(target.overlap or "")),
            **_source(words, target),
        }
        for target in chosen_targets(atlas, view)
    ]


def _source(words: Words, record: Record) -> Row:
    say = words.say
    gloss = {} if words.chinese else {"Gloss": record.gloss}
    place = {say("规划"): words.citations.plan(record.plan), say("条款"): words.names.clause(record.clause)}
    return {say("原文"): record.evidence, **gloss, **place}


def _listed(words: Words, record: Designation) -> str:
    """Whether the text's list of cities goes on; of a text that was not seen whole nobody knows."""
    if record.open:
        return words.say("未穷尽（等）")
    return words.say("未知") if partial_plans(words.atlas, (record.plan,)) else words.say("已列全")


def _names(words: Words, codes: tuple[str, ...]) -> str:
    return words.join(words.names.place(code) for code in codes)
