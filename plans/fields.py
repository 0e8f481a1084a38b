"""What fields of records hold besides plain texts: ids, numbers, places, codes of industries."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, PlainSerializer, StringConstraints

from datafiles.cells import PlaceCode
from datafiles.model import Slug
from plans.types import UNCLASSIFIED

Evidence = Annotated[str, StringConstraints(min_length=1, max_length=80)]
ClauseId = Annotated[str, StringConstraints(pattern=r"^(goal\d*|m?\d+|text)$")]
PlanId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Number = Annotated[float, Field(ge=0, allow_inf_nan=False)]
Scope = Literal["province"] | tuple[PlaceCode, ...]
"""Whose number it is: no place where the text leaves it open, which a note explains."""
Industries = Annotated[
    tuple[Slug, ...],
    AfterValidator(lambda codes: codes or (UNCLASSIFIED,)),
    PlainSerializer(lambda codes: [code for code in codes if code != UNCLASSIFIED]),
]
"""Codes of the taxonomy; none where it has none for what the text names, which is never given a near one."""
