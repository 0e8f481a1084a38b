"""Who leads and who supports, one by one, in every way that plans write it."""

from reader.facts.agencies import AgencyReader
from reader.fold import folded
from tests.reader.world import AGENCIES

A, B, C = "省发展改革委", "省科技厅", "省财政厅"


def test_agencies_one_by_one(lexicon, subtests):
    cases = [
        ("（牵头单位：省发展改革委、省科技厅；配合单位：省财政厅）", [A, B], [C], False),
        ("(责任单位:省发展改革委)", [A], [], False),
        ("（省发展改革委牵头，省科技厅、省财政厅配合）", [A], [B, C], False),
        ("（省发展改革委、省科技厅按职责分工负责）", [A, B], [], False),
        ("（省科技厅负责）", [B], [], False),
        ("（牵头单位：省科技厅；配合单位：省财政厅等）", [B], [C], True),
        ("（牵头单位：省科技厅；配合单位：省有关部门、单位）", [B], ["省有关部门、单位"], False),
        ("（省科技厅牵头；省发展改革委、省财政厅等按职责分工配合）", [B], [], False),
        ("（责任单位：省财政厅（省金融局）、省科技厅）", ["省财政厅(省金融局)", B], [], False),
        ("（省发展改革委、省科技厅）", [A, B], [], False),
        ("（牵头单位：省工业和信息化厅和省科技厅）", ["省工业和信息化厅", B], [], False),
        ("（牵头单位：省科技厅、财政厅）", [B, C], [], False),
        ("牵头单位：省科技厅", [B], [], False),
        ("培育企业（产品）、新型（智能）工厂。", [], [], False),
    ]
    for written, lead, support, is_open in cases:
        with subtests.test(written=written):
            text = folded("推动发展。\n" + written if written.startswith("牵") else "推动发展。" + written)
            found = AgencyReader(lexicon, AGENCIES).read(text, 0, len(text))
            assert (list(found.lead), found.open) == (lead, is_open)
            if support:
                assert list(found.support) == support


def test_what_is_no_agency_is_named_and_not_listed(lexicon):
    text = folded("（牵头单位：省科技厅、有志之士）")
    found = AgencyReader(lexicon, AGENCIES).read(text, 0, len(text))
    assert (found.lead, [name for name, _ in found.unknown]) == (("省科技厅",), ["有志之士"])


def test_one_who_leads_does_not_also_support(lexicon):
    text = folded("建园。（省科技厅牵头，省财政厅配合）育企。（省财政厅负责）")
    found = AgencyReader(lexicon, AGENCIES).read(text, 0, len(text))
    assert (found.lead, found.support) == (("省科技厅", "省财政厅"), ())
