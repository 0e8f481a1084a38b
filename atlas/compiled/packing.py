"""A checked record as bytes and back: with a checksum, because a database does not tell what was changed in it."""

import pickle
from zlib import crc32

from atlas.compiled.database import DamagedDatabase
from plans.records import MODELS, Record

_SEAL = 4
_FIELDS = {name: tuple(model.model_fields) for name, model in MODELS.items()}


def packed_record(record: Record) -> bytes:
    """A record as it was checked: its type and the values of its fields; only for the same program."""
    values = tuple(record.__dict__[name] for name in _FIELDS[record.type])
    content = pickle.dumps((record.type, values), pickle.HIGHEST_PROTOCOL)
    return crc32(content).to_bytes(_SEAL, "big") + content


def unpacked_record(content: bytes) -> Record:
    """The record again; nothing is checked a second time, which takes a third of the time of `model_construct`.

    Raises:
        DamagedDatabase: these are not the bytes that were packed.
    """
    body = content[_SEAL:]
    if crc32(body).to_bytes(_SEAL, "big") != content[:_SEAL]:
        raise DamagedDatabase(body[:20].hex())
    kind, values = pickle.loads(body)
    names = _FIELDS[kind]
    record = MODELS[kind].__new__(MODELS[kind])
    record.__setstate__(
        {
            "__dict__": dict(zip(names, values, strict=True)),
            "__pydantic_fields_set__": set(names),
            "__pydantic_extra__": None,
            "__pydantic_private__": None,
        }
    )
    return record
