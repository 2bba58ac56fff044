"""Casting a ballot: the one write that is no Change and leaves no trace of whose it was."""

from __future__ import annotations

from functools import partial

from workshop.document import DiskTrouble, Document, Reader, Refused, Tables
from workshop.sentences import Sentence
from workshop.voting import queries, urn
from workshop.voting.methods import BallotRefused, Choices, method
from workshop.voting.named import put_named, put_or_take_back


def cast(
    document: Document, round_id: int, participant: int, choices: Choices, operation: str
) -> None:
    """Puts one person's ballot in the urn, once.

    The mark on the roll and the new urn are one transaction. The same operation written twice
    counts once, and after an error the truth is read back before the error is told.

    Raises:
        Refused: the round takes no ballots, the person is not on the roll or has voted, or the
            rule or the roll does not allow these choices.
        DiskTrouble: the disk refused, and the ballot is not in.
    """
    mark = bytes.fromhex(operation)
    write = partial(_put_in, round_id=round_id, person=participant, choices=choices, mark=mark)
    try:
        document.cast(write)
    except DiskTrouble:
        if not is_in(document, round_id, participant, operation):
            raise


def place(document: Document, round_id: int, participant: int, choices: Choices) -> None:
    """Keeps the ballot of an open round under its name as it stands now, dot by dot.

    Raises:
        Refused: the round is secret or not open, or the rule or the roll does not allow this.
        DiskTrouble: the disk refused, and the ballot is as it was before.
    """
    document.cast(partial(_place, round_id=round_id, person=participant, choices=choices))


def is_in(reader: Reader, round_id: int, participant: int, operation: str) -> bool:
    """Whether the ballot of this very operation is in the urn."""
    found = reader.value(
        "SELECT 1 FROM roll WHERE round_id = :round AND participant_id = :person "
        "AND voted AND operation = :mark",
        round=round_id,
        person=participant,
        mark=bytes.fromhex(operation),
    )
    return found is not None


def _place(tables: Tables, *, round_id: int, person: int, choices: Choices) -> tuple[str, int]:
    put_or_take_back(tables, queries.round_of(tables, round_id), person, choices)
    return "roll", round_id


def _put_in(
    tables: Tables, *, round_id: int, person: int, choices: Choices, mark: bytes
) -> tuple[str, int]:
    round_ = queries.round_of(tables, round_id)
    if round_.status != "open":
        raise Refused(Sentence(f"voting.refused.{_why_not(round_.status)}"))
    row = tables.one(
        "SELECT voted, operation, place FROM roll "
        "WHERE round_id = :round AND participant_id = :person",
        round=round_id,
        person=person,
    )
    entry = queries.entry_of(tables, round_id, person)
    if row is None or entry is None:
        raise Refused(Sentence("voting.refused.not_on_roll"))
    if row["place"]:
        raise Refused(Sentence(f"voting.refused.votes_on_{row['place']}"))
    if not round_.secret:
        put_named(tables, round_, person, choices)
        return "roll", round_id
    if row["voted"]:
        if row["operation"] == mark:
            return "roll", round_id
        raise Refused(Sentence("voting.refused.voted"))
    try:
        ballot = method(round_.method).fill(queries.frozen_rule(round_), entry, choices)
    except BallotRefused as refusal:
        raise Refused(refusal.sentence) from refusal
    _write(tables, round_id, person, ballot.text(), mark)
    return "roll", round_id


def _write(tables: Tables, round_id: int, person: int, ballot: str, mark: bytes) -> None:
    body = tables.value("SELECT body FROM urn WHERE round_id = :round", round=round_id)
    tables.write(
        "UPDATE urn SET body = :body WHERE round_id = :round",
        "urn",
        round=round_id,
        body=urn.add(body, ballot),
    )
    tables.write(
        "UPDATE roll SET voted = 1, operation = :mark "
        "WHERE round_id = :round AND participant_id = :person AND NOT voted",
        "roll",
        round=round_id,
        person=person,
        mark=mark,
    )


def _why_not(status: str) -> str:
    return {"draft": "not_open", "stopped": "stopped"}.get(status, "closed")
