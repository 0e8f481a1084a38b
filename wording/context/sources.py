"""Who says what is known of a place, and of which year that is."""

from atlas.context.economy import ClusterList
from wording.words import Words


def context_source(code: str, words: Words) -> str:
    """A source of the context's tables; one that is not listed stands for itself."""
    found = words.atlas.context.sources.get(code)
    return words.either(found.zh, found.en) if found else code


def list_name(item: ClusterList, words: Words) -> str:
    """A list of clusters by its title, its date and its stage."""
    say = words.say
    stages = {"published": say("公布"), "proposed": say("公示"), "reported": say("报道")}
    how = words.join((item.date, stages[item.stage]))
    return words.either(item.title, item.title_en) + words.bracketed(how)


def list_coverage(item: ClusterList, known: int, words: Words) -> str:
    """How much of a list is known: all of it, or “known N of M”."""
    if item.total is None:
        return words.say("已知 {known}，总数未见", known=known)
    if item.total == known:
        return words.say("全名单 {known} 个", known=known)
    return words.say("已知 {known} / 共 {total}", known=known, total=item.total)
