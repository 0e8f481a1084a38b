"""The industry taxonomy: two levels, plan words that point to one code, colours told apart by everybody."""

import re
from itertools import combinations

import numpy as np
import pytest

LEADING = {
    "it": "新一代信息技术", "equipment": "高端装备", "new-energy-materials": "新能源新材料", "marine": "现代海洋",
    "health": "医养健康（综合）", "chemicals": "高端化工", "agriculture": "现代高效农业", "culture": "文化创意",
    "tourism": "精品旅游", "finance": "现代金融",
}  # fmt: skip
"""The ten leading industries of the province."""
FIRST = {
    "health": ("健", "#56B4E9"), "biopharma": ("药", "#0072B2"), "medical-devices": ("械", "#E69F00"),
    "tcm": ("中", "#009E73"), "elder-care": ("老", "#D55E00"), "innovation": ("创", "#2C7FB8"), "trade": ("商", "#999999"),
}  # fmt: skip
"""Symbols and colours that people know from earlier maps."""
SEEN = (
    np.eye(3),
    np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]]
    ),
    np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
)
"""Linear RGB as most people, deuteranopes and protanopes see it (Machado, Oliveira and Fernandes 2009)."""


@pytest.fixture(scope="module")
def industries(real_atlas):
    return real_atlas.vocabulary.industries


def test_the_ten_leading_industries_stand_by_themselves(industries):
    assert {code: industries[code].zh for code in LEADING} == LEADING
    assert {industries[code].parent for code in LEADING} == {None}
    assert 55 <= len(industries) <= 80


def test_there_are_two_levels(industries):
    parents = {entry.parent for entry in industries.values() if entry.parent}
    assert parents <= set(industries)
    assert {industries[code].parent for code in parents} == {None}


def test_a_word_points_to_one_code(industries):
    words = [word for entry in industries.values() for word in {entry.zh, *entry.aliases}]
    assert sorted(word for word in set(words) if words.count(word) > 1) == []


def test_known_symbols_and_colours_stay(industries):
    assert {code: (industries[code].symbol, industries[code].colour) for code in FIRST} == FIRST


def test_codes_of_the_standards_have_their_form(industries):
    assert all(re.fullmatch(r"\d{2,4}", code) for entry in industries.values() for code in entry.gbt4754)
    assert all(
        re.fullmatch(r"[1-9](\.\d)?", code) for entry in industries.values() for code in entry.emerging
    )
    assert industries["vehicles"].gbt4754 == ("36",)


def test_leading_industries_are_told_apart_by_everybody(industries):
    colours = [industries[code].colour for code in LEADING]
    for matrix in SEEN:
        seen = [lab(matrix @ linear(colour)) for colour in colours]
        assert min(np.linalg.norm(one - other) for one, other in combinations(seen, 2)) > 15


def linear(colour):
    """Linear RGB, 0 to 1."""
    values = np.array([int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def lab(rgb):
    """CIE L*a*b*, in which distances are differences seen."""
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    xyz = to_xyz @ np.clip(rgb, 0, 1) / np.array([0.9505, 1, 1.089])
    f = np.where(xyz > 0.008856, np.cbrt(xyz), 7.787 * xyz + 16 / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])
