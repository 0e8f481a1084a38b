"""The targets page's content: every filter, folded promises, rewards apart, rows for a spreadsheet."""

from atlas.view import View
from atlas.widen import widenings
from insight.targets.listing import target_list
from insight.targets.promises import chosen_rewards, chosen_targets
from tests.tables import target_rows
from tests.toy import A, B
from wording.units import unit_names
from wording.words import Words


def names(atlas, **filters):
    return [target.indicator for target in chosen_targets(atlas, View(**filters))]


def test_filters(toy_atlas, subtests):
    cases = [
        ({"agencies": ("乙厅",)}, ["净地", "厂房", "建园"]),
        ({"years": ("2030",)}, ["产值"]),
        ({"units": ("亿元",)}, ["产值"]),
        ({"scopes": ("city",)}, ["净地", "厂房"]),
        ({"scopes": ("province",)}, ["产值", "建园", "建园"]),
        ({"scopes": ("province", "city")}, ["产值", "建园", "净地", "厂房", "建园"]),
        ({"agencies": ("甲厅",), "scopes": ("province",), "industries": ("beta",)}, ["建园"]),
        ({"years": ("2030",), "units": ("个",)}, []),
    ]
    for filters, found in cases:
        with subtests.test(filters=filters):
            assert names(toy_atlas, **filters) == found


def test_an_agency_counts_whether_it_leads_or_supports(real_atlas):
    for name in real_atlas.vocabulary.agencies:
        found = chosen_targets(real_atlas, View(agencies=(name,)))
        clauses = [real_atlas.clause_by_ref[target.ref] for target in found]
        assert all(name in (*clause.lead, *clause.support) for clause in clauses)
    everyone = chosen_targets(real_atlas, View(agencies=tuple(real_atlas.vocabulary.agencies)))
    silent = [t for t in chosen_targets(real_atlas, View()) if t not in everyone]
    assert {target.ref.split("/")[1] for target in silent} <= {"goal"}, "only goals name no agency"


def test_rewards_stand_apart_and_are_filtered_alike(toy_atlas, real_atlas):
    assert [t.indicator for t in target_list(toy_atlas, View()).rewards] == ["奖励"]
    assert target_list(toy_atlas, View(units=("个",))).rewards == ()
    assert [t.value for t in chosen_rewards(real_atlas, View())] == [100, 200, 2000]


def test_lines_count_promises_and_statements(toy_atlas, real_atlas):
    found = target_list(toy_atlas, View())
    assert [(line.promise.main.indicator, line.cities) for line in found.lines] == [
        ("产值", ()), ("建园", ()), ("净地", (A, B)), ("厂房", (B,)),
    ]  # fmt: skip
    assert found.statements == 5
    found = target_list(real_atlas, View())
    assert (len(found.lines), found.statements) == (73, 82)
    assert not any(line.hidden for line in found.lines)


def test_what_the_filters_hide_of_a_promise_is_known(toy_atlas, real_atlas):
    (line,) = target_list(toy_atlas, View(plans=("toy-2031",))).lines
    assert (len(line.promise.statements), line.hidden) == (1, 1)
    (line,) = target_list(real_atlas, View(years=("2024",), units=("万户",))).lines
    assert (len(line.promise.statements), line.hidden) == (1, 3)


def test_one_row_a_statement_with_bare_numbers(toy_atlas):
    rows = target_rows(Words(toy_atlas), View())
    assert [(row["数值（按原文单位）"], row["原文单位"], row["年份"]) for row in rows] == [
        (100, "亿元", 2030), (4, "个", None), (30, "个", None), (3, "个", None), (2, "个", None),
    ]  # fmt: skip
    assert [row["重复目标"] for row in rows] == ["", "建园", "", "", "建园"]
    assert rows[2]["牵头部门"] == "乙厅、甲厅"


def test_rows_of_the_real_plans_in_both_languages(real_atlas):
    zh, en = (target_rows(Words(real_atlas, lang), View()) for lang in ("zh", "en"))
    assert len(zh) == len(en) == 82
    assert sum(bool(row["重复目标"]) for row in zh) == 4 + 6 * 2
    assert all(len({*row}) == len({*zh[0]}) for row in zh)


def test_units_are_those_that_targets_have(toy_atlas, real_atlas):
    assert unit_names(Words(toy_atlas)) == {"个": "个", "亿元": "亿元"}
    assert "人" not in unit_names(Words(real_atlas))
    for unit in {target.unit for target in chosen_targets(real_atlas, View())}:
        assert unit_names(Words(real_atlas, "en"))[unit]


def test_an_empty_result_says_which_filter_to_take_away(toy_atlas):
    view = View(years=("2030",), units=("个",), scopes=("province",))
    found = widenings(view, ("years", "units", "scopes"), lambda wider: len(chosen_targets(toy_atlas, wider)))
    assert [(item.name, item.count) for item in found] == [("years", 2), ("units", 1)]
    assert found[0].view == View(units=("个",), scopes=("province",))


def test_english_has_the_unit_as_written_in_english_beside_it(real_atlas):
    rows = target_rows(Words(real_atlas, "en"), View(plans=("health-2022",)))
    found = {row["Unit as written"]: row["Unit in English"] for row in rows}
    assert (found["亿元"], found["个"]) == ("100 million yuan", "items")
    heads = list(rows[0])
    assert heads.index("Unit in English") == heads.index("Unit as written") + 1
    assert "Unit in English" not in target_rows(Words(real_atlas), View())[0]
