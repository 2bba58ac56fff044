"""Tables in our JSON: a row an option, a column a voter, a judge or a criterion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workshop.exchange.ballot_file import BadBallots, BallotFile, Choice, Id
from workshop.exchange.ballot_kinds import READ, Wrong, rows_of, scores_of
from workshop.sentences import Sentence
from workshop.voting.rules.profile import Ranked

TABLES = ("resistance", "ratings", "scores", "ranks")


def table_of(data: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The kind of the table in a JSON, and its rows by option.

    A table without the names of options numbers them from 1; one row may stand alone.
    """
    for kind in TABLES:
        given = data.get(kind)
        if isinstance(given, dict):
            return kind, given
        if isinstance(given, list):
            rows = given if any(isinstance(row, list) for row in given) else [given]
            return kind, {str(number): row for number, row in enumerate(rows, start=1)}
    return "", {}


def read_table(
    data: Mapping[str, Any], choices: tuple[Choice, ...], settings: Mapping[str, Any]
) -> BallotFile:
    """Answers by option, one column a voter; or the scores of options on criteria.

    Raises:
        BadBallots: with the reason.
    """
    kind, table = table_of(data)
    if not kind:
        raise BadBallots(Sentence("ballots.no_ballots"))
    known: dict[str, Id] = {str(choice.id): choice.id for choice in choices}
    try:
        rows = rows_of(table, known, kind)
        if kind == "scores":
            return BallotFile(choices, 1, scored=(scores_of(1, table, known),), settings=settings)
        voters = list(_columns(rows, kind))
        if kind == "ranks":
            ranked = tuple(_order(voter, known) for voter in voters)
            return BallotFile(choices, len(ranked), ranked=ranked, settings=settings)
        graded = tuple(READ[kind](1, voter, known) for voter in voters)
    except Wrong as wrong:
        raise BadBallots(wrong.sentence) from wrong
    return BallotFile(choices, len(graded), graded=graded, settings=settings)


def _columns(rows: Mapping[Id, Any], kind: str) -> Iterator[dict[str, Any]]:
    if not all(isinstance(row, list) for row in rows.values()):
        raise Wrong(Sentence("ballots.value", kind=kind))
    if len({len(row) for row in rows.values()}) > 1:
        raise Wrong(Sentence("ballots.table"))
    for voter in range(max(map(len, rows.values()), default=0)):
        yield {str(option): row[voter] for option, row in rows.items()}


def _order(voter: Mapping[str, Any], known: Mapping[str, Id]) -> Ranked[Id]:
    """The order of a judge who gave ranks, 1 the best."""
    by_rank: dict[int, list[Id]] = {}
    for option, rank in READ["ratings"](1, voter, known).grades.items():
        by_rank.setdefault(rank, []).append(option)
    return Ranked(1, tuple(tuple(by_rank[rank]) for rank in sorted(by_rank)))
