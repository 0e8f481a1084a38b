"""The code that compiles: what other code made is not used."""

from hashlib import sha256

from constants import ROOT
from datafiles.reading import read_bytes

_KINDS = (".py", ".mo")


def made_by(*folders: str) -> bytes:
    """Changes with the code and the messages in these folders of the program."""
    paths = (
        path for folder in folders for path in sorted((ROOT / folder).rglob("*.*")) if path.suffix in _KINDS
    )
    digests = (path.name.encode() + sha256(read_bytes(path, path.name)).digest() for path in paths)
    return sha256(b"".join(digests)).digest()
