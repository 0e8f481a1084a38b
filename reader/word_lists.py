"""What the files of ``data/reader/`` hold: one model a file, its lists by what their words do."""

from datafiles.model import Model, Slug, Text
from reader.local_words import WordList


class HeadingWords(Model):
    """What headings of goals, tasks and measures say; cues of a plan; titles; lines of web pages around it."""

    goal: WordList
    outline: WordList
    general: WordList
    measure: WordList
    background: WordList
    cues: WordList
    titles: WordList
    furniture_starts: WordList
    forum_phrases: WordList
    forum_buttons: WordList

    def of(self, kind: str) -> WordList:
        """The words of headings of one kind: ``goal``, ``outline``, ``general``, ``measure``, ``background``."""
        words: WordList = getattr(self, kind)
        return words


class AgencyWords(Model):
    """How plans write who leads and who supports, and how agencies' names end."""

    lead_labels: WordList
    support_labels: WordList
    lead_roles: WordList
    support_roles: WordList
    labels: WordList
    endings: WordList
    whole: WordList


class PlaceLists(Model):
    """Regions without a boundary here, words in front of a place, words that only look like one; known cities."""

    regions: WordList
    leading: WordList
    none: WordList
    elsewhere: WordList


class PlaceWords(Model):
    """How plans name places besides their own names."""

    words: PlaceLists


class QuantityWords(Model):
    """How plans write amounts; ``before`` and ``after``: words around a number to its comparator."""

    units: WordList
    magnitudes: WordList
    descriptive_nouns: WordList
    descriptive_before: WordList
    hold: WordList
    growth: WordList
    decline: WordList
    predicates: WordList
    plain_verbs: WordList
    kept_verbs: WordList
    building_verbs: WordList
    lead_ins: WordList
    tails: WordList
    boundaries: WordList
    measures: WordList
    reward_words: WordList
    past: WordList
    done: WordList
    future: WordList
    standing: WordList
    promising: WordList
    before: dict[Text, Text]
    after: dict[Text, Text]


class TableWords(Model):
    """What stands over the columns of a plan's tables."""

    number: WordList
    section: WordList
    indicator: WordList
    unit: WordList
    task: WordList
    deadline: WordList
    target: WordList
    base: WordList
    pace: WordList
    aside: WordList


class DesignationLists(Model):
    """Words around a designation and around an industry, and industries known besides the taxonomy's.

    Attributes:
        verbs: what a plan does for places that are named behind. adverbs, hinges: between places and their verb.
        focus_verbs, build_verbs, status_verbs: what places do about an industry, are to make, or are.
        attributes: in front of what closes a list. closers, growing: end a list of industries. behind_noun: may follow the noun of a designation.
        weak_verbs: those of focus that say little. openings: in front of places that are a sentence's subject.
        other_ends, other_inside: of what is no industry. industry_ends: of what is one without any noun.
    """

    verbs: WordList
    adverbs: WordList
    hinges: WordList
    focus_verbs: WordList
    weak_verbs: WordList
    build_verbs: WordList
    status_verbs: WordList
    qualifiers: WordList
    generic: WordList
    adjectives: WordList
    attributes: WordList
    closers: WordList
    growing: WordList
    behind_noun: WordList
    other_ends: WordList
    other_inside: WordList
    industry_ends: WordList
    industries: WordList
    openings: WordList


class StandingLists(Model):
    """What is said of an industry that places stand for, and words of zones that places form.

    Attributes:
        adverbs, said: behind the industry. said_alone: likewise, where none of ``not_alone`` follows.
        entered, lists: what names it among others, and what it is entered in. there, fields: behind 在 A、B 等.
        these: behind 这三大产业. others: of an industry that is not the place's own.
        zones, zone_words, zone_leads: the noun of a zone, words before it, and what leads to its places.
        lines, made_of: behind these places.
    """

    adverbs: WordList
    said: WordList
    said_alone: WordList
    not_alone: WordList
    entered: WordList
    lists: WordList
    there: WordList
    fields: WordList
    these: WordList
    others: WordList
    zones: WordList
    zone_words: WordList
    zone_leads: WordList
    lines: WordList
    made_of: WordList


class DesignationWords(Model):
    """How plans name cities for industries.

    Attributes:
        promised: what is promised without a city or a number.
        kinds: the noun that ends a designation, and its kind. roles: what an industry is to a place, likewise.
    """

    promised: WordList
    kinds: dict[Text, Slug]
    roles: dict[Text, Slug]
    words: DesignationLists
    standing: StandingLists


class CompanyWords(Model):
    """Behind which words companies are listed, how their names begin and end, and what is none.

    Attributes:
        projects: ends of what a list before 等重大项目 names.
        leading: before 企业 behind a list: its companies need no telling end. others: of what is no company.
        telling: ends of a name that is one uncommon word, where no list tells.
    """

    projects: WordList
    behind: WordList
    openings: WordList
    endings: WordList
    general: WordList
    leading: WordList
    others: WordList
    telling: WordList


class ProgrammeWords(Model):
    """How names of programmes end, the verbs in front of them, and quotes that name nothing."""

    nouns: WordList
    acts: WordList
    named: WordList
    papers: WordList
    drafting: WordList
    plain_quotes: WordList


class SiteNameLists(Model):
    """Where names of sites begin and break off, and names that are of no site.

    Attributes:
        breaks, never_inside: behind which a name begins; the latter stand in none.
        class_words: a phrase of these alone is a class of things.
    """

    generic_names: WordList
    institutions: WordList
    meetings: WordList
    openings: WordList
    breaks: WordList
    never_inside: WordList
    class_words: WordList
    general: WordList
    founding: WordList


class NameWords(Model):
    """Names of sites, companies and programmes.

    Attributes:
        sites: the noun that ends a site's name, and its kind. places_of_work: likewise, in quotes or with a place.
    """

    sites: dict[Text, Slug]
    places_of_work: dict[Text, Slug]
    companies: CompanyWords
    programmes: ProgrammeWords
    words: SiteNameLists
