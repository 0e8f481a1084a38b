"""The first tables, points where PostGIS is, and triggers that refuse to change or remove a row."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = (
    "identities", "contents", "documents", "drafts", "entries", "decisions", "plans", "batches", "sites", "audit",
)  # fmt: skip


def upgrade() -> None:
    """Makes everything."""
    _documents()
    _drafts()
    _decisions()
    _plans()
    _sites()
    _audit()
    if op.get_bind().dialect.name == "postgresql":
        _points()
        _refuse_in_postgresql()
    else:
        _refuse_in_sqlite()


def _id() -> "sa.Column[int]":
    return sa.Column("id", sa.Integer, primary_key=True)


def _text(name: str, default: str | None = None) -> "sa.Column[str]":
    return sa.Column(name, sa.Text, nullable=False, server_default=default)


def _json(name: str) -> "sa.Column[object]":
    return sa.Column(name, sa.JSON(none_as_null=True))


def _by() -> "tuple[sa.Column[str], ...]":
    return _text("actor"), _text("at"), _text("why", "")


def _documents() -> None:
    op.create_table("identities", _id(), _text("name"), sa.Column("at", sa.Text))
    content = sa.Column("content", sa.LargeBinary, nullable=False)
    op.create_table("contents", sa.Column("sha256", sa.Text, primary_key=True), content)
    op.create_table(
        "documents", _id(), _text("sha256"), _text("name"), sa.Column("size", sa.Integer, nullable=False), *_by(),
        sa.ForeignKeyConstraint(["sha256"], ["contents.sha256"]),
    )  # fmt: skip


def _drafts() -> None:
    op.create_table(
        "drafts", _id(), _text("plan"), sa.Column("document", sa.Integer), _text("text", ""), _json("report"), *_by(),
        sa.ForeignKeyConstraint(["document"], ["documents.id"]),
    )  # fmt: skip
    op.create_table(
        "entries",
        sa.Column("draft", sa.Integer, primary_key=True),
        sa.Column("record", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("fields", sa.JSON, nullable=False),
        sa.Column("start", sa.Integer),
        sa.Column("end", sa.Integer),
        _text("confidence", ""),
        _text("reason", ""),
        sa.ForeignKeyConstraint(["draft"], ["drafts.id"]),
    )


def _decisions() -> None:
    op.create_table(
        "decisions", _id(),
        sa.Column("draft", sa.Integer, nullable=False),
        sa.Column("reading", sa.Integer, nullable=False),
        _text("record"),
        sa.Column("version", sa.Integer, nullable=False),
        _text("act"), _text("action"), _json("before"), _json("after"), sa.Column("undoes", sa.Text), *_by(),
        sa.ForeignKeyConstraint(["draft"], ["drafts.id"]),
        sa.UniqueConstraint("draft", "reading", "record", "version"),
    )  # fmt: skip


def _plans() -> None:
    op.create_table(
        "plans", _id(), _text("plan"),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("text", sa.Text), sa.Column("draft", sa.Integer), sa.Column("same_as", sa.Integer), *_by(),
        sa.ForeignKeyConstraint(["draft"], ["drafts.id"]),
        sa.UniqueConstraint("plan", "version"),
    )  # fmt: skip


def _sites() -> None:
    op.create_table(
        "batches", _id(), _text("source"),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("document", sa.Integer), *_by(),
        sa.ForeignKeyConstraint(["document"], ["documents.id"]),
        sa.UniqueConstraint("source", "version"),
    )  # fmt: skip
    op.create_table(
        "sites",
        sa.Column("source", sa.Text, primary_key=True),
        sa.Column("site", sa.Text, primary_key=True),
        sa.Column("version", sa.Integer, primary_key=True),
        _text("state"), sa.Column("lon", sa.Float), sa.Column("lat", sa.Float),
        _json("fields"), _json("row"), _json("faults"),
        sa.ForeignKeyConstraint(["source", "version"], ["batches.source", "batches.version"]),
    )  # fmt: skip
    op.create_index("sites_points", "sites", ["lon", "lat"])


def _audit() -> None:
    op.create_table(
        "audit", _id(), _text("subject"), _text("name"), _text("action"), _text("role"),
        sa.Column("drawn", sa.Boolean, nullable=False), _json("detail"), *_by(),
    )  # fmt: skip
    op.create_index("audit_names", "audit", ["subject", "name"])
    op.create_index("audit_drawn", "audit", ["drawn"])


def _points() -> None:
    """The points as PostGIS has them, always those of the two columns."""
    op.execute(
        "ALTER TABLE sites ADD COLUMN point geometry(Point, 4326) "
        "GENERATED ALWAYS AS (ST_SetSRID(ST_MakePoint(lon, lat), 4326)) STORED"
    )
    op.execute("CREATE INDEX sites_point ON sites USING gist (point)")


def _refuse_in_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION keep_rows() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'rows of the store are only added'; END $$"
    )
    for table in _TABLES:
        op.execute(
            f"CREATE TRIGGER keep_rows BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION keep_rows()"
        )


def _refuse_in_sqlite() -> None:
    for table in _TABLES:
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_{change.lower()} BEFORE {change} ON {table} "
                "BEGIN SELECT RAISE(ABORT, 'rows of the store are only added'); END"
            )
