"""Asking the pulse: opened, answered by one person after another, closed, and then told.

The counts leave no journal row, no undo row and no time, and nothing is told while it is open:
two looks would give the answers of whoever came in between.
"""

from __future__ import annotations

from collections import defaultdict
from typing import ClassVar, Literal

from pydantic import Field as Given

from workshop.agenda.queries import group_limit
from workshop.document import Change, Reader, Refused, Tables
from workshop.mission.pulse import ANSWERS, Moment, Told, questions, told
from workshop.people.model import Sector
from workshop.sentences import Sentence

Status = Literal["not_asked", "open", "closed"]


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
        for question, answer in zip(questions(self.moment), self.answers, strict=True):
            if answer is not None:
                tables.write(
                    "INSERT INTO pulse (moment, question, sector, answer, people) "
                    "VALUES (:moment, :question, :sector, :answer, 1) "
                    "ON CONFLICT (moment, question, sector, answer) DO UPDATE "
                    "SET people = people + 1",
                    "pulse",
                    moment=self.moment,
                    question=question,
                    sector=sector,
                    answer=answer,
                )


class ClosePulse(_PulseChange):
    """Ask no more; what enough people answered may be told now."""

    moment: Moment

    def apply(self, tables: Tables) -> None:
        """Closes it.

        Raises:
            Refused: it is not being asked.
        """
        if status(tables, self.moment) != "open":
            raise Refused(Sentence("mission.refused.pulse_not_open"))
        _set(tables, self.moment, "closed")


def status(reader: Reader, moment: Moment) -> Status:
    """Whether a pulse is asked now, was asked, or never."""
    sql = "SELECT status FROM pulse_moment WHERE moment = :moment"
    found: Status | None = reader.value(sql, moment=moment)
    return found or "not_asked"


def result(reader: Reader, moment: Moment) -> tuple[Told, ...]:
    """What may be told of a pulse; nothing before it is closed."""
    if status(reader, moment) != "closed":
        return ()
    counts: defaultdict[tuple[str, str], list[int]] = defaultdict(lambda: [0] * len(ANSWERS))
    for row in reader.all("SELECT * FROM pulse WHERE moment = :moment", moment=moment):
        counts[row["question"], row["sector"]][row["answer"] - 1] = row["people"]
    return told(moment, counts, limit(reader, moment))


def limit(reader: Reader, moment: Moment) -> int:
    """The fewest people of whom anything of a pulse is told: as promised when it was opened."""
    sql = "SELECT at_least FROM pulse_moment WHERE moment = :moment"
    return int(reader.value(sql, moment=moment) or group_limit(reader))


def _set(tables: Tables, moment: Moment, status_: Status) -> None:
    tables.write(
        "INSERT INTO pulse_moment (moment, status, at_least) VALUES (:moment, :status, :limit) "
        "ON CONFLICT (moment) DO UPDATE SET status = excluded.status",
        "pulse_moment",
        moment=moment,
        status=status_,
        limit=limit(tables, moment),
    )
