"""Writes docs/data-tables.md out of the model of the tables: python -m tools.make_table_docs."""

from collections.abc import Iterator

from atlas.loading import load_atlas
from atlas.tables.every import every_table
from atlas.tables.model import DataColumn, DataTable
from constants import ROOT
from language import LANGUAGES, sayer

PAGE = ROOT / "docs" / "data-tables.md"
_HEAD = (
    "# 数据表 · Data tables",
    "",
    "数据包和 `open_atlas()` 的全部表与列，由 `python -m tools.make_table_docs` 写成。主键列加粗；→ 指向另一张表的列。",
    "*All tables and columns of the data package and of `open_atlas()`, written by `python -m tools.make_table_docs`. "
    "Columns of the key are bold; → leads to a column of another table.*",
)  # fmt: skip


def page() -> str:
    """The whole page as Markdown."""
    lines = [*_HEAD]
    for table in every_table(load_atlas()).values():
        lines += [
            "",
            f"## {table.name}",
            "",
            _both(table.title),
            "",
            "| 列 column | 类型 type | 说明 meaning |",
            "|---|---|---|",
        ]
        lines += _rows(table)
    return "\n".join(lines) + "\n"


def _rows(table: DataTable) -> Iterator[str]:
    leads = {one.columns[0]: f" → `{one.table or table.name}.{one.to[0]}`" for one in table.references}
    for column in table.columns:
        name = f"**`{column.name}`**" if column.name in table.key else f"`{column.name}`"
        yield f"| {name} | {_type(column)} | {_both(column.meaning)}{leads.get(column.name, '')} |"


def _type(column: DataColumn) -> str:
    return column.type + (f", {column.unit}" if column.unit else "")


def _both(text: str) -> str:
    chinese, english = (sayer(lang)(text) for lang in LANGUAGES)
    return f"{chinese} · *{english}*"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
