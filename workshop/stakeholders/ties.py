"""What is tied to a stakeholder: moved to another one, or let go; in each feature by its writes."""

from __future__ import annotations

from workshop.commitments import writes as commitment_writes
from workshop.document import Tables
from workshop.options import writes as option_writes
from workshop.stakeholders.alike import pair
from workshop.stakeholders.rating.writes import refuse_while_rated

ONE_A_KEY = {
    "stance": "option_id",
    "seat_support": "item",
    "map_position": "view",
}
"""Tables of the map with `stakeholder_id` rows, and of what a stakeholder has at most one each."""


def move(tables: Tables, keep: int, absorb: int) -> None:
    """Hands all that is tied to `absorb` to `keep`.

    Raises:
        Refused: the room is rating `absorb` now, and a private count has no owner to hand it to.
    """
    refuse_while_rated(tables, absorb)
    _links(tables, keep, absorb)
    for table, key in ONE_A_KEY.items():
        _unique(tables, table, key, keep, absorb)
    for feature in (option_writes, commitment_writes):
        feature.hand_stakeholder_over(tables, keep, absorb)
    _apart(tables, keep, absorb)
    _speakers(tables, keep, absorb)


def let_go(tables: Tables, stakeholder: int) -> None:
    """Takes away what points to a stakeholder who leaves the map; a name stays as words.

    Whoever they spoke for is absent again.
    """
    refuse_while_rated(tables, stakeholder)
    here = {"id": stakeholder}
    for table in ONE_A_KEY:
        for row in tables.all(f"SELECT id FROM {table} WHERE stakeholder_id = :id", **here):
            tables.delete(table, row["id"])
    for table, ends in (
        ("link", "source_id target_id"),
        ("stakeholder_apart", "first_id second_id"),
    ):
        one, other = ends.split()
        for row in tables.all(f"SELECT id FROM {table} WHERE {one} = :id OR {other} = :id", **here):
            tables.delete(table, row["id"])
    name = str(tables.value("SELECT name FROM stakeholder WHERE id = :id", **here) or "")
    for feature in (option_writes, commitment_writes):
        feature.let_stakeholder_go(tables, stakeholder, name)
    for row in tables.all("SELECT id FROM stakeholder WHERE represented_by = :id", **here):
        tables.update("stakeholder", row["id"], represented_by=None, present="absent")


def _links(tables: Tables, keep: int, absorb: int) -> None:
    sql = "SELECT * FROM link WHERE source_id = :id OR target_id = :id ORDER BY id"
    for link in tables.all(sql, id=absorb):
        source, target = (
            keep if end == absorb else end for end in (link["source_id"], link["target_id"])
        )
        twin = tables.one(
            "SELECT * FROM link WHERE source_id = :s AND target_id = :t AND kind = :kind "
            "AND id <> :id",
            s=source,
            t=target,
            kind=link["kind"],
            id=link["id"],
        )
        if source != target and twin is None:
            tables.update("link", link["id"], source_id=source, target_id=target)
            continue
        if twin is not None:
            weights = [one["weight"] for one in (link, twin) if one["weight"] is not None]
            note, basis = twin["note"] or link["note"], twin["legal_basis"] or link["legal_basis"]
            heavier = max(weights, default=None)
            tables.update("link", twin["id"], weight=heavier, note=note, legal_basis=basis)
        tables.delete("link", link["id"])


def _unique(tables: Tables, table: str, key: str, keep: int, absorb: int) -> None:
    """Rows of which one stakeholder has at most one a key: what `keep` has stays."""
    columns = key.split(", ")
    have = {
        tuple(row[column] for column in columns)
        for row in tables.all(f"SELECT {key} FROM {table} WHERE stakeholder_id = :id", id=keep)
    }
    for row in tables.all(f"SELECT * FROM {table} WHERE stakeholder_id = :id", id=absorb):
        if tuple(row[column] for column in columns) in have:
            tables.delete(table, row["id"])
        else:
            tables.update(table, row["id"], stakeholder_id=keep)


def _apart(tables: Tables, keep: int, absorb: int) -> None:
    sql = "SELECT * FROM stakeholder_apart WHERE first_id = :id OR second_id = :id"
    for row in tables.all(sql, id=absorb):
        other = row["second_id"] if row["first_id"] == absorb else row["first_id"]
        first, second = pair(keep, other)
        known = tables.value(
            "SELECT 1 FROM stakeholder_apart WHERE first_id = :first AND second_id = :second",
            first=first,
            second=second,
        )
        if other == keep or known:
            tables.delete("stakeholder_apart", row["id"])
        else:
            tables.update("stakeholder_apart", row["id"], first_id=first, second_id=second)


def _speakers(tables: Tables, keep: int, absorb: int) -> None:
    for row in tables.all("SELECT id FROM stakeholder WHERE represented_by = :id", id=absorb):
        if row["id"] == keep:
            tables.update("stakeholder", keep, represented_by=None, present="absent")
        else:
            tables.update("stakeholder", row["id"], represented_by=keep)
