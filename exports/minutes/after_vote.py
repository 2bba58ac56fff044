"""Hands after a vote and what was brought; a public edition names organisations, not people."""

from __future__ import annotations

from exports.minutes.blocks import gap
from exports.minutes.headings import heading
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.tables import Column, table
from exports.minutes.words import para, words
from workshop.commitments import queries
from workshop.commitments.ledger import sums
from workshop.commitments.model import STANDINGS, Contribution, Hand
from workshop.commitments.sums_told import sum_sentence
from workshop.options.queries import all_options
from workshop.sentences import Sentence


def coalition(paper: Paper) -> Story:
    """Who would carry each option: ready now, ready if, no; nobody who was not asked."""
    found = queries.hands(paper.reader)
    if not found:
        return []
    columns = [
        Column("", 34, strong=True),
        *(Column(said(f"commitments.standing.{state}")) for state in STANDINGS),
    ]
    rows = []
    for option in all_options(paper.reader):
        own = [one for one in found if one.option_id == option.id]
        if own:
            rows.append([option.letter, *(_named(paper, own, state) for state in STANDINGS)])
    return [*heading(Sentence("minutes.coalition.title")), table(columns, rows, MEASURE)]


def contributions(paper: Paper) -> Story:
    """The ledger, and its sums: each kind and unit by itself."""
    found = queries.contributions(paper.reader)
    if not found:
        return []
    marks = {one.id: one.mark for one in queries.actions(paper.reader)}
    columns = [
        Column(said("commitments.ledger.giver"), 150),
        Column(said("commitments.ledger.kind"), 80),
        Column(said("commitments.ledger.amount"), 90),
        Column(said("commitments.ledger.text")),
        Column(said("commitments.ledger.action"), 40, right=True),
    ]
    rows = [
        [
            _giver(paper, one),
            said(f"commitments.giving.{one.kind}"),
            one.amount or said("commitments.ledger.not-said"),
            one.text,
            marks.get(one.action_id or 0, ""),
        ]
        for one in found
    ]
    totals = [para(words(sum_sentence(one))) for one in sums(found)]
    title = Sentence("minutes.contributions.title")
    return [*heading(title), table(columns, rows, MEASURE), gap(8), *totals]


def _named(paper: Paper, own: list[Hand], state: str) -> str:
    said_so = [one for one in own if one.state == state]
    people = [one for one in said_so if one.organisation_id is None]
    shown = [one for one in said_so if not (paper.is_public and one in people)]
    names = [f"{one.name} ({one.needs})" if one.needs.strip() else one.name for one in shown]
    if paper.is_public and people:
        names.append(said("minutes.coalition.people", n=len(people)))
    return "\n".join(names) or "–"


def _giver(paper: Paper, one: Contribution) -> str:
    hidden = paper.is_public and one.organisation_id is None
    return said("minutes.contributions.other") if hidden else one.giver
