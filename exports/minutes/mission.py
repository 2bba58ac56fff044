"""The mission on a page, as the room wrote it."""

from __future__ import annotations

from exports.minutes.blocks import empty
from exports.minutes.headings import section
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.tables import Column, table
from exports.minutes.words import para
from workshop.mission import queries
from workshop.mission.model import FIELDS
from workshop.sentences import Sentence


def mission(paper: Paper) -> Story:
    """Every box that says something, one item a line."""
    now = queries.mission(paper.reader)
    head = section(Sentence("minutes.section.mission"))
    filled = [field for field in FIELDS if now.lines(field)]
    if not filled:
        return [*head, empty(Sentence("minutes.mission.none"))]
    columns = [Column(width=120, muted=True), Column()]
    rows = [
        [said(f"mission.box.{field}"), [para(line) for line in now.lines(field)]]
        for field in filled
    ]
    return [*head, table(columns, rows, MEASURE, head=False)]
