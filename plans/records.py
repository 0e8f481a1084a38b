"""The records a plan consists of, field by field; unknown fields are refused.

Fields of the contract stand first in each model; what the curators add (``industry``, ``overlap``,
English names, glosses, notes) follows and is never part of what the text says.
"""

from typing import Annotated, Literal, TypeVar, get_args

from pydantic import ConfigDict, Field, TypeAdapter, model_validator

from datafiles.cells import PlaceCode
from datafiles.model import Model, Slug, Text
from language import message
from plans.fields import ClauseId, Evidence, Industries, Number, PlanId, Scope
from plans.review import Review
from plans.types import Pairing


class _Record(Model):
    plan: PlanId
    clause: ClauseId
    evidence: Evidence

    @property
    def ref(self) -> str:
        """``plan/clause``, unique over all plans."""
        return f"{self.plan}/{self.clause}"


class _Curated(Model):
    industry: Industries
    gloss: Text | None = None
    note: Text | None = None
    note_en: Text | None = None


class Clause(_Record, _Curated):
    """One numbered clause, goal or measure with its agencies."""

    type: Literal["clause"]
    heading: Text
    section: Text
    lead: tuple[Text, ...]
    support: tuple[Text, ...]
    open: bool
    heading_en: Text | None = None
    section_en: Text | None = None


class Designation(_Record, _Curated):
    """Cities named for industries; ``collective`` when the text does not say which goes with which."""

    type: Literal["designation"]
    places: tuple[PlaceCode, ...] = Field(min_length=1)
    industries: tuple[Text, ...]
    kind: Slug
    pairing: Pairing
    open: bool


F = TypeVar("F", "Target", "Achieved")


def _explained(figure: F) -> F:
    if not figure.scope and not figure.note:
        raise ValueError(message("scope 为空时应在 note 中说明"))
    return figure


class Target(_Record, _Curated):
    """One promised number (or reward) with the words around it."""

    type: Literal["target"]
    indicator: Text
    value: Number
    value_high: Number | None
    unit: Text
    comparator: Literal["=", ">=", "<=", ">", "~"]
    year: int | None = Field(ge=2000, le=2100)
    cadence: Literal["per_year", "two_years"] | None
    direction: Literal["growth", "hold"] | None
    scope: Scope
    attributes: tuple[Text, ...]
    kind: Literal["target", "reward"]
    indicator_en: Text | None = None
    overlap: Slug | None = None

    _open_scope_is_explained = model_validator(mode="after")(_explained)

    @model_validator(mode="after")
    def _range_rises(self) -> "Target":
        if self.value_high is not None and self.value_high <= self.value:
            raise ValueError(message("value_high 应大于 value"))
        return self


class Achieved(_Record, _Curated):
    """A figure the text reports as already reached; never a target."""

    type: Literal["achieved"]
    indicator: Text
    value: Number
    unit: Text
    year: int | None = Field(ge=2000, le=2100)
    scope: Scope
    indicator_en: Text | None = None

    _open_scope_is_explained = model_validator(mode="after")(_explained)


class Site(_Record, _Curated):
    """A named park, laboratory, platform, centre, base, event or company."""

    type: Literal["site"]
    name: Text
    kind: Slug
    places: tuple[PlaceCode, ...]
    basis: Literal["name", "text", "none"]
    name_en: Text | None = None

    @model_validator(mode="after")
    def _places_have_a_basis(self) -> "Site":
        if bool(self.places) == (self.basis == "none"):
            raise ValueError(message("有 places 时 basis 应为 name 或 text，没有时应为 none"))
        return self


class Programme(_Record, _Curated):
    """A named programme, project, brand or standard."""

    type: Literal["programme"]
    name: Text
    name_en: Text | None = None


Record = Clause | Designation | Target | Achieved | Site | Programme
R = TypeVar("R", bound=_Record)
RECORD: TypeAdapter[Record] = TypeAdapter(
    Annotated[Record, Field(discriminator="type")], config=ConfigDict(defer_build=True)
)


MODELS: dict[str, type[Record]] = {
    get_args(model.model_fields["type"].annotation)[0]: model for model in get_args(Record)
}
"""Each type of record and its model, in the order of plans.types.TYPES."""


def contract_fields(kind: str) -> tuple[str, ...]:
    """What the contract says of a type of record besides plan, clause, type and evidence, in its order."""
    added = {"type", "overlap", *_Record.model_fields, *_Curated.model_fields}
    return tuple(name for name in MODELS[kind].model_fields if name not in added and not name.endswith("_en"))


def translated_fields(kind: str) -> tuple[str, ...]:
    """The fields of a type of record that curators translate, a section before its heading."""
    found = (name.removesuffix("_en") for name in MODELS[kind].model_fields if name.endswith("_en"))
    return tuple(reversed([name for name in found if name in contract_fields(kind)]))


class Document(Model):
    """Where a plan comes from: the provenance that every plan file carries."""

    title: Text
    title_en: Text | None = None
    number: Text | None
    issuer: Text
    issuer_en: Text | None = None
    issued: Text
    found: Text
    found_en: Text | None = None


class PlanHeader(Model):
    """What a plan file says of itself before its clauses."""

    plan: PlanId
    title: Text
    title_en: Text | None = None
    short: Text
    short_en: Text | None = None
    series: Slug | None = Field(default=None, description="the same for plans that follow one another")
    years: tuple[int, ...] = Field(min_length=1)
    coverage: Literal["full", "partial"]
    review: Review
    part: int = Field(ge=1, description="its place among the plans of one notice")
    document: Document
    agencies_as_written: tuple[Text, ...] = Field(
        default=(),
        description="agencies that the vocabulary lacks and a person accepted as the text has them",
    )


class Plan(Model):
    """One plan: its header and its records in the order of its clauses."""

    header: PlanHeader
    records: tuple[Record, ...]

    @property
    def id(self) -> str:
        return self.header.plan

    def of_type(self, kind: type[R]) -> tuple[R, ...]:
        """The plan's records of one type, in order."""
        return tuple(record for record in self.records if isinstance(record, kind))
