"""文旅廊带,以 PLACES 为主轴: the zone that places form is named in front of them."""

import re

from reader.facts.designations.phrase import PhraseReader
from reader.facts.designations.spot import DesignationContext
from reader.facts.drafts import Draft
from reader.lexicon import Lexicon, alternatives


class AxisForm:
    """Reads the places of a zone that a line through them describes."""

    def __init__(self, lexicon: Lexicon, phrases: PhraseReader) -> None:
        """Prepares the patterns of zones."""
        self._phrases, words = phrases, lexicon.designations.standing
        self._zone = re.compile(
            rf"(?P<what>[^,;:。“”]{{2,24}}?)(?:{alternatives(words.zone_words)})*(?:{alternatives(words.zones)})"
            rf"[,:]?(?:主要|重点)?(?:{alternatives(words.zone_leads)})“?$"
        )
        self._axis = re.compile(
            rf"”?(?:{alternatives(words.lines)})|(?:等?[市县区地])?(?:{alternatives(words.made_of)})|(?=[;。])"
        )

    def read(self, spot: DesignationContext) -> list[Draft] | None:
        """The draft of the zone, whose places are one thing together."""
        axis = self._axis.match(spot.text, spot.group.end)
        zone = self._zone.search(spot.text[spot.sentence[0] : spot.group.start]) if axis else None
        industries = self._phrases.held(zone["what"]) if zone else ()
        if (
            not axis
            or not industries
            or not ("轴" in axis[0] or "线" in axis[0] or self._phrases.all_alike(industries))
        ):
            return None
        return [spot.draft(industries, "zone", axis.end(), joint=True)]
