"""Why a request for features is refused: a status of HTTP and a message."""

from errors import UserError
from language import Message, message

_LONGEST = 60


class FeatureRefusal(UserError):
    """A request that cannot be met; ``status`` is HTTP's."""

    def __init__(self, status: int, said: Message) -> None:
        super().__init__(said)
        self.status = status


def shown(text: str) -> str:
    """What somebody sent, as far as it is repeated to him."""
    return "".join(letter if letter.isprintable() else "�" for letter in text[:_LONGEST])


def wrong_parameter(name: str, value: str, remedy: Message) -> FeatureRefusal:
    """A parameter that cannot be used, with what to write instead."""
    said = message("参数 {name} “{value}”有误。{remedy}", name=shown(name), value=shown(value), remedy=remedy)
    return FeatureRefusal(400, said)
