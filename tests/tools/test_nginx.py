"""Which nginx the tests take, and how one is installed where there is none. No network."""

import pytest

from tools import browser, console, nginx


@pytest.fixture(autouse=True)
def nowhere(no_browser, monkeypatch, tmp_path):
    """A machine without any nginx."""
    monkeypatch.delenv(nginx.NGINX_VARIABLE, raising=False)
    monkeypatch.setattr(nginx, "DEBIAN_PROGRAM", tmp_path / "sbin" / "nginx")


def test_the_variable_comes_before_the_path(place_program, monkeypatch, tmp_path):
    on_path = place_program("nginx")
    assert nginx.ensure_nginx() == str(on_path)
    other = place_program("other-nginx", folder=tmp_path)
    monkeypatch.setenv(nginx.NGINX_VARIABLE, str(other))
    assert nginx.ensure_nginx() == str(other)
    monkeypatch.setenv(nginx.NGINX_VARIABLE, "no-such-program")
    with pytest.raises(console.SetupError, match="no-such-program"):
        nginx.find_nginx()


def test_without_one_it_is_installed_or_asked_for(installs, monkeypatch):
    monkeypatch.setattr(browser, "is_root", lambda: True)
    monkeypatch.setattr(browser, "is_debian", lambda: True)
    with pytest.raises(console.SetupError, match="apt-get install nginx"):
        nginx.ensure_nginx()
    assert [command[-1] for command in installs] == ["update", "nginx"]
    monkeypatch.setattr(browser, "is_root", lambda: False)
    with pytest.raises(console.SetupError, match="PLAN_ATLAS_NGINX"):
        nginx.ensure_nginx()
    assert len(installs) == 2
