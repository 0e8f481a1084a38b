"""What the reader knows besides the text: places, agencies, industries, the plans there already are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from reader.facts.counties import PlaceLike
from reader.facts.places import FormerLike
from reader.lexicon import Lexicon
from reader.local_words import LocalWords


@dataclass(frozen=True)
class Context:
    """Given by whoever calls; each part but the lexicon may be empty.

    Attributes:
        lexicon: the words of the reader's vocabularies.
        places: the gazetteer's places (adcode, name_zh, name_short, level, prefecture).
        former: places that are no more (adcode, name_zh, year).
        agencies: names of agencies known in full.
        industries: the taxonomy: code to the words plans use for it.
        plans: title of a known plan to its id.
        province: names of the province whose plans these are, the full one first.
        local: words that only its texts need.
        glossary: English of terms as plans write them, where it is known.
        elsewhere: names of the other provinces, full and short.
    """

    lexicon: Lexicon
    places: Iterable[PlaceLike] = ()
    former: Iterable[FormerLike] = ()
    agencies: Iterable[str] = ()
    industries: Mapping[str, Iterable[str]] = field(default_factory=dict)
    plans: Mapping[str, str] = field(default_factory=dict)
    province: tuple[str, ...] = ()
    local: LocalWords = field(default_factory=LocalWords)
    glossary: Mapping[str, str] = field(default_factory=dict)
    elsewhere: tuple[str, ...] = ()
