"""What the atlas knows that helps to read a new plan: places, agencies, industries, plans."""

from atlas.model import Atlas
from geo.places import load_former
from reader.context import Context


def read_context(atlas: Atlas) -> Context:
    """The gazetteer and the vocabularies as the reader takes them."""
    words = atlas.vocabulary
    return Context(
        places=atlas.gazetteer.places,
        former=load_former(atlas.folder / "boundaries" / "former.csv")[0],
        agencies=tuple(words.agencies),
        industries={code: (entry.zh, *entry.aliases) for code, entry in words.industries.items()},
        plans={plan.header.title: plan.id for plan in atlas.plans},
    )
