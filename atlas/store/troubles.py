"""Why a store cannot be used, in the words of the person who can mend it; the atlas runs on its files meanwhile."""

import errno
from typing import Any

from errors import UserError
from language import Message, message

_FULL = message("磁盘已满。请腾出空间后再试，已保存的内容没有受损")
_DAMAGED = message("录入库已损坏。请用 plan-atlas store restore 从备份恢复，损坏的文件会留在旁边")
_NO_ACCESS = message("录入库不能写入。请检查文件和所在文件夹的权限")
_BUSY = message("录入库正忙。请稍后再试")
_GONE = message("连不上录入库的数据库。请检查数据库服务和 PLAN_ATLAS_STORE")
_NO_POSTGIS = message("数据库没有 PostGIS。请由管理员在其中执行 CREATE EXTENSION postgis")
_NEWER = message("录入库来自更新的程序版本。请更新本程序")
_OTHER = message("录入库无法使用（{reason}）")

_SQLITE = {
    5: _BUSY,
    6: _BUSY,
    8: _NO_ACCESS,
    11: _DAMAGED,
    13: _FULL,
    14: _NO_ACCESS,
    23: _NO_ACCESS,
    26: _DAMAGED,
}
"""The primary result codes of SQLite that an owner can do something about."""
_POSTGRESQL = {"53100": _FULL, "55P03": _BUSY, "42501": _NO_ACCESS, "XX001": _DAMAGED, "XX002": _DAMAGED}


class StoreTrouble(UserError):
    """The store cannot be read or written now; ``passing`` where that may change without anybody's doing."""

    def __init__(self, where: object, reason: Message, *, passing: bool = False) -> None:
        super().__init__(message("{where}：{reason}。", where=where, reason=reason))
        self.reason, self.passing = reason, passing


class Conflict(UserError):
    """Somebody else was quicker: ``theirs`` stands, ``mine`` was not written; neither is lost."""

    def __init__(self, mine: Any, theirs: Any) -> None:
        problem = message("“{name}”刚刚改过这一条，您的改动还没有保存。请对照后再定。", name=theirs.actor)
        super().__init__(problem)
        self.mine, self.theirs = mine, theirs


class Unfinished(UserError):
    """A draft that is not wholly decided; ``left`` are the records that wait, ``unsettled`` those read differently."""

    def __init__(self, left: tuple[str, ...], unsettled: tuple[str, ...]) -> None:
        waiting = message("还有 {count} 条待核对：{records}", count=len(left), records=_some(left))
        differing = message(
            "还有 {count} 条两遍不一致：{records}", count=len(unsettled), records=_some(unsettled)
        )
        problem = waiting if left else differing
        if left and unsettled:
            problem = message("{one}；{other}", one=waiting, other=differing)
        super().__init__(message("草稿没有核对完，不能收下。{problem}。", problem=problem))
        self.left, self.unsettled = left, unsettled


def busy(where: object) -> StoreTrouble:
    """Others write, and take too long."""
    return StoreTrouble(where, _BUSY, passing=True)


def newer(where: object) -> StoreTrouble:
    """The store was made by a later program."""
    return StoreTrouble(where, _NEWER)


def without_postgis(where: object) -> StoreTrouble:
    """The database lacks the extension, and this account may not add it."""
    return StoreTrouble(where, _NO_POSTGIS)


def trouble_of(where: object, error: BaseException) -> StoreTrouble:
    """What an error of the system, of SQLite or of PostgreSQL means."""
    cause = getattr(error, "orig", None) or error
    if isinstance(cause, OSError):
        return StoreTrouble(where, _FULL if cause.errno == errno.ENOSPC else _NO_ACCESS)
    reason = _of_sqlite(cause) or _of_postgresql(cause)
    if reason is None:
        detail = (str(cause).strip().splitlines() or [type(cause).__name__])[0][:120]
        reason = message(_OTHER, reason=detail)
    return StoreTrouble(where, reason, passing=reason in (_BUSY, _GONE, _FULL))


def _of_sqlite(cause: BaseException) -> Message | None:
    code = getattr(cause, "sqlite_errorcode", None)
    if code is None and str(cause) == "file is not a database":
        return _DAMAGED
    return None if code is None else _SQLITE.get(code & 0xFF)


def _of_postgresql(cause: BaseException) -> Message | None:
    if not hasattr(cause, "sqlstate"):
        return None
    if cause.sqlstate is None or cause.sqlstate[:2] in ("08", "57", "28", "3D"):
        return _GONE
    return _POSTGRESQL.get(cause.sqlstate)


def _some(records: tuple[str, ...]) -> tuple[str, ...]:
    return records if len(records) <= 10 else (*records[:10], "…")
