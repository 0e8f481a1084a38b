"""What the atlas knows that helps to read a new plan: places, agencies, industries, plans."""

from atlas.model import Atlas
from errors import DataError
from reader.context import Context


def read_context(atlas: Atlas) -> Context:
    """The gazetteer and the vocabularies as the reader takes them.

    Raises:
        DataError: the reader's own vocabularies cannot be used; with what is wrong in them.
    """
    if atlas.lexicon is None:
        raise DataError(fault for fault in atlas.faults if fault.file.startswith("reader/"))
    words = atlas.vocabulary
    return Context(
        lexicon=atlas.lexicon,
        places=atlas.gazetteer.places,
        former=atlas.gazetteer.former,
        agencies=tuple(words.agencies),
        industries={code: (entry.zh, *entry.aliases) for code, entry in words.industries.items()},
        plans={plan.header.title: plan.id for plan in atlas.plans},
        province=tuple(filter(None, (str(atlas.province.name), str(atlas.province.short)))),
        local=atlas.province.words,
    )
