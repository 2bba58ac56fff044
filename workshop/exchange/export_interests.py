"""What people declared, what was judged and what was decided, read from the file as JSON parts."""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from workshop.document import Reader, Row
from workshop.exchange.export_people import Names, Rows, taken
from workshop.exchange.paper_votes import renamed

_DECLARATION = [*("layer", "status", "method", "declared_at", "expires_on", "pack", "pack_version")]
_NOT_ASKED: dict[str, Any] = {
    "id": None,
    "layer": "session",
    "status": "not_asked",
    "method": "oral_minuted",
    "declared_at": "",
    "expires_on": None,
    "pack": "",
    "pack_version": "",
    "privately": False,
    "supersedes": None,
    "interests": [],
    "keeps": [],
}
"""The entry of somebody who was not asked: it carries what was judged and decided."""
_INTEREST = [
    *("category", "party", "entity", "text", "started_on", "ended_on", "end_precision"),
    *("amount_band", "recipient", "sharedness", "public_wording"),
]
_MATCH = ["state", "specificity", "how", "relation", "reason", "answered_at"]
_ASSESSMENT = [*("pack", "pack_version", "proposed", "severity", "override_reason", "assessed_at")]
_MEASURE = ["reason_private", "authority", "decided_at", "ended_at", "exception"]
_SAID = {
    "state": "confirmed",
    "specificity": "specific",
    "how": "manual",
    "relation": "",
    "reason": "",
}
"""How an answer stands that the person gave together with the interest."""


def declarations(reader: Reader, names: Names) -> Rows:
    """What people answered, each person's answers in the order in which they follow each other.

    What was judged and decided stands with the newest.
    """
    answers: defaultdict[int, Rows] = defaultdict(list)
    for person, told in _told(reader, names):
        answers[person].append(told)
    found = []
    for row in reader.all("SELECT id, uid FROM participant ORDER BY position, id"):
        judged = _assessments(reader, names, row["id"])
        decided = _measures(reader, names, row["id"])
        mine = answers[row["id"]]
        if not mine and (judged or decided):
            mine = [_NOT_ASKED]
        for place, told in enumerate(mine, start=1):
            newest = place == len(mine)
            found.append(
                {
                    "participant": row["uid"],
                    **told,
                    "assessments": judged if newest else [],
                    "measures": decided if newest else [],
                }
            )
    return found


def _told(reader: Reader, names: Names) -> list[tuple[int, dict[str, Any]]]:
    """Every declaration with whose it is; an interest stands in the first that holds it."""
    interests = {row["id"]: row for row in reader.all("SELECT * FROM interest")}
    held: defaultdict[int, dict[int, None]] = defaultdict(dict)
    for link in reader.all("SELECT * FROM declaration_interest ORDER BY id"):
        held[link["declaration_id"]][link["interest_id"]] = None
    answers = _answers(reader)
    seen: set[int] = set()
    found = []
    for row in reader.all("SELECT * FROM declaration ORDER BY id"):
        here = held[row["id"]]
        told = {
            "id": row["uid"],
            **taken(row, _DECLARATION),
            "privately": bool(row["privately"]),
            "supersedes": names.of("declaration", row["supersedes_id"]),
            "interests": [
                _interest(names, interests[one], answers[one], row["declared_at"])
                for one in here
                if one not in seen
            ],
            "keeps": [interests[one]["uid"] for one in here if one in seen],
        }
        seen |= set(here)
        found.append((row["participant_id"], told))
    return found


