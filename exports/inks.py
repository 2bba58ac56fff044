"""The colours of paper, from the same file of tokens as the screens: ink, rules, sector fills."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from reportlab.lib.colors import Color, HexColor

TOKENS = Path(__file__).resolve().parent.parent / "resources" / "theme" / "theme.toml"
HAIRLINE = 0.7  # points; thinner and paler lines are lost on a laser printer


@dataclass(frozen=True)
class SectorInk:
    """How a sector is printed: fill, shape and letter together, never one of them alone."""

    fill: Color
    shape: str
    letter: str
    letter_ink: Color


@dataclass(frozen=True)
class Inks:
    """What each colour on paper is for."""

    ink: Color
    muted: Color
    rule: Color
    accent: Color
    paper: Color
    sectors: dict[str, SectorInk]


@cache
def inks() -> Inks:
    """The colours of paper; read once."""
    with TOKENS.open("rb") as file:
        tokens = tomllib.load(file)
    light, paper = tokens["light"], HexColor("#FFFFFF")
    mark_ink = HexColor(tokens["paper"]["mark_ink"])
    return Inks(
        ink=HexColor(light["ink"]),
        muted=HexColor(light["ink_muted"]),
        rule=HexColor(tokens["paper"]["rule"]),
        accent=HexColor(light["accent"]),
        paper=paper,
        sectors={
            name: SectorInk(
                HexColor(look["fill"]),
                look["shape"],
                look["letter"],
                paper if name == "academia" else mark_ink,
            )
            for name, look in tokens["sector"].items()
        },
    )
