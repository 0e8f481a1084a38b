"""``plan-atlas --version``: the program's version, and the data's in people's words and as a hash of their content."""

import argparse
from collections.abc import Sequence
from typing import Any

from language import sayer


class ShownVersion(argparse.Action):
    """Prints both and ends; data that cannot be read are no reason to keep the program's version back."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Ends the command."""
        from importlib.metadata import version

        print(f"plan-atlas {version('plan-atlas')}")
        print(_of_data(namespace.lang))
        parser.exit()


def _of_data(lang: str) -> str:
    from atlas.edition import load_edition
    from atlas.loading import data_version
    from constants import DATA
    from errors import UserError

    say, latest = sayer(lang), load_edition(DATA)[0].latest
    try:
        content = data_version()
    except UserError as error:  # the store is not there now
        return error.in_language(lang)
    if latest is None:
        return say("数据 {hash}。", hash=content)
    return say(
        "数据版本 {version}（{date}），内容 {hash}。", version=latest.version, date=latest.date, hash=content
    )
