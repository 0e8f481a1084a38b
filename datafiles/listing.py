"""Which files of a folder are data: all but what editors and systems keep beside them under hidden names."""

from pathlib import Path


def data_files(folder: Path, pattern: str) -> list[Path]:
    """The files that match, in order of their names; those whose own name begins with a dot are none of ours."""
    return sorted(path for path in folder.glob(pattern) if path.is_file() and not path.name.startswith("."))
