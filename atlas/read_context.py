"""What the atlas knows that helps to read a new plan: places, agencies, industries, plans."""

from atlas.model import Atlas
from errors import DataError
from geo.unknown_code import other_divisions
from plans.records import translated_fields
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
        elsewhere=other_divisions(atlas.province.adcode),
        local=atlas.province.words,
        glossary=_glossary(atlas),
    )


def _glossary(atlas: Atlas) -> dict[str, str]:
    """English that the vocabularies and the plans already have for a term; of several the first."""
    words, found = atlas.vocabulary, dict[str, str]()
    pairs: list[tuple[str, str | None]] = []
    for table in (words.industries, words.attributes):
        pairs += [(entry.zh, entry.en) for entry in table.values()]
    heads = [plan.header for plan in atlas.plans]
    pairs += [(head.title, head.title_en) for head in heads]
    records = (record for plan in atlas.plans for record in plan.records)
    for record in records:
        fields = translated_fields(record.type)
        pairs += [(getattr(record, name), getattr(record, f"{name}_en")) for name in fields]
    for zh, en in pairs:
        if en:
            found.setdefault(zh, en)
    return found
