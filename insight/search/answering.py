"""Finds what somebody means: by name, part, pinyin, initials or English words, and despite typos."""

from collections.abc import Callable, Iterator

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from insight.search.forms import (
    ENTIRE,
    GROUPS,
    MAIN,
    SENTENCE,
    Form,
    Query,
    SearchEntry,
    is_chinese,
    read_query,
)
from insight.search.index import ComparedTexts, FoundItem, Searchable, Searched

EXACT, PREFIX, PART, PINYIN, WORDS, WITHIN, FUZZY = range(7)
WHOLE, START, INSIDE, INITIALS, INITIALS_START, INITIALS_INSIDE = range(6)  # of pinyin
# Groups whose names of two characters stand out in a question.
SHORT = ("city", "county", "circle", "industry", "agency", "answer")
STEP = 5  # points of a hundred that say which of two groups' best guesses is meant
CLOSE = 8  # points of a hundred that a guess may lie behind the best of its group

Rank = tuple[int, ...]


def search(
    index: Searchable, text: str, limit: int = 6, *, guess: bool = True
) -> dict[str, tuple[SearchEntry, ...]]:
    """What ``text`` may mean, best first within each group.

    Args:
        index: of the atlas.
        text: anything; control characters and what is beyond 80 characters are dropped.
        limit: entries a group at most.
        guess: whether names count that stand in a question, look or partly sound like it; else only what has it.

    Returns:
        Groups with hits, those with the surest first, else in the order of GROUPS; empty when nothing was
        asked or found.
    """
    query = read_query(text)
    if query is None or limit < 1:
        return {}
    among = index.narrowed(query)
    found = _literal(among, query)
    if not guess:
        found = {number: rank for number, rank in found.items() if rank[0] != PINYIN or _is_whole(rank)}
    elif not any(map(_is_whole, found.values())):
        found |= _guessed(among, query, found)
    groups: dict[str, list[tuple[Rank, int]]] = {group: [] for group in GROUPS}
    for number, rank in found.items():
        groups[among.items[number].group].append((rank, number))
    filled = {group: sorted(ranked) for group, ranked in groups.items() if ranked}
    surest = sorted(filled, key=lambda group: _sureness(filled[group][0][0]))
    return {group: _best(among, filled[group], limit) for group in surest}


def _is_whole(rank: Rank) -> bool:
    """Whether all of a name was typed, as it is written or as it sounds."""
    return rank[0] == EXACT or rank[:2] == (PINYIN, WHOLE)


def _sureness(rank: Rank) -> Rank:
    """What puts one group before another: the way it was found.

    Between whole names also whether it is the main one, between words how few others there are; otherwise grade
    and length say nothing across groups.
    """
    return rank if _is_whole(rank) or rank[0] == WORDS else rank[:2]


def _best(index: Searched, ranked: list[tuple[Rank, int]], limit: int) -> tuple[SearchEntry, ...]:
    """The first few of what is in order; of several items that are one thing the best."""
    things: dict[object, FoundItem] = {}
    for _, number in ranked:
        item = index.items[number]
        things.setdefault(item.same or number, item)
        if len(things) == limit:
            break
    return tuple(item.entry for item in things.values())


# --- what was typed is there


def _literal(index: Searched, query: Query) -> dict[int, Rank]:
    """Items that have it in their names, sounds, words or sentences, each with its best rank."""
    found: dict[int, Rank] = {}
    for form in index.forms:
        rank = _of_text(form, query) or (_of_sound(form, query) if form.sound and not query.chinese else None)
        if rank:
            rank = (*rank, form.grade, len(form.text))
            found[form.item] = min(rank, found.get(form.item, rank))
    starts = [term if is_chinese(term) else f" {term}" for term in query.terms]
    for number, words in index.texts.items():
        if number not in found and all(start in words for start in starts):
            grade = MAIN if all(start in index.named[number] for start in starts) else SENTENCE
            found[number] = (WORDS, 0, grade, len(words))
    return found


def _of_text(form: Form, query: Query) -> Rank | None:
    if query.text not in form.text:
        return None
    if query.text == form.text:
        return (EXACT, 0)
    if form.grade == ENTIRE:
        return None
    if form.grade < SENTENCE and form.text.startswith(query.text):
        return (PREFIX, 0)
    return (PART, 0) if query.chinese or (form.sound and len(query.text) > 1) else None


