"""What the desk and the minutes ask about interests. The text of an interest is private."""

from __future__ import annotations

from collections import Counter, defaultdict

from workshop.document import Reader
from workshop.interests.model import (
    NOT_VOTING,
    Cell,
    Declaration,
    Interest,
    Matrix,
    MayVote,
    Measure,
    Standing,
)
from workshop.people.model import VOTING_ROLES

_STANDINGS: tuple[Standing, ...] = ("not_asked", "none", "declared", "declined")


def declarations(reader: Reader) -> list[Declaration]:
    """Everybody, with what they answered; who was not asked is in the list."""
    rows = reader.all(
        "SELECT p.id AS participant, p.name, p.sector, p.present, "
        "coalesce(d.status, 'not_asked') AS status, count(i.id) AS interests "
        "FROM participant p LEFT JOIN declaration d ON d.participant_id = p.id "
        "LEFT JOIN interest i ON i.declaration_id = d.id "
        "GROUP BY p.id ORDER BY p.position, p.id"
    )
    return [Declaration.model_validate(dict(row)) for row in rows]


def standings(reader: Reader) -> dict[Standing, int]:
    """How many people stand where; all four are there, zeros included."""
    counted = Counter(found.status for found in declarations(reader))
    return {standing: counted[standing] for standing in _STANDINGS}


def interests_of(reader: Reader, participant: int) -> list[Interest]:
    """Private: what one person told us."""
    rows = reader.all(
        "SELECT i.* FROM interest i JOIN declaration d ON d.id = i.declaration_id "
        "WHERE d.participant_id = :participant ORDER BY i.id",
        participant=participant,
    )
    return [
        Interest(
            category=row["category"],
            party=row["party"],
            text=row["text"],
            organisation=row["organisation_id"],
            options=tuple(
                link["option_id"]
                for link in reader.all(
                    "SELECT option_id FROM interest_option WHERE interest_id = :id ORDER BY id",
                    id=row["id"],
                )
            ),
        )
        for row in rows
    ]


def measures(reader: Reader) -> list[Measure]:
    """All measures."""
    rows = reader.all("SELECT * FROM measure ORDER BY id")
    return [Measure.model_validate(dict(row)) for row in rows]


def measure(reader: Reader, participant: int, option: int) -> Measure | None:
    """The measure of one person on one option."""
    row = reader.one(
        "SELECT * FROM measure WHERE participant_id = :p AND option_id = :o",
        p=participant,
        o=option,
    )
    return None if row is None else Measure.model_validate(dict(row))


def recusals(reader: Reader) -> dict[int, frozenset[int]]:
    """The options each person does not vote on, by person: answering only is no vote either."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for one in measures(reader):
        if one.measure in NOT_VOTING:
            found[one.participant_id].add(one.option_id)
    return {participant: frozenset(options) for participant, options in found.items()}


def matrix(reader: Reader) -> Matrix:
    """People with something declared or decided, by the open options."""
    options = tuple(
        row["id"]
        for row in reader.all("SELECT id FROM option WHERE state = 'open' ORDER BY position, id")
    )
    told = _told(reader)
    decided = {(one.participant_id, one.option_id): one.measure for one in measures(reader)}
    cells = {
        place: Cell(told=place in told, measure=decided.get(place))
        for place in told | decided.keys()
        if place[1] in options
    }
    named = {person for person, _ in cells}
    people = tuple(
        found
        for found in declarations(reader)
        if found.status == "declared" or found.participant in named
    )
    return Matrix(people=people, options=options, cells=cells)


def to_settle(reader: Reader) -> list[tuple[int, int]]:
    """Person and option where an interest was told and nobody has decided what it means."""
    return sorted(place for place, cell in matrix(reader).cells.items() if cell.to_settle)


def may_vote(reader: Reader) -> list[MayVote]:
    """For each open option how many present people may vote on it, as a range."""
    marks = ", ".join(f"'{role}'" for role in sorted(VOTING_ROLES))
    sql = f"SELECT id FROM participant WHERE present AND role IN ({marks})"
    voting = {row["id"] for row in reader.all(sql)}
    whole = matrix(reader)
    counts = []
    for option in whole.options:
        here = [cell for (who, on), cell in whole.cells.items() if on == option and who in voting]
        most = len(voting) - sum(cell.measure in NOT_VOTING for cell in here)
        least = most - sum(cell.to_settle for cell in here)
        counts.append(MayVote(option=option, at_least=least, at_most=most, of=len(voting)))
    return counts


def _told(reader: Reader) -> set[tuple[int, int]]:
    rows = reader.all(
        "SELECT d.participant_id, o.option_id FROM interest_option o "
        "JOIN interest i ON i.id = o.interest_id "
        "JOIN declaration d ON d.id = i.declaration_id"
    )
    return {(row["participant_id"], row["option_id"]) for row in rows}
