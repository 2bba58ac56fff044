"""The type of paper by role, in points; two weights, left aligned, no hyphenation."""

from __future__ import annotations

from functools import cache

from reportlab.lib.enums import TA_LEFT, TA_RIGHT
from reportlab.lib.styles import ParagraphStyle

from exports.inks import inks
from exports.minutes.fonts import REGULAR, STRONG, register_fonts

PX = 72 / 150  # a pixel of the design pictures, in points

# role: size, leading, strong
ROLES: dict[str, tuple[float, float, bool]] = {
    "title": (24, 27, True),
    "subtitle": (14, 17.5, False),
    "section": (18, 23, True),
    "heading": (14, 17.5, True),
    "number": (14, 17.5, True),
    "decision": (12.5, 16.5, False),
    "body": (10.5, 14, False),
    "chart": (10.5, 12, False),
    "caption": (8.6, 11.5, False),
    "names": (8.6, 10.56, False),
}


def style(
    role: str = "body", *, strong: bool = False, muted: bool = False, right: bool = False
) -> ParagraphStyle:
    """The paragraph style of a role; title, section, heading and number are always strong."""
    return _style(role, strong or ROLES[role][2], muted, right)


def size_of(role: str) -> float:
    """The type size of a role, in points."""
    return ROLES[role][0]


def leading_of(role: str) -> float:
    """The distance of two lines of a role, in points."""
    return ROLES[role][1]


@cache
def _style(role: str, strong: bool, muted: bool, right: bool) -> ParagraphStyle:
    register_fonts()
    size, leading, _ = ROLES[role]
    traits = {"strong": strong, "muted": muted, "right": right}
    return ParagraphStyle(
        "-".join([role, *(trait for trait, has in traits.items() if has)]),
        fontName=STRONG if strong else REGULAR,
        fontSize=size,
        leading=leading,
        textColor=inks().muted if muted else inks().ink,
        alignment=TA_RIGHT if right else TA_LEFT,
        allowWidows=0,
        allowOrphans=0,
        splitLongWords=1,
        hyphenationLang="",
        embeddedHyphenation=0,
    )


def is_strong(made: ParagraphStyle) -> bool:
    """Whether a style sets its text in the heavier weight."""
    return bool(made.fontName == STRONG)
