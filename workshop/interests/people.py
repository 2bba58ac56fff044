"""Who declared what: everybody's standing, and what one person told us (private)."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Mapping

from workshop.document import Reader, Row
from workshop.interests.model import Declaration, Interest, Match
from workshop.interests.packs import Pack
from workshop.interests.policy import pack_in_force
from workshop.interests.terms import DECLARED, STANDINGS, Standing

_CURRENT = (
    "SELECT d.* FROM declaration d WHERE NOT EXISTS "
    "(SELECT 1 FROM declaration later WHERE later.supersedes_id = d.id)"
)


def declarations(reader: Reader, today: datetime.date | None = None) -> list[Declaration]:
    """Everybody, with what they answered last; who was not asked is in the list."""
    today = today or datetime.date.today()
    pack = pack_in_force(reader)
    rows = reader.all(
        "SELECT p.id AS participant, p.name, p.sector, p.role, p.present, d.id, d.layer, "
        "d.method, d.status, d.declared_at, d.expires_on, d.privately, "
        "(SELECT count(*) FROM declaration_interest i WHERE i.declaration_id = d.id) AS interests "
        f"FROM participant p LEFT JOIN ({_CURRENT}) d ON d.participant_id = p.id "
        "ORDER BY p.position, p.id"
    )
    return [_declaration(row, pack, today) for row in rows]


def standings(reader: Reader, today: datetime.date | None = None) -> dict[Standing, int]:
    """How many people stand where; all of them are there, zeros included."""
    counted = Counter(found.status for found in declarations(reader, today))
    return {standing: counted[standing] for standing in STANDINGS}


def declared(reader: Reader, today: datetime.date | None = None) -> frozenset[int]:
    """Who counts as having declared: something, nothing, or asked together and silent."""
    found = declarations(reader, today)
    return frozenset(one.participant for one in found if one.status in DECLARED)


def history(reader: Reader, participant: int) -> list[Declaration]:
    """Every declaration of one person, the newest first; corrections never overwrite."""
    rows = reader.all(
        "SELECT p.id AS participant, p.name, p.sector, p.role, p.present, d.id, d.layer, "
        "d.method, d.status, d.declared_at, d.expires_on, d.privately, "
        "(SELECT count(*) FROM declaration_interest i WHERE i.declaration_id = d.id) AS interests "
        "FROM declaration d JOIN participant p ON p.id = d.participant_id "
        "WHERE d.participant_id = :participant ORDER BY d.id DESC",
        participant=participant,
    )
    return [Declaration.model_validate(dict(row)) for row in rows]


def interests_of(reader: Reader, participant: int) -> list[Interest]:
    """Private: what one person told us, as it stands now."""
    return all_interests(reader).get(participant, [])


def interest(reader: Reader, interest_id: int) -> Interest | None:
    """Private: one interest, also one that a correction has left behind."""
    row = reader.one("SELECT * FROM interest WHERE id = :id", id=interest_id)
    return None if row is None else _interest(row, ())


def all_interests(reader: Reader) -> dict[int, list[Interest]]:
    """Private: what everybody told us, by person, as it stands now."""
    touched: defaultdict[int, list[int]] = defaultdict(list)
    for match in reader.all(
        "SELECT interest_id, option_id FROM interest_match WHERE state = 'confirmed' ORDER BY id"
    ):
        touched[match["interest_id"]].append(match["option_id"])
    rows = reader.all(
        f"SELECT i.* FROM interest i JOIN declaration_interest l ON l.interest_id = i.id "
        f"JOIN ({_CURRENT}) d ON d.id = l.declaration_id WHERE d.status = 'declared' "
        "ORDER BY i.id"
    )
    found: defaultdict[int, list[Interest]] = defaultdict(list)
    for row in rows:
        found[row["participant_id"]].append(_interest(row, touched.get(row["id"], ())))
    return dict(found)


def matches(reader: Reader) -> dict[tuple[int, int], Match]:
    """Private: every answer, by interest and option."""
    rows = reader.all("SELECT * FROM interest_match ORDER BY id")
    return {
        (row["interest_id"], row["option_id"]): Match(
            interest=row["interest_id"],
            option=row["option_id"],
            state=row["state"],
            specificity=row["specificity"],
            how=row["how"],
            relation=row["relation"],
            reason=row["reason"],
        )
        for row in rows
    }


def _declaration(row: Row, pack: Pack, today: datetime.date) -> Declaration:
    known = dict(row)
    if known["id"] is None:
        asked = {name: known[name] for name in ("participant", "name", "sector", "role", "present")}
        return Declaration.model_validate({**asked, "status": "not_asked"})
    return Declaration.model_validate({**known, "status": _standing(known, pack, today)})


def _standing(known: Mapping[str, object], pack: Pack, today: datetime.date) -> object:
    expires = known["expires_on"]
    if known["status"] not in DECLARED:
        return known["status"]
    if expires and today > datetime.date.fromisoformat(str(expires)):
        return "expired"
    if known["layer"] == "standing" and pack.layers.reconfirm_each_session:
        return "to_confirm"
    return known["status"]


def _interest(row: Row, options: tuple[int, ...] | list[int]) -> Interest:
    return Interest(
        id=row["id"],
        uid=row["uid"],
        category=row["category"],
        party=row["party"],
        organisation=row["organisation_id"],
        entity=row["entity"],
        text=row["text"],
        started_on=row["started_on"],
        ended_on=row["ended_on"],
        end_precision=row["end_precision"],
        planned=bool(row["planned"]),
        amount_band=row["amount_band"],
        recipient=row["recipient"],
        sharedness=row["sharedness"],
        sensitive=bool(row["sensitive"]),
        public_wording=row["public_wording"],
        options=tuple(options),
    )