def _answers(reader: Reader) -> defaultdict[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for row in reader.all("SELECT * FROM interest_match ORDER BY id"):
        found[row["interest_id"]].append(row)
    return found


def _interest(names: Names, row: Row, answers: list[Row], told_at: str) -> dict[str, Any]:
    said = [one for one in answers if _said_with_it(one, told_at)]
    return {
        "id": row["uid"],
        **taken(row, _INTEREST),
        "organisation": names.of("organisation", row["organisation_id"]),
        "planned": bool(row["planned"]),
        "sensitive": bool(row["sensitive"]),
        "options": [names.of("option", one["option_id"]) for one in said],
        "matches": [
            {"option": names.of("option", one["option_id"]), **taken(one, _MATCH)}
            for one in answers
            if one not in said
        ],
    }


def _said_with_it(answer: Row, told_at: str) -> bool:
    """Whether the person said it with the interest: then the option alone tells it all."""
    return taken(answer, list(_SAID)) == _SAID and answer["answered_at"] in ("", told_at)


def _assessments(reader: Reader, names: Names, person: int) -> Rows:
    rows = reader.all("SELECT * FROM assessment WHERE participant_id = :id ORDER BY id", id=person)
    return [
        {
            "id": row["uid"],
            "option": names.of("option", row["option_id"]),
            **taken(row, _ASSESSMENT),
            "facts": json.loads(row["facts"]),
            "rules": json.loads(row["rules"]),
            "assessor": names.of("participant", row["assessor_id"]),
            "second_assessor": names.of("participant", row["second_assessor_id"]),
            "supersedes": names.of("assessment", row["supersedes_id"]),
        }
        for row in rows
    ]


def _measures(reader: Reader, names: Names, person: int) -> Rows:
    rows = reader.all("SELECT * FROM measure WHERE participant_id = :id ORDER BY id", id=person)
    return [
        {
            "id": row["uid"],
            "option": names.of("option", row["option_id"]),
            "assessment": names.of("assessment", row["assessment_id"]),
            "measures": json.loads(row["measures"]),
            "reason": row["reason_public"],
            **taken(row, _MEASURE),
            "decided_by": names.of("participant", row["decided_by"]),
            "supersedes": names.of("measure", row["supersedes_id"]),
        }
        for row in rows
    ]


def policy(reader: Reader) -> dict[str, Any] | None:
    """The policy pack that was chosen, whole; None while nobody has chosen."""
    row = reader.one("SELECT * FROM policy ORDER BY id DESC")
    columns = ["pack", "version", "sha256", "body", "chosen_at"]
    return None if row is None else taken(row, columns)


def organisation_aliases(reader: Reader, names: Names) -> Rows:
    """Other names of organisations, or names they were said not to go by."""
    return [
        {
            "organisation": names.of("organisation", row["organisation_id"]),
            **taken(row, ["alias", "status"]),
        }
        for row in reader.all("SELECT * FROM organisation_alias ORDER BY id")
    ]


def stamps(reader: Reader, names: Names) -> Rows:
    """Who was seen to leave, come back, stay silent or answer only."""
    return [
        {
            "id": row["uid"],
            "participant": names.of("participant", row["participant_id"]),
            "option": names.of("option", row["option_id"]),
            **taken(row, ["kind", "stamped_at"]),
        }
        for row in reader.all("SELECT * FROM stamp ORDER BY id")
    ]


def steering(reader: Reader, names: Names) -> Rows:
    """Who led the room on an option instead of the facilitator."""
    return [
        {
            "id": row["uid"],
            "option": names.of("option", row["option_id"]),
            "participant": names.of("participant", row["participant_id"]),
            **taken(row, ["began_at", "ended_at"]),
        }
        for row in reader.all("SELECT * FROM steering ORDER BY id")
    ]


def of_round(reader: Reader, names: Names, row: Row, uid: dict[int, str]) -> dict[str, Any]:
    """What a round kept of interests, who was not on its roll, and what was noted later."""
    kept = json.loads(row["interests"]) if row["interests"] else None
    if kept is not None:
        for part in ("items", "checks"):
            kept = renamed(kept, part, "option", uid)
    off = reader.all(
        "SELECT o.reason, p.uid FROM off_roll o JOIN participant p ON p.id = o.participant_id "
        "WHERE o.round_id = :id ORDER BY p.position, p.id",
        id=row["id"],
    )
    notes = reader.all("SELECT * FROM round_note WHERE round_id = :id ORDER BY id", id=row["id"])
    return {
        "interests": kept,
        "off_roll": [{"participant": one["uid"], "reason": one["reason"]} for one in off],
        "notes": [
            {
                "id": note["uid"],
                "option": names.of("option", note["option_id"]),
                "participant": names.of("participant", note["participant_id"]),
                **taken(note, ["verdict", "noted_at"]),
            }
            for note in notes
        ],
    }
