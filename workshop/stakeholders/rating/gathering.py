"""Taking ratings in: like a ballot, the one write that is no Change and keeps nobody's answers."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial

from workshop.document import Document, Refused, Tables
from workshop.sentences import Sentence
from workshop.stakeholders.rating.counting import Count
from workshop.stakeholders.rating.model import CANNOT_SAY, SCALE, TABLE, RatingPass
from workshop.stakeholders.rating.queries import passes, waiting

Ratings = Mapping[tuple[int, str], int]
"""What one person gave: stakeholder and axis, and a value; 0 is "can't say"."""


def give(document: Document, pass_id: int, participant: int, ratings: Ratings) -> None:
    """Adds one person's ratings to the counts, once.

    The mark that they had their turn and the new counts are one transaction; the counts are
    written anew in one order, so that the file does not tell who came when.

    Raises:
        Refused: the pass is closed, this person had their turn or may not rate, or a value is
            outside the scale.
        DiskTrouble: the disk refused, and nothing was counted.
    """
    document.cast(partial(_give, pass_id=pass_id, person=participant, ratings=ratings))


def key_table(
    document: Document,
    pass_id: int,
    table: str,
    stakeholder: int,
    values: Mapping[str, Mapping[int, int]],
) -> None:
    """Keys what a table said about one stakeholder; what it said before about it is replaced.

    `values` tells for each axis how many people gave each value.

    Raises:
        Refused: the pass is closed or not by table, the table has no name, or a value is outside
            the scale.
        DiskTrouble: the disk refused, and nothing was counted.
    """
    write = partial(_key, pass_id=pass_id, table=table, stakeholder=stakeholder, values=values)
    document.cast(write)


def counts(tables: Tables, pass_id: int) -> list[Count]:
    """What was gathered so far; for the verb that closes the pass, and nobody else."""
    rows = tables.all(
        "SELECT stakeholder_id, axis, sector, value, people FROM rating_count WHERE pass_id = :id",
        id=pass_id,
    )
    return [tuple(row) for row in rows]


def _give(tables: Tables, *, pass_id: int, person: int, ratings: Ratings) -> tuple[str, int]:
    found = _open(tables, pass_id, "kiosk")
    rater = next((one for one in waiting(tables, pass_id) if one.id == person), None)
    if rater is None:
        raise Refused(Sentence("rating.refused.had-turn"))
    label = rater.sector if rater.sector in found.labels else ""
    known = {tuple(row[:4]): row[4] for row in counts(tables, pass_id)}
    for (stakeholder, axis), value in ratings.items():
        _check(found, stakeholder, axis, value)
        cell = (stakeholder, axis, label, value)
        known[cell] = known.get(cell, 0) + 1
    _write_counts(tables, pass_id, known)
    turns = tables.all("SELECT participant_id FROM rating_turn WHERE pass_id = :id", id=pass_id)
    everybody = sorted([row[0] for row in turns] + [person])
    tables.write("DELETE FROM rating_turn WHERE pass_id = :id", "rating_turn", id=pass_id)
    tables.write(
        "INSERT INTO rating_turn SELECT :id, value FROM json_each(:people)",
        "rating_turn",
        id=pass_id,
        people=json.dumps(everybody),
    )
    return "rating_turn", pass_id


def _key(
    tables: Tables,
    *,
    pass_id: int,
    table: str,
    stakeholder: int,
    values: Mapping[str, Mapping[int, int]],
) -> tuple[str, int]:
    found = _open(tables, pass_id, "tables")
    name = table.strip()
    if not name or len(name) > 60:
        raise Refused(Sentence("rating.refused.table-name"))
    label = TABLE + name
    known = {tuple(row[:4]): row[4] for row in counts(tables, pass_id)}
    for axis, given in values.items():
        for value in (CANNOT_SAY, *SCALE):
            known.pop((stakeholder, axis, label, value), None)
        for value, people in given.items():
            _check(found, stakeholder, axis, value)
            known[stakeholder, axis, label, value] = people
    _write_counts(tables, pass_id, known)
    return "rating_turn", pass_id


def _open(tables: Tables, pass_id: int, form: str) -> RatingPass:
    found = next((one for one in passes(tables) if one.id == pass_id), None)
    if found is None or not found.is_open or found.form != form:
        raise Refused(Sentence("rating.refused.closed"))
    return found


def _check(found: RatingPass, stakeholder: int, axis: str, value: int) -> None:
    known = stakeholder in found.stakeholders and axis in found.axes
    if not known or value not in (CANNOT_SAY, *SCALE):
        raise Refused(Sentence("rating.refused.value"))


def _write_counts(tables: Tables, pass_id: int, known: Mapping[tuple[object, ...], int]) -> None:
    rows = json.dumps(sorted([*cell, people] for cell, people in known.items() if people))
    tables.write("DELETE FROM rating_count WHERE pass_id = :id", "rating_count", id=pass_id)
    tables.write(
        "INSERT INTO rating_count SELECT :id, value->>0, value->>1, value->>2, value->>3, "
        "value->>4 FROM json_each(:rows)",
        "rating_count",
        id=pass_id,
        rows=rows,
    )
