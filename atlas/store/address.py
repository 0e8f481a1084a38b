"""Where the store is: what ``PLAN_ATLAS_STORE`` says, else a file of this user's beside his other data."""

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from constants import DATA, OWN_DATA
from errors import UserError
from language import message

VARIABLE = "PLAN_ATLAS_STORE"
_SQLITE, _POSTGRESQL = "sqlite:///", "postgresql+psycopg://"


@dataclass(frozen=True)
class StoreAddress:
    """One store: ``path`` of its file, or ``url`` of its database where it has none."""

    path: Path | None
    url: str = ""

    def __str__(self) -> str:
        """As it may be shown: without a password."""
        if self.path:
            return str(self.path)
        scheme, _, rest = self.url.partition("://")
        return f"{scheme}://{rest.rpartition('@')[2].partition('?')[0]}"


def address_of(text: str) -> StoreAddress:
    """A path, ``sqlite:///path`` or ``postgresql+psycopg://user@host/database``.

    Raises:
        UserError: another kind of address, or a file inside the data folder.
    """
    if text.startswith(("postgresql://", _POSTGRESQL)):
        return StoreAddress(None, _POSTGRESQL + text.partition("://")[2])
    path = Path(text.removeprefix(_SQLITE)).expanduser()
    if "://" in text.removeprefix(_SQLITE) or not path.name:
        problem = message(
            "{variable} 写的是“{text}”。请写文件路径，或 postgresql+psycopg://用户@主机/数据库。",
            variable=VARIABLE, text=text.partition("://")[0][:40],
        )  # fmt: skip
        raise UserError(problem)
    if path.resolve().is_relative_to(DATA.resolve()):
        problem = message("“{path}”在数据文件夹里。请把录入库放在别处。", path=path)
        raise UserError(problem)
    return StoreAddress(path)


def configured(folder: Path = DATA) -> StoreAddress:
    """The store of a data folder; each province has its own, because places and plans are its own.

    Raises:
        UserError: ``PLAN_ATLAS_STORE`` is no address of a store.
    """
    stated = os.environ.get(VARIABLE)
    if stated:
        return address_of(stated)
    from platformdirs import user_data_path

    return StoreAddress(user_data_path("plan-atlas", appauthor=False) / f"{_name(folder)}.sqlite")


def _name(folder: Path) -> str:
    if folder == OWN_DATA:
        return "store"
    return f"store-{sha256(str(folder.resolve()).encode()).hexdigest()[:12]}"
