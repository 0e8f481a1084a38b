"""What keeps a plan file from being read as facts: a draft's state, records nobody accepted, places to fill in."""

from collections.abc import Iterator

from errors import Fault
from language import message
from plans.yamlfile import YamlFile

TODO = "TODO"
DRAFT = "draft"
"""Of a plan's review the state, of a record the mark that a person deletes once it is checked."""


def unfinished(file: YamlFile) -> list[Fault]:
    """Each such place, with what to do there; nothing for a file that a person has accepted."""
    return [*_state(file), *_places(file)]


def is_draft(file: YamlFile) -> bool:
    """Whether the file itself says that nobody has accepted it."""
    review = file.data.get("review")
    return isinstance(review, dict) and review.get("state") == DRAFT


def _state(file: YamlFile) -> Iterator[Fault]:
    if is_draft(file):
        problem = message("这份规划还是草稿，待核对，不作为事实使用")
        remedy = message("逐条核对后写 state: reviewed，并填写 by、date、readings")
        yield Fault(file.name, file.place(("review", "state")), DRAFT, problem, remedy)


def _places(file: YamlFile) -> Iterator[Fault]:
    for key, value, place in file.texts():
        if TODO in value:
            problem, remedy = message("尚未填写"), message("请填写；可以没有的写 null")
            yield Fault(file.name, place, value[:60], problem, remedy)
        elif (key, value) == ("review", DRAFT):
            problem, remedy = message("这一条由程序读出，待核对"), message("请对照原文核对，然后删去这一行")
            yield Fault(file.name, place, DRAFT, problem, remedy)
