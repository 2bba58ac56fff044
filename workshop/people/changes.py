"""What people do with the list of people."""

from __future__ import annotations

import datetime
import secrets

from pydantic import BaseModel, ConfigDict

from workshop.document import Change, Refused, Tables
from workshop.document.text import Name, Paragraph
from workshop.people.model import Consent, Role, Sector
from workshop.people.writes import organisation_named
from workshop.sentences import Sentence

CODE_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"  # without 0 O 1 I L


class NewPerson(BaseModel):
    """One line of a list of people."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Name
    sector: Sector = "not_stated"
    organisation: Name = ""
    role: Role = "member"
    note: Paragraph = ""


class AddPeople(Change):
    """Add people to the list in one act; organisations are found by name or made."""

    people: tuple[NewPerson, ...]

    def apply(self, tables: Tables) -> None:
        named = [one for one in self.people if one.name.strip()]
        if not named:
            raise Refused(Sentence("people.nobody-named"))
        for one in named:
            tables.insert(
                "participant",
                position=tables.next_position("participant"),
                name=one.name,
                sector=one.sector,
                organisation_id=organisation_named(tables, one.organisation, one.sector),
                role=one.role,
                capacity="",
                present=0,
                consent_name="not_asked",
                consent_photo="not_asked",
                note=one.note,
                code=_free_code(tables),
            )


class EditParticipant(Change):
    """Set what a person is; what is not named stays as it is."""

    participant: int
    name: Name | None = None
    sector: Sector | None = None
    role: Role | None = None
    capacity: Name | None = None
    organisation: Name | None = None
    consent_name: Consent | None = None
    consent_photo: Consent | None = None

    def apply(self, tables: Tables) -> None:
        columns = self.model_dump(
            include=set(self.model_fields_set) - {"operation", "participant", "organisation"}
        )
        if self.name is not None and not self.name.strip():
            raise Refused(Sentence("people.no-name"))
        if self.organisation is not None:
            columns["organisation_id"] = organisation_named(tables, self.organisation)
        if columns:
            tables.update("participant", self.participant, **columns)


class WriteNote(Change):
    """Type a private note on a person."""

    participant: int
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"participant.{self.participant}.note"

    def apply(self, tables: Tables) -> None:
        tables.update("participant", self.participant, note=self.text)


class SetPresent(Change):
    """Somebody came, or left."""

    participant: int
    present: bool

    def apply(self, tables: Tables) -> None:
        _set_present(tables, self.participant, self.present)


class EveryoneIsHere(Change):
    """Everybody on the list is here: attendance in one act."""

    def apply(self, tables: Tables) -> None:
        for row in tables.all("SELECT id FROM participant WHERE NOT present"):
            _set_present(tables, row["id"], True)


class RemoveParticipant(Change):
    """Take somebody off the list, if nothing in the workshop names them."""

    participant: int

    def apply(self, tables: Tables) -> None:
        for table, column in _NAMED_IN:
            sql = f"SELECT 1 FROM {table} WHERE {column} = :id"
            if tables.value(sql, id=self.participant):
                raise Refused(Sentence("people.named-elsewhere"))
        tables.delete("participant", self.participant)


_NAMED_IN: tuple[tuple[str, str], ...] = (
    ("declaration", "participant_id"),
    ("interest", "participant_id"),
    ("assessment", "participant_id"),
    ("assessment", "assessor_id"),
    ("assessment", "second_assessor_id"),
    ("stamp", "participant_id"),
    ("steering", "participant_id"),
    ("off_roll", "participant_id"),
    ("round_note", "participant_id"),
    ("measure", "participant_id"),
    ("measure", "decided_by"),
    ("roll", "participant_id"),
    ("action", "owner_id"),
    ("action", "manager_id"),
    ("action_role", "participant_id"),
    ("coalition", "participant_id"),
    ("named_ballot", "participant_id"),
    ("parked", "owner_id"),
    ("speaker", "participant_id"),
    ("rating_turn", "participant_id"),
)


def _set_present(tables: Tables, participant: int, present: bool) -> None:
    now = datetime.datetime.now().astimezone().isoformat(timespec="minutes")
    arrived = tables.value("SELECT arrived_at FROM participant WHERE id = :id", id=participant)
    tables.update(
        "participant",
        participant,
        present=int(present),
        arrived_at=(arrived or now) if present else arrived,
        left_at=None if present else (now if arrived else None),
    )


def _free_code(tables: Tables) -> str:
    taken = {row["code"] for row in tables.all("SELECT code FROM participant")}
    while True:
        code = "".join(secrets.choice(CODE_ALPHABET) for _ in range(4))
        if code not in taken:
            return code
