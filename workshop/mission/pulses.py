"""Asking the pulse: opened, answered by one person after another, closed, and then told.

The counts leave no journal row, no undo row and no time, and nothing is told while it is open:
two looks would give the answers of whoever came in between.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar, Literal

from pydantic import Field as Given

from workshop.agenda.queries import group_limit
from workshop.document import Change, Reader, Refused, Tables
from workshop.mission.pulse import ANSWERS, Moment, Told, questions, told
from workshop.people.model import Sector
from workshop.sentences import Sentence

Status = Literal["not_asked", "open", "closed"]
Cell = tuple[str, str, str, int]
"""Moment, question, sector and answer."""
Spreads = Mapping[tuple[str, str], list[int]]
"""By question and sector: how many gave each answer."""


class _PulseChange(Change):
    undoable: ClassVar[bool] = False
    journalled: ClassVar[bool] = False


class OpenPulse(_PulseChange):
    """Begin to ask, or go on where too few have answered for anything to have been told."""

    moment: Moment

    def apply(self, tables: Tables) -> None:
        """Opens it.

        Raises:
            Refused: its answers were told already, or another one is being asked.
        """
        others = tables.value(
            "SELECT 1 FROM pulse_moment WHERE status = 'open' AND moment != :moment",
            moment=self.moment,
        )
        if others is not None:
            raise Refused(Sentence("mission.refused.pulse_other"))
        if status(tables, self.moment) == "closed" and any(
            one.enough for one in result(tables, self.moment)
        ):
            raise Refused(Sentence("mission.refused.pulse_told"))
        _set(tables, self.moment, "open")


class GivePulse(_PulseChange):
    """One person's answers to the three questions; None where somebody would rather not say."""

    moment: Moment
    answers: tuple[int | None, int | None, int | None] = Given(repr=False)
    sector: Sector | Literal[""] = Given(default="", repr=False)

    def apply(self, tables: Tables) -> None:
        """Adds them to the counts.

        Raises:
            Refused: it is not being asked, or it is no answer.
        """
        if status(tables, self.moment) != "open":
            raise Refused(Sentence("mission.refused.pulse_not_open"))
        if any(answer is not None and answer not in ANSWERS for answer in self.answers):
            raise Refused(Sentence("mission.refused.choice"))
        sector = "" if self.sector == "not_stated" else self.sector
        known = _counts(tables)
        for question, answer in zip(questions(self.moment), self.answers, strict=True):
            if answer is not None:
                cell = (self.moment, question, sector, answer)
                known[cell] = known.get(cell, 0) + 1
        _write_counts(tables, known)


class ClosePulse(_PulseChange):
    """Ask no more; what enough people answered may be told now, and nothing else stays."""

    moment: Moment

    def apply(self, tables: Tables) -> None:
        """Closes it.

        Raises:
            Refused: it is not being asked.
        """
        if status(tables, self.moment) != "open":
            raise Refused(Sentence("mission.refused.pulse_not_open"))
        _set(tables, self.moment, "closed")
        found = told(self.moment, _spreads(tables, self.moment), limit(tables, self.moment))
        kept = {cell: n for cell, n in _counts(tables).items() if cell[0] != self.moment}
        if any(one.enough for one in found):
            kept |= {cell: n for cell, n in _told_cells(self.moment, found) if n}
        else:
            kept |= _without_sectors(self.moment, _counts(tables))
        _write_counts(tables, kept)


def status(reader: Reader, moment: Moment) -> Status:
    """Whether a pulse is asked now, was asked, or never."""
    sql = "SELECT status FROM pulse_moment WHERE moment = :moment"
    found: Status | None = reader.value(sql, moment=moment)
    return found or "not_asked"


def result(reader: Reader, moment: Moment) -> tuple[Told, ...]:
    """What may be told of a pulse; nothing before it is closed."""
    if status(reader, moment) != "closed":
        return ()
    counts, least = _spreads(reader, moment), limit(reader, moment)
    return tuple(_kept(question, counts, least) for question in questions(moment))


def _kept(question: str, counts: Spreads, least: int) -> Told:
    """What closing kept of a question: of sectors only those that may be told."""
    rows = {sector: tuple(row) for (name, sector), row in counts.items() if name == question}
    spread = tuple(sum(column) for column in zip([0] * len(ANSWERS), *rows.values(), strict=True))
    if sum(spread) < least:
        return Told(question, (0,) * len(ANSWERS), enough=False)
    parts = tuple((sector, row) for sector, row in sorted(rows.items()) if sector)
    return Told(question, spread, enough=True, sectors=parts)


def _spreads(reader: Reader, moment: Moment) -> Spreads:
    counts: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * len(ANSWERS))
    for row in reader.all("SELECT * FROM pulse WHERE moment = :moment", moment=moment):
        counts[row["question"], row["sector"]][row["answer"] - 1] = row["people"]
    return counts


def limit(reader: Reader, moment: Moment) -> int:
    """The fewest people of whom anything of a pulse is told: as promised when it was opened."""
    sql = "SELECT at_least FROM pulse_moment WHERE moment = :moment"
    return int(reader.value(sql, moment=moment) or group_limit(reader))


def _counts(tables: Tables) -> dict[Cell, int]:
    rows = tables.all("SELECT moment, question, sector, answer, people FROM pulse")
    return {(row[0], row[1], row[2], row[3]): row[4] for row in rows}


def _told_cells(moment: Moment, found: Iterable[Told]) -> Iterator[tuple[Cell, int]]:
    """What is told, and what is left of it under no sector: the file holds nothing finer."""
    for one in found:
        parts = dict(one.sectors)
        told_apart = [sum(column) for column in zip(*parts.values(), strict=True)]
        apart = told_apart or [0] * len(ANSWERS)
        if one.enough:
            parts[""] = tuple(n - taken for n, taken in zip(one.spread, apart, strict=True))
        for sector, spread in parts.items():
            for answer, people in zip(ANSWERS, spread, strict=True):
                yield (moment, one.question, sector, answer), people


def _without_sectors(moment: Moment, counts: Mapping[Cell, int]) -> dict[Cell, int]:
    """Too few to be told: it may go on, and who is alone in a sector is not in the file."""
    joined: dict[Cell, int] = {}
    for (asked, question, _, answer), people in counts.items():
        if asked == moment:
            cell = (moment, question, "", answer)
            joined[cell] = joined.get(cell, 0) + people
    return joined


def _write_counts(tables: Tables, counts: Mapping[Cell, int]) -> None:
    """All of them anew and in one order: the file does not tell who came when."""
    rows = json.dumps(sorted([*cell, people] for cell, people in counts.items()))
    tables.write("DELETE FROM pulse", "pulse")
    tables.write(
        "INSERT INTO pulse SELECT value->>0, value->>1, value->>2, value->>3, value->>4 "
        "FROM json_each(:rows)",
        "pulse",
        rows=rows,
    )


def _set(tables: Tables, moment: Moment, status_: Status) -> None:
    tables.write(
        "INSERT INTO pulse_moment (moment, status, at_least) VALUES (:moment, :status, :limit) "
        "ON CONFLICT (moment) DO UPDATE SET status = excluded.status",
        "pulse_moment",
        moment=moment,
        status=status_,
        limit=limit(tables, moment),
    )
