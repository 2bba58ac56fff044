"""Pabulib files (.pb): votes on projects with costs and a budget."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from workshop.exchange.ballot_file import (
    LONGEST_NAME,
    BadBallots,
    BallotFile,
    Choice,
    Id,
    amount_of,
    check_lines,
    check_options,
    check_stated,
    first_twice,
    short,
)
from workshop.sentences import Sentence
from workshop.voting.rules.profile import Approved, Graded, Ranked

SECTIONS = ("META", "PROJECTS", "VOTES")
MOST_POINTS = 1_000_000

Row = tuple[int, list[str]]
"""The number of a line, and its fields."""


@dataclass(slots=True)
class _Parts:
    """The three sections, each with its first line as header."""

    rows: dict[str, list[Row]] = field(default_factory=dict)

    def table(self, name: str, needed: Sequence[str]) -> Iterator[tuple[int, dict[str, str]]]:
        """The rows of a section by column."""
        if name not in self.rows:
            raise BadBallots(Sentence("ballots.no_section", section=name))
        line, titles = self.rows[name][0] if self.rows[name] else (1, [])
        header = [title.strip().lower() for title in titles]
        for column in needed:
            if column not in header:
                raise BadBallots(Sentence("ballots.no_column", column=column, section=name), line)
        for number, row in self.rows[name][1:]:
            if len(row) > len(header):
                raise BadBallots(Sentence("ballots.too_many_fields", n=len(header)), number)
            yield number, {**dict.fromkeys(header, ""), **dict(zip(header, row, strict=False))}


def read_pabulib(text: str) -> BallotFile:
    """A .pb file (pabulib.org/format): sections of fields divided by semicolons.

    Raises:
        BadBallots: with the line and the reason.
    """
    parts = _parts(text)
    meta = {
        row["key"].strip().lower(): (row["value"].strip(), line)
        for line, row in parts.table("META", ("key", "value"))
    }
    titles: dict[str, str] = {}
    costs: dict[Id, Fraction] = {}
    official: list[Id] = []
    for line, row in parts.table("PROJECTS", ("project_id", "cost")):
        project = row["project_id"].strip()
        if not project:
            raise BadBallots(Sentence("ballots.no_project"), line)
        if project in titles:
            raise BadBallots(Sentence("ballots.twice", value=short(project)), line)
        titles[project] = row.get("name", "").strip()[:LONGEST_NAME] or project
        costs[project] = amount_of(row["cost"], line)
        if not costs[project]:
            raise BadBallots(Sentence("ballots.amount", value=row["cost"]), line)
        if row.get("selected", "").strip() in ("1", "2"):
            official.append(project)
        check_options(len(titles), line)
    check_options(len(titles))
    _check_stated(meta, "num_projects", "options", len(titles))
    kind, kind_line = meta.get("vote_type", ("approval", 1))
    if kind not in KINDS:
        raise BadBallots(Sentence("ballots.vote_type", value=short(kind)), kind_line)
    column, needed, make = KINDS[kind]
    votes = [
        make(line, row, _projects(row["vote"], titles, line))
        for line, row in parts.table("VOTES", needed)
    ]
    _check_stated(meta, "num_votes", "votes", len(votes))
    settings = {"budget": amount_of(*meta["budget"])} if "budget" in meta else {}
    choices = tuple(Choice(project, title) for project, title in titles.items())
    kept: dict[str, Any] = {column: tuple(votes)}
    return BallotFile(
        choices, len(votes), settings=settings, costs=costs, official=tuple(official), **kept
    )


def _parts(text: str) -> _Parts:
    parts, now = _Parts(), None
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True)
    line = 1
    try:
        for row in reader:
            first = row[0].strip().upper() if row else ""
            if len(row) == 1 and first in SECTIONS:
                if first in parts.rows:
                    raise BadBallots(Sentence("ballots.section_twice", section=first), line)
                now = parts.rows[first] = []
            elif any(cell.strip() for cell in row):
                if now is None:
                    raise BadBallots(Sentence("ballots.no_section", section="META"), line)
                now.append((line, row))
                check_lines(len(now), line)
            line = reader.line_num + 1
    except csv.Error as error:
        raise BadBallots(Sentence("ballots.fields", reason=str(error)), line) from error
    return parts


def _check_stated(meta: dict[str, tuple[str, int]], key: str, what: str, found: int) -> None:
    if key in meta:
        value, line = meta[key]
        if not value.isascii() or not value.isdigit() or len(value) > 12:
            raise BadBallots(Sentence("ballots.count", value=short(value)), line)
        check_stated(what, (int(value), line), found)


def _projects(vote: str, titles: dict[str, str], line: int) -> list[str]:
    """The projects a vote names, each at most once."""
    named = [project.strip() for project in vote.split(",")] if vote.strip() else []
    for project in named:
        if project not in titles:
            raise BadBallots(Sentence("ballots.unknown", value=short(project)), line)
    twice = first_twice(named)
    if twice is not None:
        raise BadBallots(Sentence("ballots.twice", value=short(str(twice))), line)
    return named


def _approval(_line: int, _row: dict[str, str], named: list[str]) -> Approved[Id]:
    return Approved(1, frozenset(named))


def _choose_one(line: int, _row: dict[str, str], named: list[str]) -> Approved[Id]:
    if len(named) > 1:
        raise BadBallots(Sentence("ballots.one_choice"), line)
    return Approved(1, frozenset(named))


def _order(_line: int, _row: dict[str, str], named: list[str]) -> Ranked[Id]:
    return Ranked(1, tuple((project,) for project in named))


def _points(line: int, row: dict[str, str], named: list[str]) -> Graded[Id]:
    cells = [cell.strip() for cell in row["points"].split(",")] if row["points"].strip() else []
    if len(cells) != len(named):
        raise BadBallots(Sentence("ballots.points_number"), line)
    for cell in cells:
        digits = cell.removeprefix("-")
        if not digits.isascii() or not digits.isdigit() or len(digits) > 7:
            raise BadBallots(Sentence("ballots.points", value=short(cell)), line)
    return Graded(1, dict(zip(named, map(int, cells), strict=True)))


Make = Callable[[int, dict[str, str], list[str]], Any]
KINDS: dict[str, tuple[str, tuple[str, ...], Make]] = {
    "approval": ("approved", ("vote",), _approval),
    "choose-1": ("approved", ("vote",), _choose_one),
    "ordinal": ("ranked", ("vote",), _order),
    "cumulative": ("graded", ("vote", "points"), _points),
    "scoring": ("graded", ("vote", "points"), _points),
}
"""What each type of vote becomes, which columns it needs, and how a row is read."""
