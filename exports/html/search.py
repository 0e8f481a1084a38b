"""A small search index for a page without a server: cities, counties, sites and industries by name and sound."""

from dataclasses import replace

from insight.search.forms import Item, forms_of
from insight.search.index import all_items
from insight.search.names import ProperNames
from insight.search.places import PlaceNames
from wording.search import detail, label
from wording.words import Words

_MAKERS = (PlaceNames, ProperNames)
GROUPS = ("city", "county", "site", "industry")


def search_entries(words: Words) -> list[list[str]]:
    """What can be found; words for several cities are left out, as half of one would find them here.

    Returns:
        Rows of: group, label and detail in the reader's language, the panel it opens (an adcode or an industry's code, ""
        for none), and every form it is found by (folded names, pinyin, initials), parted by blanks.
    """
    found = all_items(words.atlas, _MAKERS)
    items = [item for item in found if item.entry.group in GROUPS and item.names]
    return [_row(number, item, words) for number, item in enumerate(items)]


def _row(number: int, item: Item, words: Words) -> list[str]:
    entry = item.entry
    found = forms_of(number, replace(item, wholes=()))
    forms = (part for form in found for part in (form.text, form.sound, form.initials))
    city = entry.params.get("city")
    opened = entry.params.get("industry") or (words.atlas.prefecture_of(city) if city else None) or ""
    return [
        entry.group,
        label(entry, words),
        detail(entry, words),
        opened,
        " ".join(dict.fromkeys(filter(None, forms))),
    ]
