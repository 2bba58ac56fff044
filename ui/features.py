"""The one place where a feature of the desk and of the room screen is registered."""

from __future__ import annotations

import importlib
from typing import Any, NamedTuple


class Panel(NamedTuple):
    """A sheet of the desk, loaded when it is first opened: `module:Class(live, step)`."""

    kinds: tuple[str, ...]
    sheet: str
    slide: str = "step"


class Page(NamedTuple):
    """A sheet of Prepare, Record or Deliver under a door, named by a sentence."""

    name: str
    title: str
    sheet: str


class SlideKind(NamedTuple):
    """A kind of room slide: `module:builder(reader, ...)` and the room columns it takes."""

    kind: str
    builder: str
    takes: tuple[str, ...]


PANELS: tuple[Panel, ...] = (
    Panel(("mission",), "ui.mission.panel:MissionPanel", "mission"),
    Panel(
        ("ideas", "merge", "clarify", "read_options"), "ui.options.panel:OptionsPanel", "options"
    ),
)
"""Steps of any other kind run as notes and timer."""

PREPARE: tuple[Page, ...] = (
    Page("mission", "desk.page.mission", "ui.mission.panel:MissionPanel"),
    Page("options", "desk.page.options", "ui.options.panel:OptionsPanel"),
)
RECORD: tuple[Page, ...] = ()
DELIVER: tuple[Page, ...] = ()

SLIDES: tuple[SlideKind, ...] = (
    SlideKind("step", "ui.room.step_slide:step_slide", ("subject",)),
    SlideKind("mission", "ui.mission.slide:mission_slide", ("page",)),
    SlideKind("options", "ui.options.slide:options_slide", ("page",)),
)


def panel_of(kind: str) -> str | None:
    """The sheet that a kind of step opens, or None where it runs as notes."""
    return next((panel.sheet for panel in PANELS if kind in panel.kinds), None)


def slide_of(kind: str) -> str:
    """The slide that Show sends for a kind of step; without one of its own, its title."""
    return next((panel.slide for panel in PANELS if kind in panel.kinds), "step")


def load(place: str) -> Any:
    """What `module:Name` stands for, imported on first use."""
    module, _, name = place.partition(":")
    return getattr(importlib.import_module(module), name)