def _of_sound(form: Form, query: Query) -> Rank | None:
    """The pinyin whole, from its beginning or from a syllable on; else the same of the initials."""
    if form.grade == ENTIRE:
        return (PINYIN, WHOLE) if query.sound == form.sound else None
    sound, longer = query.sound, 2 if form.grade == SENTENCE else 0  # a sentence has every short sound
    if len(sound) > 1 + longer and (at := form.heard(sound)) is not None:
        return (PINYIN, INSIDE if at else WHOLE if sound == form.sound else START)
    if len(sound) < 2 or sound not in form.initials:
        return None
    if form.grade < SENTENCE and form.initials.startswith(sound):
        return (PINYIN, INITIALS if sound == form.initials else INITIALS_START)
    return (PINYIN, INITIALS_INSIDE) if len(sound) > 2 + longer else None


# --- what may have been meant


def _guessed(index: Searched, query: Query, found: dict[int, Rank]) -> dict[int, Rank]:
    """Where a group has nothing sure: names that stand in the question.

    Where nothing is written or begins to sound like it, in any group, also what looks like it.
    """
    sure = {index.items[n].group for n, rank in found.items() if rank[:2] != (PINYIN, INITIALS_INSIDE)}
    within = {n: r for n, r in _within(index, query).items() if index.items[n].group not in sure}
    if any(rank[0] in (PREFIX, PART, WORDS) or rank[:2] == (PINYIN, START) for rank in found.values()):
        return within
    known, scores = found | within, dict[int, float]()
    for form, score in _like(index, query):
        if index.items[form.item].group not in sure and form.item not in known:
            scores[form.item] = max(score, scores.get(form.item, 0))
    best: dict[str, float] = {}
    for number, score in scores.items():
        group = index.items[number].group
        best[group] = max(score, best.get(group, 0))
    near = {n: s for n, s in scores.items() if s >= best[index.items[n].group] - CLOSE}
    return within | {number: (FUZZY, -round(score / STEP), -round(score)) for number, score in near.items()}


def _within(index: Searched, query: Query) -> dict[int, Rank]:
    """Names that stand in the question, the longest first; 医药 does not stand in 中医药."""
    found: dict[int, Rank] = {}
    taken: set[tuple[int, int]] = set()
    for form in index.within if query.chinese or len(query.terms) > 1 else ():
        least = 2 if index.items[form.item].group in SHORT else 4
        at = query.text.find(form.text) if len(form.text) >= least else -1
        span = at, at + len(form.text)
        if at >= 0 and all(span == other or span[1] <= other[0] or other[1] <= span[0] for other in taken):
            taken.add(span)
            found.setdefault(form.item, (WITHIN, 0, -len(form.text)))
        elif len(form.sound) > 3 and form.sound in query.terms:
            found.setdefault(form.item, (WITHIN, 1, -len(form.text)))
    return found


def _like(index: Searched, query: Query) -> Iterator[tuple[Form, float]]:
    """Forms that resemble it, with points of a hundred; homophones before misspellings."""
    if query.chinese:
        yield from _homophones(index, query)
        yield from _near_characters(index, query)
        yield from _near_part(index.chinese, query.text, 4, 75)
        return
    length = len(query.sound)
    if length > 3:
        cutoff = 0.65 if 4 < length < 9 else 0.75
        for _, score, at in _extract(query.sound, index.spelt[0], OSA.normalized_similarity, cutoff):
            yield index.spelt[1][at], 100 * score
    yield from _near_part(index.sounds, query.sound, 7, 85)


def _homophones(index: Searched, query: Query) -> Iterator[tuple[Form, float]]:
    """Other characters of the same sound: 中医要 for 中医药."""
    for form in index.heard if len(query.text) > 1 else ():
        at = form.heard(query.sound, whole=True)
        if at is not None:
            yield form, 95 if at else 99 if form.sound == query.sound else 97


def _near_characters(index: Searched, query: Query) -> Iterator[tuple[Form, float]]:
    """One character in three may be wrong, one in two when it sounds alike: 航州 for 杭州."""
    for _, same, at in _extract(query.text, index.names[0], OSA.normalized_similarity, 0.5):
        form = index.names[1][at]
        alike = OSA.normalized_similarity(query.sound, form.sound)
        if alike >= 0.65 or (same >= 0.65 and len(query.text) > 2):
            yield form, 100 * max(same, (same + alike) / 2)


def _near_part(among: ComparedTexts, text: str, least: int, cutoff: float) -> Iterator[tuple[Form, float]]:
    """Longer forms with a part like ``text``, if that has at least ``least`` letters."""
    for found, score, at in (
        _extract(text, among[0], fuzz.partial_ratio, cutoff) if len(text) >= least else ()
    ):
        if len(found) > len(text):
            yield among[1][at], 0.9 * score


def _extract(
    text: str, among: list[str], scorer: Callable[..., float], cutoff: float
) -> list[tuple[str, float, int]]:
    return process.extract(text, among, scorer=scorer, score_cutoff=cutoff, limit=None)
