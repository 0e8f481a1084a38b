"""Who somebody is, and what he may do to the store: the server decides, whatever a page shows.

``PLAN_ATLAS_ROLES`` is ``张三=reviewer,李四=editor`` or the path of a TOML file with ``reviewer = ["张三"]`` and
``editor = ["李四"]``. Without it everybody who sits at this machine may write, and nobody else. A name counts where
the proxy's header (``PLAN_ATLAS_USER_HEADER``, from this machine or ``PLAN_ATLAS_PROXIES``) or a log-in says it; a name
that was only typed counts at this machine alone.
"""

import ipaddress
import os
import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from errors import UserError
from language import message

Role = Literal["reader", "editor", "reviewer"]
Deed = Literal["read", "bring", "decide", "accept", "keep"]
"""``bring``: documents, drafts and sites; ``decide`` on records; ``accept`` or take back plans, settle; ``keep``: restore."""

ROLES: tuple[Role, ...] = get_args(Role)
VARIABLE, HEADER, PROXIES = "PLAN_ATLAS_ROLES", "PLAN_ATLAS_USER_HEADER", "PLAN_ATLAS_PROXIES"
_MAY: dict[Role, tuple[Deed, ...]] = {
    "reader": ("read",),
    "editor": ("read", "bring", "decide"),
    "reviewer": ("read", "bring", "decide", "accept", "keep"),
}
_FORWARDED = ("forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip")
_LONGEST = 60


@dataclass(frozen=True)
class Actor:
    """Somebody with a name and a role."""

    name: str
    role: Role = "reader"


class NotAllowed(UserError):
    """Somebody wanted to do what his role does not allow."""


def may(role: Role, deed: Deed) -> bool:
    """Whether a role allows to do something."""
    return deed in _MAY[role]


def refuse_without(actor: Actor, deed: Deed) -> None:
    """Nothing, where the actor may do it.

    Raises:
        NotAllowed: his role does not allow it, or he has no name.
    """
    if not may(actor.role, deed):
        needed = next(role for role in ROLES if may(role, deed))
        raise NotAllowed(
            message("“{name}”没有这个权限（需要 {role}）。请联系管理员设置 {variable}。",
                    name=actor.name, role=needed, variable=VARIABLE)
        )  # fmt: skip
    if not actor.name and deed != "read":
        raise NotAllowed(message("没有写明是谁。请先填写姓名。"))


def who(headers: Mapping[str, str], client_address: str | None, typed: str = "", login: str = "") -> Actor:
    """Who asks, and in which role.

    Args:
        headers: of the request.
        client_address: where it came from; ``None`` or empty counts as this machine.
        typed: the name that was typed, which counts at this machine alone.
        login: the name that a log-in which the server itself checked has given.

    Raises:
        UserError: a variable cannot be used.
    """
    lower = {name.lower(): value for name, value in headers.items()}
    stated = _stated(lower, client_address)
    sure = stated or cleaned(login)
    local = is_local(lower, client_address)
    name = sure or cleaned(typed)
    return Actor(name, _role(name, sure=bool(sure), local=local))


def is_local(headers: Mapping[str, str], client_address: str | None) -> bool:
    """Whether a request was made at this machine and by no proxy for somebody else; names of headers in small letters."""
    host = headers.get("host", "localhost")
    near = host.lower() in ("localhost", "[::1]") or host.lower().startswith(("localhost:", "[::1]:"))
    near = near or _is_loopback(host.rpartition(":")[0] or host)
    from_here = not client_address or client_address == "localhost" or _is_loopback(client_address)
    return near and from_here and not any(name in headers for name in _FORWARDED)


def local_actor(name: str = "") -> Actor:
    """Who sits at this machine, for commands: the name given, else that of the account.

    Raises:
        UserError: ``PLAN_ATLAS_ROLES`` cannot be used.
    """
    from getpass import getuser

    with suppress(OSError, KeyError):
        name = name or getuser()
    name = cleaned(name)
    return Actor(name, _role(name, sure=False, local=True))


def cleaned(name: str) -> str:
    """A name as it is kept: in composed letters, without anything that is not printed, not too long."""
    with suppress(UnicodeError):  # headers are handed on as Latin-1, whatever they are
        name = name.encode("latin-1").decode("utf-8")
    plain = unicodedata.normalize("NFC", name)
    return " ".join("".join(c if c.isprintable() else " " for c in plain).split())[:_LONGEST]


def configured_roles() -> dict[str, Role] | None:
    """Names and their roles; ``None`` where nobody configured any.

    Raises:
        UserError: ``PLAN_ATLAS_ROLES`` is neither.
    """
    text = os.environ.get(VARIABLE, "").strip()
    if not text:
        return None
    pairs = _listed(text) if "=" in text else _from_file(Path(text).expanduser())
    wrong = [f"{name}={role}" for name, role in pairs if not name or role not in ROLES]
    if wrong:
        problem = message(
            "{variable} 有误：{wrong}。角色可用：{roles}。",
            variable=VARIABLE,
            wrong=tuple(wrong),
            roles=ROLES,
        )
        raise UserError(problem)
    return {name: next(one for one in ROLES if one == role) for name, role in pairs}


def _role(name: str, *, sure: bool, local: bool) -> Role:
    roles = configured_roles()
    if not name or not (sure or local):
        return "reader"
    if roles is None:
        return "reviewer" if local else "reader"
    return roles.get(name, "reader")


def _stated(headers: Mapping[str, str], client_address: str | None) -> str:
    """The name in the proxy's header, if the request came from the proxy."""
    header = os.environ.get(HEADER, "").strip().lower()
    if not header or header not in headers:
        return ""
    proxies = re.split(r"[,\s]+", os.environ.get(PROXIES, "").strip())
    trusted = not client_address or _is_loopback(client_address) or client_address in proxies
    return cleaned(headers[header]) if trusted else ""


def _is_loopback(address: str) -> bool:
    with suppress(ValueError):
        return ipaddress.ip_address(address.strip("[]")).is_loopback
    return False


def _listed(text: str) -> list[tuple[str, str]]:
    parts = [part.partition("=") for part in text.split(",") if part.strip()]
    return [(cleaned(name), role.strip()) for name, _, role in parts]


def _from_file(path: Path) -> list[tuple[str, str]]:
    from datafiles.toml import read_toml
    from errors import DataError

    try:
        table = read_toml(path, path.name)
    except DataError as error:
        raise UserError(message("{variable}：{problem}", variable=VARIABLE, problem=str(error))) from error
    return [(cleaned(str(name)), role) for role, names in table.items() for name in _names(names)]


def _names(names: object) -> tuple[object, ...]:
    return names if isinstance(names, tuple) else (names,)
