"""A file is written whole or not at all, and what stood in its place keeps its nature."""

import os
from concurrent.futures import ThreadPoolExecutor

import pytest

from errors import UserError
from exports.files.whole_file import whole_file
from tests.patience import SECONDS


def test_a_file_replaces_the_one_before_it_when_it_is_whole(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("before")
    with whole_file(path) as file:
        file.write(b"after")
        file.flush()
        assert path.read_text() == "before"
    assert path.read_text() == "after"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_what_was_there(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("before")
    with pytest.raises(ZeroDivisionError), whole_file(path) as file:
        file.write(bytes([1 // 0]))
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_goes_on_leading_to_the_file(tmp_path):
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_text("before")
    link.symlink_to(path)
    with whole_file(link) as file:
        file.write(b"after")
    assert link.is_symlink() and path.read_text() == "after"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes on this system")
def test_a_pipe_stays_one_and_is_written_to(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor(1) as other:
        read = other.submit(pipe.read_bytes)
        with whole_file(pipe) as file:
            file.write(b"through")
        assert read.result(SECONDS) == b"through"
    assert pipe.is_fifo()


def test_a_file_keeps_who_may_read_it_and_a_new_one_is_as_any_other(tmp_path):
    shared, fresh = tmp_path / "shared", tmp_path / "fresh"
    shared.touch(0o640)
    for path in (shared, fresh):
        with whole_file(path) as file:
            file.write(b"x")
    other = tmp_path / "other"
    other.touch()
    assert shared.stat().st_mode & 0o777 == 0o640
    assert fresh.stat().st_mode == other.stat().st_mode


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(UserError, match="是文件夹"), whole_file(tmp_path):
        pytest.fail("it must be said before anything is made")


@pytest.mark.parametrize("name", ["nowhere/a.pdf", "file/a.pdf", "a\0.pdf"])
def test_where_nothing_can_be_written_is_said_first(tmp_path, name):
    (tmp_path / "file").write_text("")
    with pytest.raises(UserError, match="无法写入"), whole_file(tmp_path / name):
        pytest.fail("it must be said before anything is made")
