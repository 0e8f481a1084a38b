"""What must be said wherever counties are shown: how many people live in functional zones counted apart."""

from layers.model import Entry, Style
from wording.words import Words


def apart_note(words: Words) -> tuple[Entry, ...]:
    """The legend's line on the functional zones; none where nobody counts them apart."""
    zones = words.atlas.context.functional_zones
    if not zones:
        return ()
    people = f"{sum(zone.residents for zone in zones):,}"
    said = words.say("不含{count}个单列功能区的{people}人", count=len(zones), people=people)
    return (Entry(said, Style(fill="#FFFFFF", stroke="#8A8F94"), "apart"),)
