"""The store's tables. Rows are added, never changed or removed: the newest one counts, and each says who and when."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

METADATA = MetaData()
REVISIONS = "plan_atlas_revision"
"""The table in which Alembic keeps how far the others are."""


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _by() -> tuple[Column[str], Column[str], Column[str]]:
    """Who, when (UTC, ISO 8601) and why."""
    return (
        Column("actor", Text, nullable=False),
        Column("at", Text, nullable=False),
        Column("why", Text, nullable=False, server_default=""),
    )


IDENTITIES = Table("identities", METADATA, _id(), Column("name", Text, nullable=False), Column("at", Text))
"""What tells one store, and each state that it was set back to, from any other: the newest counts."""

CONTENTS = Table(
    "contents",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)
"""The bytes of documents, each once."""

DOCUMENTS = Table(
    "documents", METADATA, _id(),
    Column("sha256", Text, ForeignKey("contents.sha256"), nullable=False),
    Column("name", Text, nullable=False),
    Column("size", Integer, nullable=False),
    *_by(),
)  # fmt: skip

DRAFTS = Table(
    "drafts", METADATA, _id(),
    Column("plan", Text, nullable=False),
    Column("document", Integer, ForeignKey("documents.id")),
    Column("text", Text, nullable=False, server_default=""),
    Column("report", JSON(none_as_null=True)),
    *_by(),
)  # fmt: skip
"""One plan as it was read: ``text`` is what spans of its entries count in, ``report`` what the reader said."""

ENTRIES = Table(
    "entries", METADATA,
    Column("draft", Integer, ForeignKey("drafts.id"), primary_key=True),
    Column("record", Text, primary_key=True),
    Column("position", Integer, nullable=False),
    Column("fields", JSON, nullable=False),
    Column("start", Integer), Column("end", Integer),
    Column("confidence", Text, nullable=False, server_default=""),
    Column("reason", Text, nullable=False, server_default=""),
)  # fmt: skip
"""The header, clauses and records of a draft as they were read."""

DECISIONS = Table(
    "decisions", METADATA, _id(),
    Column("draft", Integer, ForeignKey("drafts.id"), nullable=False),
    Column("reading", Integer, nullable=False),
    Column("record", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("act", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("before", JSON(none_as_null=True)), Column("after", JSON(none_as_null=True)),
    Column("undoes", Text),
    *_by(),
    UniqueConstraint("draft", "reading", "record", "version"),
)  # fmt: skip
"""What a person decided; rows of one ``act`` belong together. ``version`` counts a record's decisions in one reading."""

PLANS = Table(
    "plans", METADATA, _id(),
    Column("plan", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("text", Text),
    Column("draft", Integer, ForeignKey("drafts.id")),
    Column("same_as", Integer),
    *_by(),
    UniqueConstraint("plan", "version"),
)  # fmt: skip
"""Accepted plans as YAML; without a text the plan was taken back. ``same_as`` is the version it went back to."""

BATCHES = Table(
    "batches", METADATA, _id(),
    Column("source", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("document", Integer, ForeignKey("documents.id")),
    *_by(),
    UniqueConstraint("source", "version"),
)  # fmt: skip
"""One list of sites brought in, by the name of its source; its rows are only those that it added or changed."""

SITES = Table(
    "sites", METADATA,
    Column("source", Text, primary_key=True),
    Column("site", Text, primary_key=True),
    Column("version", Integer, primary_key=True),
    Column("state", Text, nullable=False),
    Column("lon", Float), Column("lat", Float),
    Column("fields", JSON(none_as_null=True)),
    Column("row", JSON(none_as_null=True)),
    Column("faults", JSON(none_as_null=True)),
    ForeignKeyConstraint(["source", "version"], ["batches.source", "batches.version"]),
    Index("sites_points", "lon", "lat"),
)  # fmt: skip
"""Own sites: ``state`` is good, waiting or gone, ``version`` that of the batch, ``row`` the original one."""

AUDIT = Table(
    "audit", METADATA, _id(),
    Column("subject", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("action", Text, nullable=False),
    Column("role", Text, nullable=False),
    Column("drawn", Boolean, nullable=False),
    Column("detail", JSON(none_as_null=True)),
    *_by(),
    Index("audit_names", "subject", "name"),
    Index("audit_drawn", "drawn"),
)  # fmt: skip
"""Every change, in order; ``drawn`` where the map shows something else after it."""
