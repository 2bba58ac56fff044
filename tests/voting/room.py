"""A small room with options and people, for tests of the vote."""

from __future__ import annotations

from pathlib import Path

from workshop.document import Change, Document, Tables
from workshop.voting import queries
from workshop.voting.changes import CloseRound, OpenRound, SetUpRound, StopRound
from workshop.voting.rule import Settings

SECTORS = ("academia", "provider", "patient")


class Furnish(Change):
    """Puts people and options into an empty file."""

    people: int
    options: int = 7
    recused: tuple[tuple[int, int], ...] = ()

    def apply(self, tables: Tables) -> None:
        tables.insert("workshop", **_WORKSHOP)
        for n in range(1, self.people + 1):
            tables.insert(
                "participant",
                position=n,
                name=f"Person {n}",
                sector=SECTORS[n % 3],
                organisation_id=None,
                role="member",
                capacity="",
                present=1,
                arrived_at=None,
                left_at=None,
                consent_name="not_asked",
                consent_photo="not_asked",
                note="",
                code=f"AB{n:02d}".replace("0", "X").replace("1", "Y"),
            )
        for n in range(1, self.options + 1):
            letter = "ABCDEFGHIJKLMNOP"[n - 1]
            tables.insert(
                "option",
                position=n,
                letter=letter,
                title=f"Secret wish number {n} & more",
                plain_title="",
                layer="",
                state="open",
                merged_into=None,
                idea_id=None,
            )
        for person, option in self.recused:
            tables.insert(
                "measure",
                participant_id=person,
                option_id=option,
                assessment_id=None,
                measures='["no_vote"]',
                reason_public="works for it",
                reason_private="",
                decided_by=None,
                authority="facilitator",
                decided_at="2027-02-10T13:00:00+01:00",
                ended_at="",
                exception="",
                supersedes_id=None,
            )


_WORKSHOP = {
    "title": "Room",
    "subtitle": "",
    "date": "2027-02-10",
    "place": "",
    "language": "en",
    "starts_at": "13:30",
    "ends_at": "16:30",
    "template": "",
    "facilitator": "",
    "secretary": "",
    "sample": 0,
    "provenance": "",
    "group_limit": 5,
    "started_at": None,
    "closed_at": None,
    "approved_at": None,
}


def furnish(
    document: Document,
    people: int = 7,
    options: int = 7,
    recused: tuple[tuple[int, int], ...] = (),
) -> None:
    """People and options."""
    document.commit(Furnish(people=people, options=options, recused=recused))


def opened(document: Document, settings: Settings | None = None) -> int:
    """A round with the question everybody reads, open."""
    document.commit(
        SetUpRound(
            title="Final priorities",
            question="Which steps should we start with?",
            settings=settings or Settings(),
        )
    )
    round_ = queries.rounds(document)[-1]
    document.commit(OpenRound(round_id=round_.id))
    return round_.id


def closed(document: Document, round_id: int) -> None:
    """Both acts of closing."""
    document.commit(StopRound(round_id=round_id))
    document.commit(CloseRound(round_id=round_id))


def bytes_of(path: Path) -> bytes:
    """Every byte beside and in the file."""
    return b"".join(
        found.read_bytes() for found in sorted(path.parent.glob(path.name + "*")) if found.is_file()
    )
