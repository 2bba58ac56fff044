"""The named colours, sectors, type sizes and distances, read from the theme's TOML file."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

TOKENS_FILE = Path(__file__).resolve().parent.parent.parent / "resources/theme/theme.toml"
THEMES = ("light", "dark", "high_contrast")


@dataclass(frozen=True, slots=True)
class Roles:
    """One theme: what each colour is for, as `#rrggbb`."""

    canvas: str
    surface: str
    raised: str
    ink: str
    ink_muted: str
    line: str
    accent: str
    accent_ink: str
    accent_soft: str
    focus: str
    attention: str
    attention_soft: str
    destructive: str
    done: str
    done_soft: str


ROLE_NAMES = tuple(field.name for field in fields(Roles))


@dataclass(frozen=True, slots=True)
class SectorLook:
    """How one sector is marked: fill, shape and letter together, never one of them alone."""

    fill: str
    shape: str
    letter: str


@dataclass(frozen=True, slots=True)
class TypeScale:
    """The type family and the size of each text role, in points at 100 %."""

    family: str
    caption: float
    body: float
    lead: float
    title: float
    display: float
    weights: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Space:
    """Distances in pixels at 100 %."""

    grid: int
    radius: int
    card_padding: int
    gap: int
    target_desk: int
    target_touch: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """Everything the theme file says."""

    themes: dict[str, Roles]
    sectors: dict[str, SectorLook]
    type: TypeScale
    space: Space
    fade_ms: int
    mark_ink: str


@cache
def load_tokens(path: Path = TOKENS_FILE) -> Tokens:
    """Read the theme file once; a missing or unknown name in it is an error at start."""
    with path.open("rb") as file:
        raw = tomllib.load(file)
    kind = dict(raw["type"], weights=tuple(raw["type"]["weights"]))
    return Tokens(
        themes={name: Roles(**raw[name]) for name in THEMES},
        sectors={name: SectorLook(**look) for name, look in raw["sector"].items()},
        type=TypeScale(**kind),
        space=Space(**raw["space"]),
        fade_ms=raw["motion"]["fade_ms"],
        mark_ink=raw["paper"]["mark_ink"],
    )
