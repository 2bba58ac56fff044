"""The named colours can be read, each pair in use by everybody, and sectors are told apart."""

from __future__ import annotations

import itertools

import pytest

from ui.theme.tokens import ROLE_NAMES, THEMES, load_tokens
from workshop.people.marks import SECTORS, SHAPES

TEXT = ("ink", "ink_muted", "accent", "attention", "done", "destructive")
GROUNDS = ("canvas", "surface", "raised")
PAIRS = [
    *itertools.product(TEXT, GROUNDS),
    ("accent_ink", "accent"),
    ("ink", "accent_soft"),
    ("ink_muted", "accent_soft"),
    ("accent", "accent_soft"),
    ("attention", "accent_soft"),
    ("ink", "attention_soft"),
    ("attention", "attention_soft"),
    ("accent", "attention_soft"),
    ("done", "done_soft"),
]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_text_is_readable_on_its_ground(name, text, ground):
    roles = load_tokens().themes[name]
    assert contrast(getattr(roles, text), getattr(roles, ground)) >= 4.5


@pytest.mark.parametrize("name", THEMES)
def test_ring_and_borders_stand_out_from_every_ground(name):
    roles = load_tokens().themes[name]
    for ground in GROUNDS:
        assert contrast(roles.focus, getattr(roles, ground)) >= 3
        assert contrast(roles.ink_muted, getattr(roles, ground)) >= 3


def test_letters_are_readable_on_every_sector_fill():
    tokens = load_tokens()
    for sector, look in tokens.sectors.items():
        letter = "#FFFFFF" if sector == "academia" else tokens.mark_ink
        assert contrast(letter, look.fill) >= 4.5, sector


def test_sectors_differ_in_colour_shape_and_letter():
    looks = load_tokens().sectors
    assert tuple(looks) == SECTORS
    for part in ("fill", "shape", "letter"):
        assert len({getattr(look, part) for look in looks.values()}) == len(SECTORS)
    assert {look.shape for look in looks.values()} == set(SHAPES)


def test_every_theme_names_every_role():
    for roles in load_tokens().themes.values():
        assert all(getattr(roles, name).startswith("#") for name in ROLE_NAMES)
