"""What the options name, and which interests may touch them.

Everything is read live, so that it runs again on every edit of the map, of an option or of a
declaration.
"""

from __future__ import annotations

from collections import defaultdict

from workshop.document import Reader
from workshop.interests.matching import Held, Names, SameQuestion, Tie, same_questions
from workshop.interests.matching import prompts as asked
from workshop.interests.model import Prompt
from workshop.interests.naming import normalised
from workshop.interests.people import all_interests, matches

_BY_ITSELF = (
    "SELECT l.option_id, o.id AS organisation, o.name, l.relation FROM option_organisation l "
    "JOIN organisation o ON o.id = l.organisation_id"
)
_BY_STAKEHOLDER = (
    "SELECT l.option_id, s.organisation_id AS organisation, coalesce(o.name, s.name) AS name, "
    "l.relation FROM option_stakeholder l JOIN stakeholder s ON s.id = l.stakeholder_id "
    "LEFT JOIN organisation o ON o.id = s.organisation_id"
)
_BY_FUNDER = (
    "SELECT l.option_id, f.organisation_id AS organisation, coalesce(o.name, f.name) AS name, "
    "'funder' AS relation FROM option_stakeholder l "
    "JOIN link m ON m.target_id = l.stakeholder_id AND m.kind = 'funds' "
    "JOIN stakeholder f ON f.id = m.source_id LEFT JOIN organisation o ON o.id = f.organisation_id"
)
_INTO = (
    "WITH RECURSIVE into_open(option_id, open_id) AS ("
    "SELECT id, id FROM option WHERE state = 'open' UNION "
    "SELECT o.id, i.open_id FROM option o JOIN into_open i ON o.merged_into = i.option_id "
    "WHERE o.state = 'merged') "
)
"""Each option that stands or was merged, with the open one that its words are in now."""


def ties(reader: Reader) -> list[Tie]:
    """The organisations that the open options name.

    An option names them itself, by a stakeholder, by who funds one, by what was merged into it,
    and by who pays for the meeting, which touches every option.
    """
    whole = f"{_BY_ITSELF} UNION {_BY_STAKEHOLDER} UNION {_BY_FUNDER}"
    rows = reader.all(
        f"{_INTO}SELECT DISTINCT i.open_id, t.organisation, t.name, t.relation "
        f"FROM ({whole}) t JOIN into_open i ON i.option_id = t.option_id ORDER BY 1, 3, 4"
    )
    found = [Tie(*tuple(row)) for row in rows]
    sponsor = (reader.value("SELECT sponsor FROM workshop") or "").strip()
    if sponsor:
        known = reader.all("SELECT id FROM option WHERE state = 'open' ORDER BY position, id")
        found += [Tie(row["id"], None, sponsor, "sponsor") for row in known]
    return found


def stands_in(reader: Reader) -> dict[int, int]:
    """The open option that each option's words are in now: itself, or what it was merged into."""
    rows = reader.all(f"{_INTO}SELECT option_id, open_id FROM into_open")
    return {row["option_id"]: row["open_id"] for row in rows}


def linked(reader: Reader) -> frozenset[int]:
    """The options that name at least one organisation; the others cannot be checked."""
    return frozenset(tie.option for tie in ties(reader) if tie.relation != "sponsor")


def held(reader: Reader) -> list[Held]:
    """Private: every interest that stands, with the organisation it names."""
    called = {row["id"]: row["name"] for row in reader.all("SELECT id, name FROM organisation")}
    return [
        Held(
            one.id,
            participant,
            one.organisation,
            called.get(one.organisation or 0, "") or one.entity,
        )
        for participant, interests in all_interests(reader).items()
        for one in interests
    ]


def own_organisations(reader: Reader) -> list[Held]:
    """The organisations people come from; where one is named, the person is worth asking."""
    rows = reader.all(
        "SELECT p.id, p.organisation_id, o.name FROM participant p "
        "JOIN organisation o ON o.id = p.organisation_id ORDER BY p.position, p.id"
    )
    return [Held(None, row["id"], row["organisation_id"], row["name"]) for row in rows]


def aliases(reader: Reader) -> Names:
    """The answers to "same organisation?"."""
    known: dict[str, defaultdict[str, set[int]]] = {
        status: defaultdict(set) for status in ("same", "other")
    }
    for row in reader.all("SELECT * FROM organisation_alias ORDER BY id"):
        known[row["status"]][normalised(row["alias"])].add(row["organisation_id"])
    frozen = {
        status: {alias: frozenset(ids) for alias, ids in found.items()}
        for status, found in known.items()
    }
    return Names(frozen["same"], frozen["other"])


def prompts(reader: Reader) -> list[Prompt]:
    """Private: the questions nobody has answered: does this interest touch this option?"""
    answered = frozenset(matches(reader))
    return asked(held(reader), ties(reader), aliases(reader), answered)


def own_prompts(reader: Reader) -> list[Prompt]:
    """People whose own organisation an option names and who have told of no tie to it."""
    told = {(one.participant, one.organisation) for one in held(reader)}
    worth = [one for one in own_organisations(reader)
             if (one.participant, one.organisation) not in told]  # fmt: skip
    return asked(worth, ties(reader), aliases(reader), frozenset())


def names_to_ask(reader: Reader) -> list[SameQuestion]:
    """Private: names that look alike; asked once, and never a match by themselves."""
    return same_questions(held(reader), ties(reader), aliases(reader))
