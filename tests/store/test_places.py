"""Where the store is, and that every session sees what it puts on the map."""

import sqlite3
from pathlib import Path

import pytest

from atlas.store.address import StoreAddress, address_of, configured
from atlas.store.store import open_store
from atlas.store.version import store_version
from constants import DATA
from errors import UserError
from tests.store.toys import EDITOR, site_row
from views.caching import cache
from views.caching.stamps import data_now


def test_each_province_has_a_file_of_this_user(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("PLAN_ATLAS_STORE")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    paths = [configured(folder).path for folder in (DATA, tmp_path / "zhejiang", tmp_path / "jiangsu")]
    assert len({path.name for path in paths if path}) == 3
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["mysql://x/y", "sqlite:///", str(DATA / "store.sqlite"), "/"])
def test_what_is_no_place_for_a_store_is_refused(text: str) -> None:
    with pytest.raises(UserError):
        address_of(text)


def test_an_address_is_shown_without_its_password() -> None:
    shown = str(address_of("postgresql://me:secret@db.example/plans?password=secret"))
    assert shown == "postgresql+psycopg://db.example/plans"


def test_odd_names_are_only_names(tmp_path: Path) -> None:
    store = open_store(str(tmp_path / "库 %41?#.sqlite"))
    store.sites.replace(EDITOR, "名单", [site_row("a")])
    assert [path.name for path in tmp_path.glob("*.sqlite")] == ["库 %41?#.sqlite"]
    assert store_version(store.address)


def test_every_session_sees_each_change_at_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "store.sqlite"
    monkeypatch.setenv("PLAN_ATLAS_STORE", str(path))
    seen = [data_now()]
    for number in range(5):
        open_store().sites.replace(EDITOR, "名单", [site_row(f"s{number}")])
        seen.append(data_now())
        assert data_now() == seen[-1]
    assert len(set(seen)) == 6


def test_the_pages_have_it_without_a_restart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PLAN_ATLAS_STORE", str(tmp_path / "store.sqlite"))
    before = cache.atlas()
    open_store().sites.replace(EDITOR, "名单", [site_row("a")])
    assert [site.id for site in cache.atlas().own_sites] == ["a"]
    open_store().sites.take_away(EDITOR, "名单", seen=1)
    assert cache.atlas().own_sites == () and before.own_sites == ()


def test_another_program_s_writes_are_seen(tmp_path: Path) -> None:
    store = open_store(StoreAddress(tmp_path / "store.sqlite"))
    store.sites.replace(EDITOR, "名单", [site_row("a")])
    before = store_version(store.address)
    other = sqlite3.connect(tmp_path / "store.sqlite", isolation_level=None)
    other.execute(
        "INSERT INTO audit (subject, name, action, role, drawn, actor, at) VALUES ('sites', '', '', '', 1, '', '')"
    )
    assert store_version(store.address) != before
    other.close()
