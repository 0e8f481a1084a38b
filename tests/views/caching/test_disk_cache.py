"""What is kept for the next start: found again whole, or made anew."""

import pytest

from views.caching import disk_cache


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr(disk_cache, "_FOLDER", tmp_path / "kept")
    return tmp_path / "kept"


def never() -> bytes:
    raise AssertionError("it is there already")


def test_what_was_made_once_is_not_made_again(folder):
    assert disk_cache.kept("a", lambda: b"once") == b"once"
    assert disk_cache.kept("a", never) == b"once"


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 40])
def test_a_damaged_file_is_made_anew(folder, damage):
    disk_cache.kept("a", lambda: b"once")
    (folder / "a").write_bytes(damage)
    assert disk_cache.kept("a", lambda: b"again") == b"again"
    assert disk_cache.kept("a", never) == b"again"


def test_a_folder_that_cannot_be_written_is_no_fault(folder):
    folder.write_text("a file, where the folder should be")
    assert disk_cache.kept("a", lambda: b"made") == b"made"


def test_only_the_newest_stay(folder):
    for number in range(30):
        disk_cache.kept(str(number), lambda: b"content")
    assert len(list(folder.iterdir())) == 24
