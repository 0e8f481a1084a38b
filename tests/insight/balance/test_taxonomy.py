"""How many industries there could be enters nothing: a longer taxonomy changes no number, legend, filter or panel."""

import pytest

from atlas.loading import load_atlas
from atlas.view import MATTERS, RULES, View
from exports.html.panels import panels
from exports.report.report import Report
from insight.balance.counting import Counting
from insight.balance.report import balance
from layers import LAYERS
from wording.balance.json import balance_json
from wording.words import Words


@pytest.fixture
def longer(toy_copy):
    """The toy with fifty industries that no plan names, before and behind those that it has."""
    path = toy_copy / "industries.toml"
    entry = '[{0}{1}]\nzh = "{0}{1}"\nen = "{0}{1}"\nsymbol = "空"\ncolour = "#{1:06}"\naliases = []\n\n'
    before, behind = ("".join(entry.format(name, number) for number in range(25)) for name in ("a", "z"))
    path.write_text(before + path.read_text("utf-8") + "\n\n" + behind, "utf-8")
    atlas = load_atlas(toy_copy)
    assert len(atlas.vocabulary.industries) == 53
    return atlas


@pytest.mark.parametrize("matter", MATTERS)
@pytest.mark.parametrize("rule", RULES)
def test_no_measure_changes(toy_atlas, longer, matter, rule):
    found = [
        balance_json(balance(atlas, View(), Counting(matter, rule)), Words(atlas))
        for atlas in (toy_atlas, longer)
    ]
    assert found[0] == found[1]


def test_lists_and_legends_have_only_what_is_named(toy_atlas, longer):
    assert longer.industry_codes == toy_atlas.industry_codes == ("alpha", "beta", "gamma")
    for layer in ("symbols", "designations"):
        legends = [LAYERS[layer](atlas, View()).legend for atlas in (toy_atlas, longer)]
        assert legends[0] == legends[1]
    assert panels(Report(longer, View())).keys() == panels(Report(toy_atlas, View())).keys()
