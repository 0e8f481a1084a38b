"""What can be searched: every place, site, industry, agency, year, promise, plan and clause with its names."""

from collections.abc import Iterable

from atlas.model import Atlas
from insight.search.answers import Answers
from insight.search.context import ContextNames
from insight.search.forms import ENTIRE, GROUPS, SENTENCE, Form, Item, bag, forms_of
from insight.search.maker import Maker
from insight.search.names import ProperNames
from insight.search.places import PlaceNames
from insight.search.records import RecordNames

MAKERS = (PlaceNames, ProperNames, Answers, RecordNames, ContextNames)

ComparedTexts = tuple[list[str], list[Form]]
"""What is compared and, in the same order, whose it is."""


class SearchIndex:
    """All that can be found in an atlas, folded and spelt beforehand; never changed."""

    def __init__(self, atlas: Atlas) -> None:
        """Folds and spells every name."""
        self.items = all_items(atlas)
        self.forms = tuple(form for number, item in enumerate(self.items) for form in forms_of(number, item))
        self.named = tuple(bag(item.names) for item in self.items)
        self.texts = tuple(bag((*item.names, *item.sentences)) for item in self.items)
        parts = [form for form in self.forms if form.grade < ENTIRE]
        names = [form for form in parts if form.grade < SENTENCE]
        self.chinese = _texts([form for form in parts if form.sound])
        self.names = _texts(sorted((form for form in names if form.sound), key=lambda f: -len(f.text)))
        self.sounds, self.spelt = _texts(parts, latin=True), _texts(names, latin=True)


def _texts(forms: list[Form], latin: bool = False) -> ComparedTexts:
    return [form.sound if latin and form.sound else form.text for form in forms], forms


def all_items(atlas: Atlas, makers: Iterable[type[Maker]] = MAKERS) -> tuple[Item, ...]:
    """Every item of the makers by group and within a group in the order of the data."""
    made = (item for maker in makers for item in maker(atlas).items())
    return tuple(sorted(made, key=lambda item: GROUPS.index(item.entry.group)))
