"""What is told to whom afterwards: a letter to each group, a paragraph for each organisation.

Only what anybody may read: no name of a person, no interest, no ballot.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from workshop.commitments.model import RACI, Action, Contribution, Decision, Party, Raci
from workshop.commitments.queries import (
    actions,
    contributions,
    decisions,
    hands,
    owner_home,
    parties,
    roles,
)
from workshop.document import Reader
from workshop.sentences import Sentence
from workshop.voting.groups import SMALLEST_SHOWN


class Promise(NamedTuple):
    """An action that is told back, by whom it is done, and by when the group hears of it."""

    action: Action
    by: str | Sentence
    by_day: str


class Letter(NamedTuple):
    """What one group is told."""

    group: str
    needs: tuple[str, ...]
    """What the map says they need: the room wrote it, not they."""
    stopped: tuple[str, ...]
    """What stopped somebody of their sector, who may be of another group; where several of the
    sector are in the room."""
    decided: tuple[Decision, ...]
    next: tuple[Promise, ...]


class DeskNote(NamedTuple):
    """What the workshop means for one organisation."""

    organisation: str
    owns: tuple[Action, ...]
    roles: tuple[tuple[Raci, tuple[Action, ...]], ...]
    carries: tuple[str, ...]
    """The letters of the options it is ready to carry."""
    brings: tuple[Contribution, ...]


def letters(reader: Reader) -> list[Letter]:
    """One letter for each group that some action is told back to, in alphabetical order."""
    by_group: dict[str, list[Party]] = {}
    for party in parties(reader, relation="feedback_to"):
        by_group.setdefault(party.name, []).append(party)
    known = {one.id: one for one in actions(reader)}
    made = {one.id: one for one in decisions(reader)}
    found = []
    for group in sorted(by_group, key=str.casefold):
        own = by_group[group]
        promised = [
            Promise(known[one.action_id], public_owner(reader, known[one.action_id]), one.by_day)
            for one in own
        ]
        about = {one.action.decision_id for one in promised}
        found.append(
            Letter(
                group,
                *_heard(reader, own[0].stakeholder_id),
                tuple(one for id_, one in made.items() if id_ in about),
                tuple(promised),
            )
        )
    return found


def desk_notes(reader: Reader) -> list[DeskNote]:
    """One note for each organisation that has a part in what was agreed, by name."""
    everything, given, brought = actions(reader), roles(reader), contributions(reader)
    ready = [
        one for one in hands(reader) if one.state == "ready" and one.organisation_id is not None
    ]
    option = {row["id"]: row["letter"] for row in reader.all("SELECT id, letter FROM option")}
    found = []
    for row in reader.all("SELECT id, name FROM organisation ORDER BY name, id"):
        home = row["id"]
        mine: dict[Raci, set[int]] = {
            letter: {one.action_id for one in given if one.home_id == home and one.role == letter}
            for letter in RACI
        }
        note = DeskNote(
            row["name"],
            tuple(one for one in everything if owner_home(reader, one) == home),
            tuple(
                (letter, tuple(one for one in everything if one.id in ids))
                for letter, ids in mine.items()
                if ids
            ),
            tuple(dict.fromkeys(option[one.option_id] for one in ready if one.home_id == home)),
            tuple(one for one in brought if one.organisation_id == home),
        )
        if note.owns or note.roles or note.carries or note.brings:
            found.append(note)
    return found


def public_owner(reader: Reader, action: Action) -> str | Sentence:
    """Who answers for an action, for anybody to read: the organisation, else the sector.

    Neither an organisation nor a sector stands for a person whom it would give away: both are
    told of a person only where at least three of it are in the room.
    """
    own = action.owner_organisation_id
    home = own or (owner_home(reader, action) if _many(reader, "organisation_id", action) else None)
    if home is not None:
        return str(reader.value("SELECT name FROM organisation WHERE id = :id", id=home))
    if action.owner_id is None:
        return Sentence("commitments.told.nobody")
    sector = reader.value("SELECT sector FROM participant WHERE id = :id", id=action.owner_id)
    if sector == "not_stated" or not _many(reader, "sector", action):
        return Sentence("commitments.told.participant")
    return Sentence("commitments.told.somebody", sector=Sentence(f"widgets.sector.{sector}"))


def _many(reader: Reader, what: Literal["sector", "organisation_id"], action: Action) -> bool:
    """Whether the owner is one of several in the room."""
    sql = (
        f"SELECT count(*) FROM participant WHERE present AND {what} = "
        f"(SELECT {what} FROM participant WHERE id = :id)"
    )
    return int(reader.value(sql, id=action.owner_id)) >= SMALLEST_SHOWN


def _heard(reader: Reader, stakeholder: int | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    row = reader.one("SELECT needs, sector FROM stakeholder WHERE id = :id", id=stakeholder)
    if row is None:
        return (), ()
    here = "SELECT count(*) FROM participant WHERE present AND sector = :sector"
    sql = "SELECT text FROM barrier WHERE sector = :sector ORDER BY position, id"
    sector = row["sector"]
    many = sector != "not_stated" and reader.value(here, sector=sector) >= SMALLEST_SHOWN
    stopped = reader.all(sql, sector=sector) if many else []
    needs = (line.strip() for line in row["needs"].splitlines())
    return tuple(line for line in needs if line), tuple(one["text"] for one in stopped)
