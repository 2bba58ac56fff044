"""Who is missing: each finding with its rule and what the room answered."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from reportlab.platypus import Flowable

from exports.minutes.blocks import empty, gap, note
from exports.minutes.headings import heading
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.tables import Cell, Column, table
from exports.minutes.words import para, strong
from workshop.sentences import Sentence
from workshop.stakeholders.coverage.finding import (
    ANSWERS,
    Check,
    Finding,
    FindingAnswer,
    rule_of,
    title_of,
)
from workshop.stakeholders.coverage.queries import answered_earlier, findings
from workshop.stakeholders.queries import stakeholders

IN_FULL = 4
"""Findings of one check without an answer: up to so many in full, more by whom they are about."""


def missing(paper: Paper) -> Story:
    """Every check that found something; the public edition tells how many, and nobody's place."""
    found = findings(paper.reader)
    head = heading(Sentence("minutes.map.missing"))
    earlier = answered_earlier(paper.reader, found)
    if not found and not earlier:
        return [*head, empty(Sentence("minutes.map.checks-clear"))]
    columns = [
        Column(said("minutes.map.check"), 36, strong=True),
        Column(said("minutes.map.finding")),
        Column(said("minutes.map.answer"), 150),
    ]
    names = {one.id: one.called for one in stakeholders(paper.reader)}
    rows: list[list[Cell]] = []
    for check, group in groupby(found, key=lambda one: one.check):
        some = list(group)
        rows += [_counted(check, some)] if paper.is_public else _told(check, some, names)
    story: Story = [*head, table(columns, rows, MEASURE)] if rows else list(head)
    return [*story, *([] if paper.is_public else _earlier(earlier))]


def _told(check: Check, found: Sequence[Finding], names: dict[int, str]) -> list[list[Cell]]:
    answered = [one for one in found if one.answer is not None]
    waiting = [one for one in found if one.answer is None]
    rows: list[list[Cell]] = [
        [_mark(check), [para(one.sentence)], _answer(one.answer)] for one in answered
    ]
    if waiting:
        rows.append([_mark(check), _waiting(waiting, names), said("minutes.map.no-answer")])
    head: list[Flowable] = [para(strong(title_of(check))), note(rule_of(check))]
    rows[0][1] = [*head, gap(4), *_flowables(rows[0][1])]
    for row in rows[1:]:
        row[0] = ""
    return rows


def _flowables(cell: Cell) -> list[Flowable]:
    return [one for one in cell if isinstance(one, Flowable)] if isinstance(cell, list) else []


def _waiting(found: Sequence[Finding], names: dict[int, str]) -> list[Flowable]:
    if len(found) <= IN_FULL:
        return [para(one.sentence) for one in found]
    about = dict.fromkeys(names[who] for one in found for who in one.subjects if who in names)
    made: list[Flowable] = [para(found[0].sentence)]
    if about:
        words = Sentence("minutes.map.and-about", n=len(found) - 1, names="; ".join(about))
        return [*made, gap(4), note(words)]
    return [para(one.sentence) for one in found]


def _counted(check: Check, found: Sequence[Finding]) -> list[Cell]:
    """How many were found and answered, without names: a place on the map is nobody's business."""
    body: list[Flowable] = [para(strong(title_of(check))), note(rule_of(check))]
    told = [said("minutes.map.found", n=len(found))]
    for answer in ANSWERS:
        count = sum(one.answer is not None and one.answer.answer == answer for one in found)
        if count:
            told.append(said(f"minutes.map.answers.{answer}", n=count))
    return [_mark(check), body, "; ".join(told)]


def _answer(answer: FindingAnswer | None) -> Cell:
    return said("minutes.map.no-answer") if answer is None else [para(answer.sentence)]


def _mark(check: str) -> str:
    """C1 to C13; the others have a title only."""
    return check if check[:1] == "C" and check[1:].isdigit() else ""


def _earlier(answers: Sequence[FindingAnswer]) -> Story:
    """Answers to what is no longer found: the room gave them, so they stay."""
    if not answers:
        return []
    lines = [
        note(
            Sentence(
                "minutes.map.earlier",
                title=title_of(one.finding),  # type: ignore[arg-type]  # read from the file
                answer=one.sentence,
            )
        )
        for one in answers
    ]
    return [gap(), note(strong(said("minutes.map.earlier-head"))), *lines]
