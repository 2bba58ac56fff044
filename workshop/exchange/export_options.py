"""What an option waits for, and what is known of it, read as JSON parts."""

from __future__ import annotations

from typing import Any

from workshop.document import Reader, Row
from workshop.exchange.export_people import Names, taken

_GATE = ("kind", "need", "answer", "waived_by", "waived_because", "settled_at")


def readiness(reader: Reader, names: Names, row: Row) -> dict[str, Any]:
    """The parts of one option; `preconditions` are the needs in words, as older readers know."""
    here = {"id": row["id"]}
    gates = reader.all("SELECT * FROM gate WHERE option_id = :id ORDER BY position, id", **here)
    facts = reader.all("SELECT * FROM option_fact WHERE option_id = :id", **here)
    parties = reader.all(
        "SELECT * FROM payer_gainer WHERE option_id = :id ORDER BY position, id", **here
    )
    return {
        "preconditions": [gate["need"] for gate in gates if gate["need"].strip()],
        "gates": [{"id": gate["uid"], **taken(gate, _GATE)} for gate in gates],
        "template": row["template"],
        "creates_risk": bool(row["creates_risk"]),
        "prevention": bool(row["prevention"]),
        "known": {fact["fact"]: fact["text"] for fact in sorted(facts, key=lambda f: f["fact"])},
        "pays_and_gains": [
            {
                "side": party["side"],
                "stakeholder": names.of("stakeholder", party["stakeholder_id"]),
                "name": party["text"],
            }
            for party in parties
        ],
    }
