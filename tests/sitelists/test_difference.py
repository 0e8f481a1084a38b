"""What a second file of the same source changes."""

from sitelists.difference import difference
from tests.sitelists.conftest import Checking


def test_added_changed_and_gone_are_told_with_their_fields(checked: Checking) -> None:
    head = "名称,区县,面积（公顷）,状态"
    before = checked(head, "甲,历下区,10,在建", "乙,历下区,10,", "丙,历城区,10,").sites
    after = checked(head, "乙,历下区,10,", "甲,历下区,12,建成", "丁,历城区,1,", name="另一个.csv").sites
    found = difference(before, after)
    assert ([site.name for site in found.added], [site.name for site in found.gone], found.same) == (
        ["丁"],
        ["丙"],
        1,
    )
    (change,) = found.changed
    assert (change.before.area_ha, change.after.area_ha, change.fields) == (10, 12, ("area_ha", "status"))
    assert difference(after, after).changed == difference(after, after).added == ()


def test_sites_that_get_an_id_are_still_the_same(checked: Checking) -> None:
    before = checked("名称,区县", "甲,历下区", "乙,历下区").sites
    after = checked("编号,名称,区县", "1,甲,历下区", "2,乙,历城区").sites
    found = difference(before, after)
    assert [(change.after.name, change.fields) for change in found.changed] == [("甲", ("id",))]
    assert ([site.id for site in found.added], [site.name for site in found.gone]) == (["2"], ["乙"])
