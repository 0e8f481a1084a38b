"""The files of the data folder: which there are, the hash of each, what keeps one from being read at all."""

from collections.abc import Iterator, Mapping
from fnmatch import fnmatchcase
from hashlib import sha256
from pathlib import Path

from datafiles.listing import data_files
from datafiles.reading import decoded, read_bytes
from errors import DataError, Fault
from language import message
from plans.vocabulary import Source

Hashes = Mapping[str, str]
"""Each file's name from the data folder on, and its sha256; empty where the file cannot be read."""

_TEXTS = {".css", ".csv", ".md", ".toml", ".txt", ".yaml"}


def hashes_of(folder: Path) -> tuple[Hashes, list[Fault]]:
    """Every data file below ``folder`` with its hash, and those that nobody could read: no access, empty, not UTF-8."""
    found: dict[str, str] = {}
    faults: list[Fault] = []
    for path in data_files(folder, "**/*"):
        name = path.relative_to(folder).as_posix()
        try:
            content = read_bytes(path, name)
            found[name] = sha256(content).hexdigest()
            _check(name, content)
        except DataError as error:
            found.setdefault(name, "")
            faults += error.faults
    return found, faults


def version_of(hashes: Hashes) -> str:
    """Twelve hex digits that change with the name or content of any file."""
    digest = sha256()
    for name, value in hashes.items():
        digest.update(name.encode() + bytes.fromhex(value))
    return digest.hexdigest()[:12]


def sourced(hashes: Hashes, sources: Mapping[str, Source]) -> set[str]:
    """The files that some source stands behind."""
    globs = [glob.split("/") for source in sources.values() for glob in source.files]
    return {name for name in hashes if any(_matches(name.split("/"), glob) for glob in globs)}


def missing(hashes: Hashes, sources: Mapping[str, Source]) -> Iterator[Fault]:
    """Files that a source names and that are not there; a pattern may find none."""
    for code, source in sources.items():
        for name in source.files:
            if "*" not in name and name not in hashes:
                problem = message("文件缺失，sources.toml 的 {code} 列有它", code=code)
                yield Fault(name, "", "", problem, message("请恢复该文件，或从 sources.toml 中删去"))


def _check(name: str, content: bytes) -> None:
    if not content:
        raise DataError([Fault(name, "", "", message("文件是空的"), message("请恢复该文件"))])
    if Path(name).suffix in _TEXTS:
        decoded(content, name)


def _matches(parts: list[str], glob: list[str]) -> bool:
    return len(parts) == len(glob) and all(map(fnmatchcase, parts, glob))
