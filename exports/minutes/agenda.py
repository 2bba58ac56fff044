"""The agenda, planned and actual; and the thoughts that were parked."""

from __future__ import annotations

from exports.minutes.headings import section
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.tables import Column, table
from workshop.agenda import queries
from workshop.agenda.model import Step
from workshop.sentences import Sentence


def agenda(paper: Paper) -> Story:
    """Each step with its minutes and how it ended."""
    steps = queries.steps(paper.reader)
    if not steps:
        return []
    columns = [
        Column(said("minutes.agenda.step")),
        Column(said("minutes.agenda.planned"), 60, right=True),
        Column(said("minutes.agenda.actual"), 60, right=True),
        Column(said("minutes.agenda.state"), 150),
    ]
    rows = [[one.title, str(one.minutes), _actual(one), _ended(one)] for one in steps]
    return [*section(Sentence("minutes.section.agenda")), table(columns, rows, MEASURE)]


def parked(paper: Paper) -> Story:
    """What was parked, with its owner or how it was closed."""
    found = queries.parked(paper.reader)
    if not found:
        return []
    columns = [
        Column(said("minutes.parked.thought")),
        Column(said("minutes.parked.end"), 180),
    ]
    rows = [[one.text, _end(paper, one.owner, one.closed)] for one in found]
    return [*section(Sentence("minutes.section.parked")), table(columns, rows, MEASURE)]


def _end(paper: Paper, owner: str, closed: str) -> str:
    if closed:
        return said("minutes.parked.closed", reason=closed)
    return said("minutes.nobody") if not owner else "" if paper.is_public else owner


def _actual(step: Step) -> str:
    return str(round(step.spent / 60)) if step.spent else ""


def _ended(step: Step) -> str:
    return said(f"minutes.step.{step.state}", reason=step.skip_reason)
