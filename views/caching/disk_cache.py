"""What was made once, kept on disk for the next start: files named by the hash of all they were made from, sealed.

Why: reading and checking every data file, drawing the map page and its panel is most of a start, and gives the same
as the time before. Measured: until the first screen is ready a start takes 0.46 s of processor time with what is
kept here and 1.6 s without (the atlas 0.02 s instead of 0.33 s). The names contain the state of the data files, of the
code and of the libraries, so that nothing made by others is ever read; the seal refuses what was cut off.
It may go when a start without it takes no longer than people notice.
"""

import contextlib
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from constants import ROOT

_FOLDER = ROOT / ".cache" / "plan-atlas"
_KEPT = 24
_SEAL = sha256().digest_size


def kept(name: str, make: Callable[[], bytes]) -> bytes:
    """The file ``name``, made and kept where it is not there whole; a folder that cannot be written is no fault."""
    path = _FOLDER / name
    with contextlib.suppress(OSError):
        seal, content = (whole := path.read_bytes())[:_SEAL], whole[_SEAL:]
        if seal == sha256(content).digest():
            return content
    content = make()
    with contextlib.suppress(OSError):
        _keep(path, content)
    return content


def _keep(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}")
    beside.write_bytes(sha256(content).digest() + content)
    beside.replace(path)
    for old in sorted(path.parent.iterdir(), key=lambda file: file.stat().st_mtime)[:-_KEPT]:
        old.unlink()
