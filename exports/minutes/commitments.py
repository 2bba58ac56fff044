"""Decisions in their frames with their exact words, and actions with owner and date."""

from __future__ import annotations

from exports.minutes.blocks import decision_box, empty, gap, note
from exports.minutes.cover import due, owner
from exports.minutes.headings import section
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, date_words, said
from exports.minutes.tables import Column, table
from exports.minutes.words import Run
from workshop.commitments import queries
from workshop.commitments.model import Decision
from workshop.sentences import Sentence


def decisions(paper: Paper) -> Story:
    """Each decision, how it was decided, and dissent if it was asked to be recorded."""
    story = section(Sentence("minutes.section.decisions"))
    found = queries.decisions(paper.reader)
    if not found:
        return [*story, empty(Sentence("minutes.decisions.none"))]
    for one in found:
        story += [decision_box(one.mark, one.text, [how(one)]), gap()]
    return story


def how(one: Decision) -> str:
    """How a decision came about, in a line."""
    words = said(f"minutes.basis.{one.basis}")
    if one.dissent.strip():
        words += " " + said("minutes.dissent", words=one.dissent)
    return words


def actions(paper: Paper) -> Story:
    """Each action with owner and due date; dates past their budget window are said."""
    story = section(Sentence("minutes.section.actions"))
    found = queries.actions(paper.reader)
    if not found:
        return [*story, empty(Sentence("minutes.actions.none"))]
    columns = [
        Column("", 34, strong=True),
        Column(said("minutes.actions.what")),
        Column(said("minutes.owner"), 130),
        Column(said("minutes.due"), 74, right=True),
    ]
    rows = [
        [
            Run(one.mark, anchor=one.mark),
            one.text,
            owner(paper, one.owner_id is None, queries.owner_name(paper.reader, one)),
            due(one.due),
        ]
        for one in found
    ]
    story.append(table(columns, rows, MEASURE))
    for late in queries.past_its_window(paper.reader):
        window, closes = late.window.name, date_words(late.window.closes)
        words = said("minutes.actions.late", window=window, date=closes)
        story += [gap(6), note(f"{late.action.mark}: {words}")]
    return story
