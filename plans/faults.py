"""A validation error in a plan file as a fault with its line and column."""

from typing import TYPE_CHECKING

from pydantic_core import ErrorDetails

from datafiles.faults import in_words
from errors import Fault
from plans.types import TYPES

if TYPE_CHECKING:
    from plans.yamlfile import Steps, YamlFile


def explain(error: ErrorDetails, file: "YamlFile", at: "Steps") -> Fault:
    """One error at path ``at`` of ``file`` as a fault with line, column, value and remedy."""
    tagged = error["loc"][:1] and error["loc"][0] in TYPES  # the branch of the union of record types
    location = tuple(step for step in error["loc"][1 if tagged else 0 :] if not _is_branch(step))
    value = "" if isinstance(error["input"], dict) else str(error["input"])[:60]
    return Fault(file.name, file.place((*at, *location)), value, *in_words(error))


def _is_branch(step: str | int) -> bool:
    """Pydantic names the branch of a union inside the path; the file has no such step."""
    return isinstance(step, str) and ("[" in step or step.startswith("literal"))
