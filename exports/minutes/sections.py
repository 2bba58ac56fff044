"""The sections of the minutes, in their order: the one place where a section is registered."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from exports.minutes.agenda import agenda, parked
from exports.minutes.commitments import actions, decisions
from exports.minutes.cover import cover
from exports.minutes.interests import interests
from exports.minutes.language import glossary
from exports.minutes.looking_back import looking_back
from exports.minutes.mission import mission
from exports.minutes.options import options
from exports.minutes.paper import Paper, Story
from exports.minutes.people import people
from exports.minutes.stakeholders import stakeholders
from exports.minutes.then import then
from exports.minutes.voting import votes


class Section(NamedTuple):
    """A section: its key, what writes it, the step kinds that plan it, the table that fills it.

    A section whose step was never in the agenda and that holds nothing is left out.
    """

    key: str
    write: Callable[[Paper], Story]
    kinds: tuple[str, ...] = ()
    table: str = ""


SECTIONS = (
    Section("cover", cover),
    Section("people", people, table="participant"),
    Section("interests", interests, ("interests",), "declaration"),
    Section("agenda", agenda, table="step"),
    Section("mission", mission, ("mission",)),
    Section("map", stakeholders, ("map", "who_is_missing"), "stakeholder"),
    Section("then", then, table="past_workshop"),
    Section("options", options, ("ideas", "merge", "clarify", "read_options"), "option"),
    Section("votes", votes, ("vote",), "round"),
    Section("decisions", decisions, ("commitments",), "decision"),
    Section("actions", actions, ("commitments",), "action"),
    Section("parked", parked, table="parked"),
    Section("glossary", glossary, ("words",), "term"),
    Section("looking_back", looking_back, ("mission", "map"), "lesson"),
)


def wanted(paper: Paper) -> list[Section]:
    """The sections that were planned or hold something."""
    return [one for one in SECTIONS if _belongs(paper, one)]


def _belongs(paper: Paper, section: Section) -> bool:
    if section.key == "cover" or (section.kinds and paper.planned(*section.kinds)):
        return True
    if section.key == "interests" and paper.reader.value("SELECT sponsor != '' FROM workshop"):
        return True
    if section.key == "mission":
        return bool(paper.reader.value("SELECT statement || story || issues != '' FROM mission"))
    if section.key == "looking_back" and (
        paper.reader.value("SELECT 1 FROM reflection WHERE frame != 'washing'")
        or paper.reader.value("SELECT 1 FROM pulse_moment WHERE status = 'closed'")
    ):
        return True
    return bool(section.table and paper.reader.value(f'SELECT 1 FROM "{section.table}" LIMIT 1'))
