"""The tables of the data: every column explained, every key sound, nothing in them that is no fact."""

from atlas.loading import load_atlas
from atlas.tables.every import every_table
from atlas.tables.model import DataTable
from language import sayer
from plans.serial import to_dict
from tests.toy import A, B


def values(table: DataTable, columns: tuple[str, ...]) -> list[tuple]:
    """Some columns of every row."""
    places = [[column.name for column in table.columns].index(name) for name in columns]
    return [tuple(row[place] for place in places) for row in table.rows]


def rows(table: DataTable) -> list[dict]:
    return [dict(zip([column.name for column in table.columns], row, strict=True)) for row in table.rows]


def test_keys_tell_rows_apart_and_references_lead_somewhere(real_atlas):
    tables = every_table(real_atlas)
    for table in tables.values():
        keys = values(table, table.key)
        assert len(set(keys)) == len(keys) and not any(None in key for key in keys), table.name
        for one in table.references:
            there = set(values(tables[one.table] if one.table else table, one.to))
            assert set(values(table, one.columns)) - there <= {(None,)}, (table.name, one)


def test_every_column_is_explained_in_both_languages(real_atlas):
    english = sayer("en")
    for table in every_table(real_atlas).values():
        for text in (table.title, *(column.meaning for column in table.columns)):
            assert text and english(text) and not any("\u4e00" <= one <= "\u9fff" for one in english(text)), (
                text
            )


def test_every_record_stands_in_the_table_of_its_type_as_the_contract_has_it(real_atlas):
    tables = every_table(real_atlas)
    plural = {"achieved": "achieved"}
    found = {row["id"]: row["type"] for row in rows(tables["records"])}
    assert len(found) == sum(len(plan.records) for plan in real_atlas.plans)
    for plan in real_atlas.plans:
        for type_ in set(found.values()):
            written = [row for row in rows(tables[plural.get(type_, f"{type_}s")]) if row["plan"] == plan.id]
            stated = [to_dict(record) for record in plan.records if record.type == type_]
            for row, fact in zip(written, stated, strict=True):
                shared = row.keys() & fact.keys() - {"scope", "places", "industry"}
                assert {name: row[name] or None for name in shared} == {
                    name: tuple(fact[name]) or None if isinstance(fact[name], list) else fact[name] or None
                    for name in shared
                }


def test_whose_a_number_is_stays_as_the_plan_says(toy_atlas):
    found = {
        (row["indicator"], row["scope"], row["places"]) for row in rows(every_table(toy_atlas)["targets"])
    }
    assert {("产值", "province", None), ("净地", "places", (A, B)), ("厂房", "places", ("370203",))} <= found


def test_a_group_stays_one_record(toy_atlas):
    tables = every_table(toy_atlas)
    (group,) = [row for row in rows(tables["designations"]) if row["pairing"] == "collective"]
    linked = [row["place"] for row in rows(tables["record_places"]) if row["record"] == group["id"]]
    assert (group["places"], linked, group["open"]) == ((A, B), [A, B], True)


def test_an_industry_that_the_taxonomy_lacks_has_no_code(toy_copy):
    path = toy_copy / "plans" / "toy-2030.yaml"
    path.write_text(
        path.read_text("utf-8")
        .replace("industry:\n    - alpha", "industry: []\n    x: 1")
        .replace("\n    x: 1", ""),
        "utf-8",
    )
    tables = every_table(load_atlas(toy_copy))
    assert "unclassified" not in {row["industry"] for row in rows(tables["record_industries"])}
    assert all(row["code"] != "unclassified" for row in rows(tables["industries"]))
