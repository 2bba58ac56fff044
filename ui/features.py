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
    """A kind of room slide: `module:builder(reader, ...)` and the room columns it takes.

    `explains`: agreed words that stand on it are explained at its foot, where there is room.
    """

    kind: str
    builder: str
    takes: tuple[str, ...]
    explains: bool = False


COMMITMENTS = "ui.commitments.panel:CommitmentsPanel"

PANELS: tuple[Panel, ...] = (
    Panel(("doors",), "ui.people.panel:PeoplePanel", "people"),
    Panel(("interests",), "ui.interests.panel:InterestsPanel", "interests"),
    Panel(("mission",), "ui.mission.panel:MissionPanel", "mission"),
    Panel(("close",), "ui.mission.panel:MissionPanel"),
    Panel(("words",), "ui.language.panel:WordsPanel", "words"),
    Panel(("map", "who_is_missing"), "ui.stakeholders.panel:MapPanel", "map"),
    Panel(("what_changed",), "ui.stakeholders.panel:MapPanel", "then"),
    Panel(("ideas", "round_robin"), "ui.options.ideas_panel:IdeasPanel", "ideas"),
    Panel(
        ("merge", "read_options"),
        "ui.options.panel:OptionsPanel",
        "options",
    ),
    Panel(("clarify",), "ui.language.clarify.panel:ClarifyPanel", "options"),
    Panel(("vote",), "ui.voting.panel:VotePanel"),
    Panel(("commitments",), COMMITMENTS),
    Panel(("actions_review", "invitations"), COMMITMENTS, "who_does_what"),
    Panel(("read_back",), COMMITMENTS, "read_back"),
)
"""Steps of any other kind run as notes and timer."""

PREPARE: tuple[Page, ...] = (
    Page("mission", "desk.page.mission", "ui.mission.panel:MissionPanel"),
    Page("people", "desk.page.people", "ui.people.panel:PeoplePanel"),
    Page("agenda", "desk.page.agenda", "ui.agenda.agenda_page:AgendaPage"),
    Page("map", "desk.page.map", "ui.stakeholders.panel:MapPanel"),
    Page("options", "desk.page.options", "ui.options.panel:OptionsPanel"),
    Page("words", "desk.page.words", "ui.language.panel:WordsPanel"),
)
RECORD: tuple[Page, ...] = (Page("commitments", "desk.page.commitments", COMMITMENTS),)
DELIVER: tuple[Page, ...] = (Page("deliver", "desk.page.deliver", "ui.desk.deliver:DeliverSheet"),)

SLIDES: tuple[SlideKind, ...] = (
    SlideKind("step", "ui.room.step_slide:step_slide", ("subject",), explains=True),
    SlideKind("people", "ui.people.slide:people_slide", ("page",)),
    SlideKind("interests", "ui.interests.slide:interests_slide", ("page",)),
    SlideKind("mission", "ui.mission.slide:mission_slide", ("page",), explains=True),
    SlideKind("mission_statement", "ui.mission.agree_slide:statement_slide", (), explains=True),
    SlideKind("fist_to_five", "ui.mission.agree_slide:agree_slide", ("stage",)),
    SlideKind("words", "ui.language.slide:words_slide", ("subject",)),
    SlideKind("neighbour", "ui.language.neighbour_slide:neighbour_slide", ("subject",)),
    SlideKind("map", "ui.stakeholders.slide:map_slide", ()),
    SlideKind("map_working", "ui.stakeholders.working_slide:working_slide", ("stage", "page")),
    SlideKind("rated", "ui.stakeholders.rating.slide:spread_slide", ("subject", "stage")),
    SlideKind("finding", "ui.stakeholders.finding_slide:finding_slide", ("subject",)),
    SlideKind("neutrality", "ui.stakeholders.finding_slide:neutrality_slide", ()),
    SlideKind("privacy", "ui.stakeholders.finding_slide:privacy_slide", ()),
    SlideKind("then", "ui.stakeholders.then_slide:then_slide", ("page",)),
    SlideKind("ideas", "ui.options.ideas_slide:ideas_slide", ("page",)),
    SlideKind("options", "ui.options.slide:options_slide", ("page",), explains=True),
    SlideKind("vote", "ui.voting.slide:vote_slide", ("subject",)),
    SlideKind("rule_card", "ui.voting.slide:rule_card_slide", ("subject",)),
    SlideKind("result", "ui.voting.slide:result_slide", ("subject", "stage", "page")),
    SlideKind("read_back", "ui.commitments.slide:read_back_slide", ("page",)),
    SlideKind("who_does_what", "ui.commitments.who_slide:who_slide", ("page",)),
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
