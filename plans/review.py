"""Who stands for a plan's records: how they came about, who accepted them, when, in how many readings."""

from typing import Literal

from pydantic import Field, model_validator

from datafiles.faults import Wrong
from datafiles.model import Model, Text
from language import message


class Review(Model):
    """The review of one plan file.

    Attributes:
        state: ``draft``, read by a program and accepted by nobody; ``reviewed``, read by a program and
            accepted by a person; ``curated``, typed by a person.
        by, date: who accepted or typed it, and when. readings: how often the text was gone through.
    """

    state: Literal["draft", "reviewed", "curated"]
    by: Text | None
    date: Text | None
    readings: int = Field(ge=0)

    @model_validator(mode="after")
    def _accepted_by_somebody(self) -> "Review":
        if self.state != "draft" and not (self.by and self.date and self.readings):
            raise Wrong(
                message("没有写明谁、何时、几遍"), message("请在 review 中填写 by、date，readings 至少为 1")
            )
        return self
