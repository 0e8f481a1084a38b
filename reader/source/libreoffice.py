"""Formats that only an office program reads, made into Word by LibreOffice where it is installed."""

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from errors import UserError
from language import message
from reader.source.limits import CONVERTING

_PROGRAMS = (
    "soffice", "libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:/Program Files/LibreOffice/program/soffice.exe",
)  # fmt: skip
CONVERTED = {"doc": "DOC/WPS", "rtf": "RTF", "odt": "ODT"}
"""The formats, and what they are called."""
_FILTERS = {
    "doc": "MS Word 97",
    "rtf": "Rich Text Format",
    "odt": "writer8",
}  # else damage is read as plain text


def as_word(data: bytes, kind: str, name: str) -> bytes:
    """The file as a Word document, converted in a profile of its own that is gone afterwards.

    Raises:
        UserError: LibreOffice is not there, does not read the file, or takes longer than CONVERTING.
    """
    program = next((found for found in map(shutil.which, _PROGRAMS) if found), None)
    about = {"name": name, "kind": CONVERTED[kind]}
    if program is None:
        raise UserError(
            message(
                "{name}：{kind} 文件须由 LibreOffice 转换，本机没有安装。请用 WPS、Word 等打开，另存为 .docx 或 PDF 后再读。",
                **about,
            )
        )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, f"source.{kind}")
        source.write_bytes(data)
        try:
            _convert(program, source, _FILTERS[kind])
            return source.with_suffix(".docx").read_bytes()
        except (OSError, subprocess.SubprocessError) as error:
            problem = message(
                "{name}：LibreOffice 未能打开这个 {kind} 文件。请用 WPS、Word 等打开，另存为 .docx 或 PDF 后再读。",
                **about,
            )
            raise UserError(problem) from error


def _convert(program: str, source: Path, reading: str) -> None:
    folder = source.parent
    command = [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
        f"--infilter={reading}", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), str(source),
    ]  # fmt: skip
    none = subprocess.DEVNULL
    with subprocess.Popen(command, start_new_session=True, stdin=none, stdout=none, stderr=none) as running:
        try:
            running.wait(CONVERTING)
        finally:  # too late, or the command is stopped
            if running.poll() is None:
                _end(running)


def _end(running: "subprocess.Popen[bytes]") -> None:
    """Ends the program with those it started; Windows has no groups of processes."""
    if hasattr(os, "killpg"):
        os.killpg(running.pid, signal.SIGKILL)
    else:
        running.kill()
