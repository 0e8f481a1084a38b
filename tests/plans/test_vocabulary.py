"""The shared words: sound tables, and what is told of unsound ones."""

import pytest

from errors import DataError
from plans.vocabulary import load_vocabulary, read_toml


def test_the_toy_words_in_the_order_of_their_files(toy):
    words, faults = load_vocabulary(toy)
    assert faults == []
    assert list(words.industries) == ["alpha", "beta", "gamma"]
    assert words.industries["alpha"].aliases == ()
    assert words.agencies["乙厅"] == "Office B"
    assert words.units["亿元"].factor == 0.1
    assert words.sources["plans"].files == ("plans/*.yaml",)


def test_a_table_cannot_be_changed(toy):
    words, _ = load_vocabulary(toy)
    with pytest.raises(TypeError):
        words.units["个"] = None


@pytest.mark.parametrize(
    ("old", "new", "place", "value"),
    [
        ('colour = "#0072B2"', 'colour = "blue"', "alpha.colour", "blue"),
        ('colour = "#0072B2"', 'colour = "#0072b2"', "alpha.colour", "#0072b2"),
        ('colour = "#0072B2"', 'colour = "#0072B2;x"', "alpha.colour", "#0072B2;x"),
        ('symbol = "甲"', 'symbol = "甲业"', "alpha.symbol", "甲业"),
        ('zh = "甲业"', 'zh = ""', "alpha.zh", ""),
        ('zh = "甲业"\n', "", "alpha.zh", ""),
        ("aliases = []", "aliases = [1]", "alpha.aliases.0", "1"),
    ],
)
def test_a_bad_entry_is_left_out_and_told(toy_copy, old, new, place, value):
    path = toy_copy / "industries.toml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    words, (fault,) = load_vocabulary(toy_copy)
    assert list(words.industries) == ["beta", "gamma"]
    assert (fault.file, fault.place, fault.value) == ("industries.toml", place, value)
    assert fault.remedy
    assert not fault.kept


def test_an_entry_with_an_unknown_field_is_told_and_kept(toy_copy):
    path = toy_copy / "industries.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('en = "Alpha"', 'en = "Alpha"\nshade = "x"', 1), encoding="utf-8")
    words, (fault,) = load_vocabulary(toy_copy)
    assert words.industries["alpha"].en == "Alpha"
    assert (fault.place, fault.value, fault.kept) == ("alpha.shade", "x", True)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('"a" = "b"\n"c" = d\n', "第2行第7列"),
        ('"a" = "b"\n"a" = "c"\n', "第2行第10列"),
        ('"a" = "b', "文件末尾"),
    ],
)
def test_bad_toml_is_told_with_line_and_column(toy_copy, text, place):
    (toy_copy / "agencies.toml").write_text(text, encoding="utf-8")
    words, (fault,) = load_vocabulary(toy_copy)
    assert dict(words.agencies) == {}
    assert (fault.file, fault.problem) == ("agencies.toml", "TOML 语法有误")
    assert fault.place == place


def test_all_unusable_files_are_told_at_once(toy_copy):
    (toy_copy / "units.toml").unlink()
    (toy_copy / "kinds.toml").write_bytes("展会".encode("gb18030"))
    words, faults = load_vocabulary(toy_copy)
    assert [(fault.file, fault.problem[:5]) for fault in faults] == [
        ("kinds.toml", "不是 UT"), ("units.toml", "文件缺失"),
    ]  # fmt: skip
    assert len(words.industries) == 3


def test_read_toml_raises_with_the_fault(tmp_path):
    with pytest.raises(DataError, match=r"x\.toml：文件缺失"):
        read_toml(tmp_path / "none.toml", "x.toml")


def test_an_industry_under_none_and_a_word_of_two_codes_are_said(toy_copy):
    path = toy_copy / "industries.toml"
    entries = (("delta", 'parent = "omega"'), ("eta", 'parent = "delta"'))
    text = "".join(
        f'\n[{code}]\nzh = "{code}业"\nen = "{code}"\nsymbol = "丁"\ncolour = "#123456"\naliases = ["同词"]\n{parent}\n'
        for code, parent in entries
    )
    path.write_text(path.read_text("utf-8") + "\n" + text, "utf-8")
    words, faults = load_vocabulary(toy_copy)
    assert [(fault.place, fault.value) for fault in faults] == [
        ("delta.parent", "omega"), ("eta.parent", "delta"), ("eta.aliases", "同词"),
    ]  # fmt: skip
    assert all(fault.kept for fault in faults)
    assert "eta" in words.industries
