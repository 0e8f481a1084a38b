"""Who somebody is, and what he may do: nothing that a request says of itself makes it come from this machine."""

from pathlib import Path

import pytest

from atlas.store.roles import Actor, cleaned, may, who
from errors import UserError

HERE = {"Host": "localhost:8501"}


@pytest.fixture(autouse=True)
def nothing_configured(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PLAN_ATLAS_ROLES", "PLAN_ATLAS_USER_HEADER", "PLAN_ATLAS_PROXIES"):
        monkeypatch.delenv(name, raising=False)


def test_at_this_machine_a_typed_name_may_do_everything() -> None:
    for address in ("127.0.0.1", "::1", None, "localhost"):
        assert who(HERE, address, typed=" 张三 ") == Actor("张三", "reviewer")
    assert who({"Host": "127.0.0.1:8501"}, "127.0.0.1", typed="张三").role == "reviewer"
    assert who(HERE, "127.0.0.1", typed="").role == "reader"


@pytest.mark.parametrize(
    ("headers", "address"),
    [
        (HERE, "10.1.2.3"),
        ({"Host": "atlas.example.cn"}, "127.0.0.1"),
        ({**HERE, "X-Forwarded-For": "127.0.0.1"}, "127.0.0.1"),
        ({**HERE, "X-Forwarded-Proto": "https"}, "127.0.0.1"),
        ({**HERE, "Forwarded": "for=127.0.0.1"}, "127.0.0.1"),
        ({**HERE, "X-Remote-User": "张三"}, "10.1.2.3"),
    ],
)
def test_from_elsewhere_nobody_may_write(
    headers: dict[str, str], address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert who(headers, address, typed="张三").role == "reader"
    monkeypatch.setenv("PLAN_ATLAS_ROLES", "张三=reviewer")
    assert who(headers, address, typed="张三").role == "reader"


def test_the_proxy_says_who_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAN_ATLAS_ROLES", "张三=reviewer, 李四=editor")
    monkeypatch.setenv("PLAN_ATLAS_USER_HEADER", "X-Remote-User")
    through = {"Host": "atlas.example.cn", "X-Forwarded-For": "10.1.2.3"}
    sent = "李四".encode().decode("latin-1")
    assert who({**through, "x-remote-user": sent}, "127.0.0.1", typed="张三") == Actor("李四", "editor")
    assert who({**through, "x-remote-user": "王五"}, "127.0.0.1") == Actor("王五", "reader")
    assert who({**through, "x-remote-user": "张三"}, "10.0.0.9").role == "reader"
    monkeypatch.setenv("PLAN_ATLAS_PROXIES", "10.0.0.8 10.0.0.9")
    assert who({**through, "x-remote-user": "张三"}, "10.0.0.9").role == "reviewer"
    assert who(through, "127.0.0.1", login="张三").role == "reviewer"
    monkeypatch.delenv("PLAN_ATLAS_ROLES")
    assert who({**through, "x-remote-user": "张三"}, "127.0.0.1") == Actor("张三", "reader")


def test_roles_come_from_a_file_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "roles.toml"
    path.write_text('reviewer = ["张三"]\neditor = ["李四", "王五"]\n', "utf-8")
    monkeypatch.setenv("PLAN_ATLAS_ROLES", str(path))
    assert [who(HERE, None, typed=name).role for name in ("张三", "王五", "赵六")] == [
        "reviewer",
        "editor",
        "reader",
    ]


@pytest.mark.parametrize("text", ["张三=boss", "=editor", "/no/such/roles.toml", "张三"])
def test_wrong_roles_are_said(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLAN_ATLAS_ROLES", text)
    with pytest.raises(UserError, match="PLAN_ATLAS_ROLES"):
        who(HERE, None, typed="张三")


def test_what_each_role_may_do() -> None:
    deeds = ("read", "bring", "decide", "accept", "keep")
    assert [[deed for deed in deeds if may(role, deed)] for role in ("reader", "editor", "reviewer")] == [
        ["read"], ["read", "bring", "decide"], list(deeds),
    ]  # fmt: skip


def test_names_are_kept_clean() -> None:
    assert cleaned("  张\u202e三\n\x1b[31m ") == "张 三 [31m" and len(cleaned("长" * 999)) == 60
