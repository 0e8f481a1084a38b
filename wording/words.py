"""Everything a page, a tooltip or a report needs to say, bound to an atlas and a language."""

from atlas.model import Atlas
from atlas.names import Names
from language import LANGUAGES, Language
from wording.citations import Citations
from wording.designations import Designations
from wording.notes import Notes
from wording.numbers import Numbers


class Words(Language):
    """The reader's language with the atlas's names in it, one attribute for each kind of thing that is worded.

    Attributes:
        atlas: what is spoken of. names: what things are called. numbers: amounts, times, figures.
        citations: plans, agencies and sources beside a fact. notes: what has to be known besides.
        designations: how cities are named.
    """

    def __init__(self, atlas: Atlas, lang: str = LANGUAGES[0]) -> None:
        """Binds the words to their atlas and language."""
        super().__init__(lang)
        self.atlas, self.names = atlas, Names(atlas, lang)
        self.numbers = Numbers(self, atlas.vocabulary.unit)
        self.citations, self.notes = Citations(self.names), Notes(self.names)
        self.designations = Designations(self)
