"""Decisions in their frames with their exact words, and actions with owner and date."""

from __future__ import annotations

from exports.minutes.action_notes import Given, given_of, notes
from exports.minutes.after_vote import coalition, contributions
from exports.minutes.blocks import decision_box, empty, gap, note
from exports.minutes.cover import due, owner
from exports.minutes.headings import section
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, date_words, said
from exports.minutes.promises import money_ends, promises, share_out
from exports.minutes.tables import Cell, Column, table
from exports.minutes.words import Run, para, words
from workshop.commitments import queries
from workshop.commitments.flags import flags
from workshop.commitments.model import Action, Decision
from workshop.sentences import Sentence


def decisions(paper: Paper) -> Story:
    """Each decision, how it was decided, when it is looked at again, and dissent."""
    story = section(Sentence("minutes.section.decisions"))
    found = queries.decisions(paper.reader)
    if not found:
        return [*story, empty(Sentence("minutes.decisions.none"))]
    for one in found:
        story += [decision_box(one.mark, one.text, [how(one), *_again(one)]), gap()]
    return story


def how(one: Decision) -> str:
    """How a decision came about, in a line."""
    words = said(f"minutes.basis.{one.basis}")
    if one.dissent.strip():
        words += " " + said("minutes.dissent", words=one.dissent)
    return words


def _again(one: Decision) -> list[str]:
    lines = []
    if one.review_on:
        lines.append(said("minutes.decisions.review", date=date_words(one.review_on)))
    if one.change_if.strip():
        lines.append(said("minutes.decisions.change-if", words=one.change_if))
    if one.carried_from:
        lines.append(said("commitments.detail.carried", where=one.carried_from))
    return lines


def actions(paper: Paper) -> Story:
    """Each action with owner and day and what is known of it; then what there is to look at."""
    story = section(Sentence("minutes.section.actions"))
    found = queries.actions(paper.reader)
    after = [*coalition(paper), *contributions(paper)]
    if not found:
        return [*story, empty(Sentence("minutes.actions.none")), *after]
    columns = [
        Column("", 34, strong=True),
        Column(said("minutes.actions.what")),
        Column(said("minutes.owner"), 130),
        Column(said("minutes.due"), 74, right=True),
    ]
    given = given_of(paper)
    rows: list[list[Cell]] = [
        [
            Run(one.mark, anchor=one.mark),
            _words(one, given),
            owner(paper, one.owner_id is None, queries.owner_name(paper.reader, one)),
            due(one.due),
        ]
        for one in found
    ]
    story.append(table(columns, rows, MEASURE))
    for told in flags(paper.reader).values():
        for flag in told:
            story += [gap(6), note(words(flag.sentence))]
    return [*story, *promises(paper), *share_out(paper), *money_ends(paper), *after]


def _words(one: Action, given: Given) -> Cell:
    lines = notes(one, given)
    return [para(one.text), *(note(line) for line in lines)] if lines else one.text
