"""What every model of data has in common: immutable, unknown keys refused; and the texts that many of them hold."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]


class Model(BaseModel):
    """Immutable, strict about types, refuses unknown keys; its checks are built when the first record is read."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, defer_build=True)
