"""Work that a stranger's file may cause: endless, greedy, deadly, refused."""

import os
from typing import NoReturn

from errors import UserError


def endless(data: bytes, name: str) -> NoReturn:
    while True:
        pass


def greedy(data: bytes, name: str) -> int:
    return len(b"x" * 10_000_000_000)


def deadly(data: bytes, name: str) -> NoReturn:
    os.abort()


def refused(data: bytes, name: str) -> NoReturn:
    raise UserError(f"{name}: refused")


def talkative(data: bytes, name: str) -> str:
    print("a library's remark")
    return data.decode() * 3
