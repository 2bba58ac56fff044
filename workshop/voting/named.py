"""Ballots of an open round, by person: a roll call, one passed number pad, a touch wall."""

from __future__ import annotations

import re
from typing import ClassVar

from workshop.document import Change, Reader, Refused, Tables
from workshop.sentences import Sentence
from workshop.voting import queries
from workshop.voting.ballot import Ballot, Cell, Mark, read
from workshop.voting.methods import BallotRefused, Choices, method
from workshop.voting.model import Round

PAD = re.compile(r"^\s*(?P<number>\d{1,3})\s*[*x×]\s*(?P<answer>\d{1,2})\s*$")


class AnswerFor(Change):
    """One person's answer on one option, said aloud or keyed on the pad; the last one counts."""

    round_id: int
    person: int
    option: int
    place: int
    undoable: ClassVar[bool] = False
    journalled: ClassVar[bool] = False

    def apply(self, tables: Tables) -> None:
        """Keeps the answer in the person's ballot.

        Raises:
            Refused: the round is not open, or the rule or the roll does not allow it.
        """
        round_ = queries.round_of(tables, self.round_id)
        rule = queries.frozen_rule(round_)
        answers = method(rule.method).answers(rule)
        if not 0 <= self.place < len(answers):
            raise Refused(Sentence("voting_open.refused.answer", n=len(answers)))
        kept = ballot_of(tables, self.round_id, self.person)
        choices = {} if kept is None else _choices(kept)
        choices[self.option] = answers[self.place].value
        put_named(tables, round_, self.person, choices)


def put_named(tables: Tables, round_: Round, person: int, choices: Choices) -> None:
    """Keeps a ballot under its name, and marks the person as having voted.

    Raises:
        Refused: the round is secret or not open, the person is not on the roll, or the rule or
            the roll does not allow these choices.
    """
    if round_.secret or round_.status != "open":
        raise Refused(Sentence("voting_open.refused.not_open"))
    entry = queries.entry_of(tables, round_.id, person)
    if entry is None:
        raise Refused(Sentence("voting.refused.not_on_roll"))
    try:
        ballot = method(round_.method).fill(queries.frozen_rule(round_), entry, choices)
    except BallotRefused as refusal:
        raise Refused(refusal.sentence) from refusal
    tables.write(
        "INSERT INTO named_ballot (round_id, participant_id, ballot) "
        "VALUES (:round, :person, :ballot) "
        "ON CONFLICT (round_id, participant_id) DO UPDATE SET ballot = excluded.ballot",
        "named_ballot",
        round=round_.id,
        person=person,
        ballot=ballot.text(),
    )
    tables.write(
        "UPDATE roll SET voted = 1 WHERE round_id = :round AND participant_id = :person",
        "roll",
        round=round_.id,
        person=person,
    )


def ballot_of(reader: Reader, round_id: int, person: int) -> Ballot | None:
    """What somebody answered in an open round, or None."""
    kept = reader.value(
        "SELECT ballot FROM named_ballot WHERE round_id = :round AND participant_id = :person",
        round=round_id,
        person=person,
    )
    return None if kept is None else read(kept)


def named_ballots(reader: Reader, round_id: int) -> dict[int, Ballot]:
    """Every ballot of an open round, by person."""
    rows = reader.all(
        "SELECT participant_id, ballot FROM named_ballot WHERE round_id = :round", round=round_id
    )
    return {row["participant_id"]: read(row["ballot"]) for row in rows}


def keyed(text: str) -> tuple[int, int]:
    """What was keyed on the pad: "17*3" is person 17, answer 3; both counted from 1.

    Raises:
        Refused: it is something else.
    """
    match = PAD.match(text)
    if match is None:
        raise Refused(Sentence("voting_open.refused.pad"))
    return int(match["number"]), int(match["answer"])


def _choices(ballot: Ballot) -> dict[int, Cell]:
    return {option: cell for option, cell in ballot.cells if cell not in (Mark.RECUSED, Mark.BLANK)}
