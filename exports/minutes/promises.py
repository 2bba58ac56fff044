"""Who is told back by when, who else should hear of it, and where money ends."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from exports.minutes.blocks import note
from exports.minutes.headings import heading
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, date_words, said
from exports.minutes.tables import Column, table
from exports.minutes.words import mention
from workshop.agenda.queries import workshop
from workshop.commitments import queries
from workshop.commitments.cliffs import cliffs
from workshop.commitments.model import Party, day_of
from workshop.sentences import Sentence


def promises(paper: Paper) -> Story:
    """Every promise to tell somebody back, kept or not yet."""
    found = queries.parties(paper.reader, relation="feedback_to")
    if not found:
        return []
    marks = _marks(paper)
    columns = [
        Column("", 34, strong=True),
        Column(said("minutes.promises.whom")),
        Column(said("minutes.promises.by"), 90),
        Column(said("minutes.promises.told"), 90, right=True),
    ]
    rows = [[mention(marks[one.action_id]), one.name, _by(one), _told(one)] for one in found]
    return [*heading(Sentence("minutes.promises.title")), table(columns, rows, MEASURE)]


def share_out(paper: Paper) -> Story:
    """Who else should hear of what was learned, by name with the actions."""
    found = queries.parties(paper.reader, relation="shared_with")
    return _by_name(paper, found, Sentence("minutes.share-out.title"))


def money_ends(paper: Paper) -> Story:
    """The actions whose money ends within one year of the workshop, and within two."""
    now = workshop(paper.reader)
    start = day_of(now.date) if now is not None else None
    if start is None:
        return []
    story: Story = []
    for cliff in cliffs(queries.actions(paper.reader), start):
        marks = [f"{one.mark} ({date_words(one.money_ends_on)})" for one in cliff.actions]
        if marks:
            story.append(note(said("commitments.windows.ends", months=cliff.months, marks=marks)))
    return [*heading(Sentence("minutes.money-ends.title")), *story] if story else []


def _by_name(paper: Paper, found: Sequence[Party], title: Sentence) -> Story:
    if not found:
        return []
    marks, by_name = _marks(paper), dict[str, list[str]]()
    for one in found:
        by_name.setdefault(one.name, []).append(marks[one.action_id])
    rows = [[name, ", ".join(those)] for name, those in by_name.items()]
    columns = [Column(said("minutes.promises.whom")), Column(said("minutes.promises.of"), 180)]
    return [*heading(title), table(columns, rows, MEASURE)]


def _marks(paper: Paper) -> dict[int, str]:
    return {one.id: one.mark for one in queries.actions(paper.reader)}


def _by(one: Party) -> str:
    return date_words(one.by_day, short=True) if one.by_day else said("minutes.no-date")


def _told(one: Party) -> str:
    if not one.done_at:
        return said("commitments.detail.not-yet")
    return date_words(datetime.datetime.fromisoformat(one.done_at).date().isoformat(), short=True)
