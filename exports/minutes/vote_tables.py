"""The tables behind a result: distributions, groups, stages of the count, two by two."""

from __future__ import annotations

from reportlab.platypus import KeepTogether

from exports.minutes.blocks import gap
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Story
from exports.minutes.tables import Column, SteadyTable, table
from exports.minutes.words import para, strong
from workshop.sentences import Sentence
from workshop.voting.report import Table, tables
from workshop.voting.result import Result
from workshop.voting.rule import Rule

FIRST, WORDS, GROUP = 28.0, 190.0, 110.0
MOST_COLUMNS = 18
"""A wider matrix would print as specks; the desk and the JSON still have it."""


def vote_tables(result: Result, rule: Rule) -> Story:
    """Verdicts and remarks as sentences, then every table that fits the page."""
    story: Story = []
    for row in result.rows:
        if row.verdict is not None:
            words = Sentence("voting_report.verdict", letter=row.letter, verdict=row.verdict)
            story.append(para(words, "caption"))
    for sentence in (*result.discuss, *result.notes):
        story.append(para(sentence))
    for one in tables(result, rule):
        if len(one.heads) <= MOST_COLUMNS:
            after = [para(sentence, "caption") for sentence in one.after]
            story += [
                gap(12),
                KeepTogether([para([strong(one.title)]), gap(4), _table(one), *after]),
            ]
    return story


def _table(one: Table) -> SteadyTable:
    columns = [
        Column(head, _width(one, place), strong=place == 0, role="caption")
        for place, head in enumerate(one.heads)
    ]
    made: SteadyTable = table(columns, [list(row) for row in one.rows], MEASURE)
    return made


def _width(one: Table, place: int) -> float:
    if place == 0:
        return FIRST
    if one.key == "stages" and place == len(one.heads) - 1:
        return WORDS
    return GROUP if one.key == "by_group" and place == 1 else 0.0
