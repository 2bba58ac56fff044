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
from workshop.voting.roll import Entry

PAD = re.compile(
    r"\s*(?:(?P<number>\d{1,3})|(?P<code>[A-Za-z0-9]{4}))\s*[*x×]\s*(?P<answer>\d{1,2})\s*"
)


class AnswerFor(Change):
    """One person's answer on one option, said aloud or keyed on the pad; the last one counts.

    No place takes the answer back.
    """

    round_id: int
    person: int
    option: int
    place: int | None
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
        choices = _choices_of(tables, round_, self.person)
        if self.place is None:
            choices.pop(self.option, None)
        elif 0 <= self.place < len(answers):
            choices[self.option] = answers[self.place].value
        else:
            raise Refused(Sentence("voting_open.refused.answer", n=len(answers)))
        put_or_take_back(tables, round_, self.person, choices)


class DotFor(Change):
    """One more dot of one person on one option, keyed on the pad."""

    round_id: int
    person: int
    option: int
    undoable: ClassVar[bool] = False
    journalled: ClassVar[bool] = False

    def apply(self, tables: Tables) -> None:
        """Adds the dot to the person's ballot.

        Raises:
            Refused: the round is not open, or the rule or the roll does not allow it.
        """
        round_ = queries.round_of(tables, self.round_id)
        choices = _choices_of(tables, round_, self.person)
        dots = choices.get(self.option, 0)
        choices[self.option] = dots + 1 if isinstance(dots, int) else 1
        put_named(tables, round_, self.person, choices)


class TakeBack(Change):
    """Takes everything back that one person gave; they may answer again."""

    round_id: int
    person: int
    undoable: ClassVar[bool] = False
    journalled: ClassVar[bool] = False

    def apply(self, tables: Tables) -> None:
        """Takes the ballot out and the mark off the roll.

        Raises:
            Refused: the round is secret or not open, or the person is not on the roll.
        """
        round_ = queries.round_of(tables, self.round_id)
        put_or_take_back(tables, round_, self.person, {})


def put_named(tables: Tables, round_: Round, person: int, choices: Choices) -> None:
    """Keeps a ballot under its name, and marks the person as having voted.

    Raises:
        Refused: the round is secret or not open, the person is not on the roll, or the rule or
            the roll does not allow these choices.
    """
    entry = _on_roll(tables, round_, person)
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
    _mark(tables, round_.id, person, voted=True)


def put_or_take_back(tables: Tables, round_: Round, person: int, choices: Choices) -> None:
    """Keeps a ballot under its name; where nothing is left on it the person has not voted.

    Raises:
        Refused: as `put_named`.
    """
    nothing = (0, Mark.BLANK) if method(round_.method).shape == "dots" else (Mark.BLANK,)
    if any(cell not in nothing for cell in choices.values()):
        put_named(tables, round_, person, choices)
        return
    _on_roll(tables, round_, person)
    tables.write(
        "DELETE FROM named_ballot WHERE round_id = :round AND participant_id = :person",
        "named_ballot",
        round=round_.id,
        person=person,
    )
    _mark(tables, round_.id, person, voted=False)


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


def answered_on(reader: Reader, round_id: int, option: int) -> frozenset[int]:
    """Who has answered on an option; never what."""
    return frozenset(
        person
        for person, ballot in named_ballots(reader, round_id).items()
        if ballot.cell(option) not in (Mark.BLANK, Mark.RECUSED)
    )


def same_answer(reader: Reader, round_: Round, person: int, option: int, place: int) -> bool | None:
    """Whether somebody answers the same on being called again; None where nothing was answered."""
    kept = ballot_of(reader, round_.id, person)
    if kept is None or kept.cell(option) in (Mark.BLANK, Mark.RECUSED):
        return None
    answers = method(round_.method).answers(queries.frozen_rule(round_))
    return 0 <= place < len(answers) and kept.cell(option) == answers[place].value


def dots_placed(reader: Reader, round_id: int) -> dict[int, int]:
    """How many dots each person has placed; never where."""
    return {
        person: sum(ballot.given.values())
        for person, ballot in named_ballots(reader, round_id).items()
    }


def numbers(reader: Reader) -> dict[int, int]:
    """The number of each person: their place in the list of people, the same in every vote."""
    rows = reader.all("SELECT id FROM participant ORDER BY position, id")
    return {row["id"]: number for number, row in enumerate(rows, start=1)}


def keyed(text: str) -> tuple[int | str, int]:
    """What was keyed on the pad: "17*3" is person 17, answer 3; both counted from 1.

    Four signs before the star are a badge code. Answer 0 takes back what was given.

    Raises:
        Refused: it is something else.
    """
    match = PAD.fullmatch(text)
    if match is None:
        raise Refused(Sentence("voting_open.refused.pad"))
    who: int | str = int(match["number"]) if match["number"] else match["code"].upper()
    return who, int(match["answer"])


def _on_roll(tables: Tables, round_: Round, person: int) -> Entry:
    if round_.secret or round_.status != "open":
        raise Refused(Sentence("voting_open.refused.not_open"))
    entry = queries.entry_of(tables, round_.id, person)
    if entry is None:
        raise Refused(Sentence("voting.refused.not_on_roll"))
    return entry


def _mark(tables: Tables, round_id: int, person: int, *, voted: bool) -> None:
    tables.write(
        "UPDATE roll SET voted = :voted WHERE round_id = :round AND participant_id = :person",
        "roll",
        round=round_id,
        person=person,
        voted=int(voted),
    )


def _choices_of(reader: Reader, round_: Round, person: int) -> dict[int, Cell]:
    """What somebody has given so far, as choices that can be added to."""
    if round_.secret:
        return {}
    return given_by(reader, round_.id, person)


def given_by(reader: Reader, round_id: int, person: int) -> dict[int, Cell]:
    """What somebody has on their ballot in an open round; nothing for what was left alone."""
    ballot = ballot_of(reader, round_id, person)
    cells = () if ballot is None else ballot.cells
    return {option: cell for option, cell in cells if cell not in (Mark.RECUSED, Mark.BLANK)}
