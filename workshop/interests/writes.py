"""Rows of interests that several verbs write: declarations that follow each other, answers."""

from __future__ import annotations

import datetime

from workshop.document import Row, Tables
from workshop.interests.lookback import months_before
from workshop.interests.model import Interest
from workshop.interests.policy import pack_in_force
from workshop.interests.terms import Answer, Layer, Method


def declare(
    tables: Tables,
    participant: int,
    status: Answer,
    interests: list[int],
    *,
    layer: Layer = "session",
    method: Method = "oral_minuted",
    privately: bool = False,
    at: str = "",
    uid: str | None = None,
) -> int:
    """Adds a declaration after the one that stands, and gives its id."""
    pack = pack_in_force(tables)
    known = current(tables, participant)
    day = datetime.date.fromisoformat(at[:10]) if at else datetime.date.today()
    months = pack.layers.standing_valid_months
    expires = months_before(day, -months).isoformat() if months else None
    row = tables.insert(
        "declaration",
        **({"uid": uid} if uid else {}),
        participant_id=participant,
        layer=layer,
        status=status,
        method=method,
        declared_at=at,
        expires_on=expires if status in ("none", "declared") else None,
        privately=int(privately),
        pack=pack.id,
        pack_version=pack.version,
        supersedes_id=known["id"] if known is not None else None,
    )
    for interest in interests:
        tables.insert("declaration_interest", declaration_id=row, interest_id=interest)
    return row


def write_match(tables: Tables, interest: int, option: int, **columns: str) -> None:
    """Writes the answer for one interest and one option, over an earlier one."""
    sql = "SELECT id FROM interest_match WHERE interest_id = :i AND option_id = :o"
    known = tables.value(sql, i=interest, o=option)
    if known is None:
        tables.insert("interest_match", interest_id=interest, option_id=option, **columns)
    else:
        tables.update("interest_match", known, **columns)


def write_interest(tables: Tables, participant: int, one: Interest) -> int:
    """Writes down a new interest of somebody and gives its id."""
    columns = one.model_dump(mode="json", exclude={"id", "uid", "options", "organisation"})
    for name in ("planned", "sensitive"):
        columns[name] = int(columns[name])
    if one.uid:
        columns["uid"] = one.uid
    return tables.insert(
        "interest", participant_id=participant, organisation_id=one.organisation, **columns
    )


def current(tables: Tables, participant: int) -> Row | None:
    """The declaration of somebody that no other has followed; None before they were asked."""
    return tables.one(
        "SELECT * FROM declaration d WHERE participant_id = :p AND NOT EXISTS "
        "(SELECT 1 FROM declaration later WHERE later.supersedes_id = d.id)",
        p=participant,
    )
