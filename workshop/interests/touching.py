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

MERGED = "merged"
"""The relation of a question that is asked because one option was merged into another."""
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
_OPEN = " WHERE option_id IN (SELECT id FROM option WHERE state = 'open') ORDER BY 1, 3, 4"


def ties(reader: Reader) -> list[Tie]:
    """The organisations that the open options name.

    An option names them itself, by a stakeholder, by who funds one, and by who pays for the
    meeting, which touches every option.
    """
    whole = f"{_BY_ITSELF} UNION {_BY_STAKEHOLDER} UNION {_BY_FUNDER}"
    rows = reader.all(f"SELECT * FROM ({whole}){_OPEN}")
    found = [Tie(*tuple(row)) for row in rows]
    sponsor = (reader.value("SELECT sponsor FROM workshop") or "").strip()
    if sponsor:
        known = reader.all("SELECT id FROM option WHERE state = 'open' ORDER BY position, id")
        found += [Tie(row["id"], None, sponsor, "sponsor") for row in known]
    return found


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
    mine = held(reader)
    found = asked(mine, ties(reader), aliases(reader), answered)
    known = {(one.interest, one.option) for one in found} | answered
    return [
        *found,
        *(one for one in _merged(reader, mine) if (one.interest, one.option) not in known),
    ]


def _merged(reader: Reader, mine: list[Held]) -> list[Prompt]:
    """What touched an option may touch the one it was merged into: it is asked again."""
    into = {
        row["id"]: row["merged_into"]
        for row in reader.all("SELECT id, merged_into FROM option WHERE state = 'merged'")
    }
    rows = reader.all("SELECT id FROM option WHERE state = 'open'")
    standing = {row["id"] for row in rows}
    whose = {one.interest: one for one in mine}
    found: dict[tuple[int, int], Prompt] = {}
    for match in matches(reader).values():
        option, seen = match.option, set[int]()
        while option in into and option not in seen:
            seen.add(option)
            option = into[option]
        if match.state != "confirmed" or not seen or option not in standing:
            continue
        one = whose.get(match.interest)
        if one is not None:
            found[match.interest, option] = Prompt(
                participant=one.participant,
                interest=match.interest,
                option=option,
                organisation=one.name,
                relation=MERGED,
                how="manual",
            )
    return list(found.values())


def own_prompts(reader: Reader) -> list[Prompt]:
    """People whose own organisation an option names and who have told of no tie to it."""
    told = {(one.participant, one.organisation) for one in held(reader)}
    worth = [one for one in own_organisations(reader)
             if (one.participant, one.organisation) not in told]  # fmt: skip
    return asked(worth, ties(reader), aliases(reader), frozenset())


def names_to_ask(reader: Reader) -> list[SameQuestion]:
    """Private: names that look alike; asked once, and never a match by themselves."""
    return same_questions(held(reader), ties(reader), aliases(reader))
