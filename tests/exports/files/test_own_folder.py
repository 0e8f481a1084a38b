"""A folder written whole or not at all: nothing that is not ours is touched, nothing half-made stays."""

from pathlib import Path

import pytest

from errors import UserError
from exports.files.own_folder import own_folder

MARKER = ".mine"


def write(folder: Path, **files: str) -> None:
    """Publishes these files, each an html page."""
    with own_folder(folder, MARKER) as place:
        for name, text in files.items():
            (place / "pages").mkdir(exist_ok=True)
            (place / "pages" / f"{name}.html").write_text(text, "utf-8")


def listed(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Where to publish."""
    return tmp_path / "www" / "site"


def test_a_new_folder_is_made_with_its_parents(site):
    write(site, index="1")
    assert listed(site) == {MARKER, "pages/index.html"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_others_may_read_it(site):
    write(site, index="1")
    assert site.stat().st_mode & 0o777 == 0o755


def test_an_empty_folder_is_filled(site):
    site.mkdir(parents=True)
    write(site, index="1")
    assert (site / "pages" / "index.html").read_text("utf-8") == "1"


def test_an_earlier_publication_is_replaced_with_nothing_left_of_it(site):
    write(site, index="1", old="1")
    write(site, index="2")
    assert listed(site) == {MARKER, "pages/index.html"}
    assert (site / "pages" / "index.html").read_text("utf-8") == "2"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_folder_with_other_things_is_left_alone(site):
    site.mkdir(parents=True)
    (site / "letter.txt").write_text("dear", "utf-8")
    with pytest.raises(UserError, match=r"site.*不是空文件夹.*请换一个文件夹"):
        write(site, index="1")
    assert listed(site) == {"letter.txt"}


def test_a_stranger_s_file_in_a_publication_is_not_deleted(site):
    write(site, index="1")
    (site / "CNAME").write_text("atlas.example.cn", "utf-8")
    with pytest.raises(UserError, match=r"“CNAME”.*请先把它移走"):
        write(site, index="2")
    assert (site / "CNAME").read_text("utf-8") == "atlas.example.cn"
    assert (site / "pages" / "index.html").read_text("utf-8") == "1"


def test_a_file_in_its_place_is_left_alone(site):
    site.parent.mkdir()
    site.write_text("dear", "utf-8")
    with pytest.raises(UserError, match=r"是文件，不是文件夹"):
        write(site, index="1")
    assert site.read_text("utf-8") == "dear"


def test_where_nothing_can_be_written_it_is_said(tmp_path):
    (tmp_path / "file").write_text("dear", "utf-8")
    with pytest.raises(UserError, match=r"无法写入.*请换一个可写的文件夹"):
        write(tmp_path / "file" / "site", index="1")


def test_a_full_disk_is_said_and_changes_nothing(site):
    write(site, index="1")
    with pytest.raises(UserError, match="No space left"), own_folder(site, MARKER):
        raise OSError(28, "No space left on device")
    assert listed(site) == {MARKER, "pages/index.html"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_what_stops_half_way_changes_nothing(site):
    write(site, index="1")
    with pytest.raises(KeyboardInterrupt), own_folder(site, MARKER) as place:
        (place / "index.html").write_text("half", "utf-8")
        raise KeyboardInterrupt
    assert (site / "pages" / "index.html").read_text("utf-8") == "1"
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_swap_that_fails_puts_the_old_one_back(site, monkeypatch):
    write(site, index="1")
    rename, failed = Path.rename, []

    def fails_once(path: Path, target: Path) -> Path:
        if target == site and not failed:
            failed.append(path)
            raise OSError(16, "Device or resource busy")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", fails_once)
    with pytest.raises(UserError, match="busy"):
        write(site, index="2")
    assert (site / "pages" / "index.html").read_text("utf-8") == "1"
    assert [path.name for path in site.parent.iterdir()] == ["site"]
