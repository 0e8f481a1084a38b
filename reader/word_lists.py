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
    """Regions without a boundary here, words in front of a place, and words that only look like one."""

    regions: WordList
    leading: WordList
    none: WordList


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
    past_marks: WordList
    before: dict[Text, Text]
    after: dict[Text, Text]


class DesignationLists(Model):
    """Verbs around a designation, words around an industry, and industries known besides the taxonomy's."""

    focus: WordList
    focus_only: WordList
    verbs: WordList
    qualifiers: WordList
    generic: WordList
    industries: WordList


class DesignationWords(Model):
    """How plans name cities for industries; ``kinds``: the noun that ends a designation to its kind."""

    kinds: dict[Text, Slug]
    words: DesignationLists


class CompanyWords(Model):
    """Behind which words companies are listed, and how their names begin and end."""

    behind: WordList
    openings: WordList
    endings: WordList
    general: WordList


class ProgrammeWords(Model):
    """How names of programmes end, the verbs in front of them, and quotes that name nothing."""

    nouns: WordList
    acts: WordList
    named: WordList
    papers: WordList
    drafting: WordList
    plain_quotes: WordList


class SiteNameLists(Model):
    """Where names of sites begin and break off, and names that are of no site."""

    generic_names: WordList
    openings: WordList
    breaks: WordList
    general: WordList
    founding: WordList


class NameWords(Model):
    """Names of sites, companies and programmes; ``sites``: the noun that ends a site's name to its kind."""

    sites: dict[Text, Slug]
    companies: CompanyWords
    programmes: ProgrammeWords
    words: SiteNameLists
