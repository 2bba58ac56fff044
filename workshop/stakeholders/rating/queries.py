"""What screens and minutes ask about rating passes."""

from __future__ import annotations

import json

from workshop.document import Reader
from workshop.document.tables import Row
from workshop.stakeholders.rating.model import PassResult, Rater, RatingPass
from workshop.voting.model import Voter

NEUTRAL = ("facilitator", "co_facilitator", "secretary")
"""Roles that run the room and do not rate."""


def passes(reader: Reader) -> list[RatingPass]:
    """All passes, the first first."""
    return [_pass(row) for row in reader.all("SELECT * FROM rating_pass ORDER BY number, id")]


def open_pass(reader: Reader) -> RatingPass | None:
    """The pass that gathers ratings now."""
    return next((one for one in passes(reader) if one.is_open), None)


def closed_passes(reader: Reader) -> list[RatingPass]:
    """The passes that have a result."""
    return [one for one in passes(reader) if not one.is_open]


def result(reader: Reader, pass_id: int) -> PassResult | None:
    """The result of a pass; None while it is open: it does not exist yet."""
    kept = reader.value(
        "SELECT result FROM rating_pass WHERE id = :id AND status = 'closed'", id=pass_id
    )
    return PassResult.model_validate_json(kept) if kept else None


def raters(reader: Reader, pass_id: int) -> list[Rater]:
    """Everybody in the room who may have a turn, or had one."""
    rows = reader.all(
        "SELECT participant.*, rating_turn.participant_id IS NOT NULL AS had_turn FROM participant "
        "LEFT JOIN rating_turn ON participant_id = participant.id AND pass_id = :id "
        "WHERE present OR had_turn ORDER BY position, participant.id",
        id=pass_id,
    )
    return [
        Rater.model_validate({field: row[field] for field in Rater.model_fields})
        for row in rows
        if row["role"] not in NEUTRAL
    ]


def waiting(reader: Reader, pass_id: int) -> list[Voter]:
    """Whoever is in the room and has had no turn, as the kiosk's list shows them."""
    return [
        Voter(one.id, one.name, one.sector, one.code, False)
        for one in raters(reader, pass_id)
        if not one.had_turn
    ]


def tables_keyed(reader: Reader, pass_id: int) -> dict[str, int]:
    """The tables keyed so far, and about how many stakeholders."""
    rows = reader.all(
        "SELECT sector, COUNT(DISTINCT stakeholder_id) AS n FROM rating_count "
        "WHERE pass_id = :id AND sector LIKE 'table:%' GROUP BY sector ORDER BY sector",
        id=pass_id,
    )
    return {row["sector"].partition(":")[2]: row["n"] for row in rows}


def _pass(row: Row) -> RatingPass:
    return RatingPass(
        id=row["id"],
        uid=row["uid"],
        number=row["number"],
        form=row["form"],
        axes=json.loads(row["axes"]),
        stakeholders=json.loads(row["stakeholders"]),
        labels=json.loads(row["labels"]),
        is_open=row["status"] == "open",
        opened_at=row["opened_at"],
        closed_at=row["closed_at"],
    )
