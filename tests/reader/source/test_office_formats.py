"""Formats that only office programs read: through LibreOffice where it is installed, else a word on how to save."""

import shutil
import subprocess

import pytest

from errors import UserError
from reader.source.formats import open_source
from tests.reader.source.test_source import EXPECTED, TEXT, facts
from tests.reader.world import reading

RTF = "{\\rtf1\\ansi " + "".join(
    "\\par " if char == "\n" else f"\\u{ord(char) if ord(char) < 32768 else ord(char) - 65536}?" for char in TEXT
) + "}"  # fmt: skip
needs_libreoffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")


@needs_libreoffice
def test_rtf_gives_the_same_records():
    assert facts(reading(RTF.encode()).rows) == EXPECTED


@needs_libreoffice
@pytest.mark.parametrize("kind", ["doc", "odt"])
def test_old_word_and_open_document_give_the_same_records(kind, tmp_path):
    (tmp_path / "plan.rtf").write_text(RTF)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        kind,
        "--outdir",
        tmp_path,
        tmp_path / "plan.rtf",
    ]
    subprocess.run(command, check=True, capture_output=True)
    assert facts(reading((tmp_path / f"plan.{kind}").read_bytes()).rows) == EXPECTED


def test_without_libreoffice_a_word_on_how_to_save(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda _: None)
    with pytest.raises(UserError, match=r"某\.rtf：RTF .*LibreOffice.*另存为 \.docx"):
        open_source(RTF.encode(), "某.rtf")
