"""Reading what is kept of a workshop, from its own file or from its JSON."""

from __future__ import annotations

import tempfile
from pathlib import Path

from pydantic import ValidationError

from workshop.agenda.queries import workshop
from workshop.commitments import queries as commitments
from workshop.document import Document, Reader, Refused
from workshop.document.looking import looked_into
from workshop.exchange.json_file import read_json
from workshop.exchange.maps.of_workshop import map_of
from workshop.exchange.past.model import (
    PastAction,
    PastDecision,
    PastPerson,
    PastWord,
    Snapshot,
)
from workshop.exchange.workshop_json import import_json
from workshop.language.queries import terms
from workshop.people.queries import participants
from workshop.sentences import Sentence


def snapshot_of(reader: Reader) -> Snapshot:
    """What is kept of an open workshop: no vote, no interest, no note and no badge code."""
    about = workshop(reader)
    organisations = {
        row["id"]: row["name"] for row in reader.all("SELECT id, name FROM organisation")
    }
    return Snapshot(
        uid=about.uid if about else "",
        title=about.title if about else "",
        date=about.date if about else "",
        map=map_of(reader),
        actions=tuple(
            PastAction(
                owner=commitments.owner_name(reader, one),
                **one.model_dump(
                    include={
                        "uid",
                        "number",
                        "text",
                        "due",
                        "first_step",
                        "early_check",
                        "evidence",
                    }
                ),
            )
            for one in commitments.actions(reader)
        ),
        decisions=tuple(
            PastDecision(
                **one.model_dump(
                    include={"uid", "number", "text", "decided_at", "review_on", "change_if"}
                )
            )
            for one in commitments.decisions(reader)
        ),
        words=tuple(
            PastWord(term=one.term, plain=one.plain, definition=one.definition)
            for one in terms(reader)
        ),
        people=tuple(
            PastPerson(
                name=one.name,
                sector=one.sector,
                organisation=organisations.get(one.organisation_id or 0, ""),
                role=one.role,
            )
            for one in participants(reader)
            if one.name.strip()
        ),
    )


def snapshot_at(path: Path) -> Snapshot:
    """What is kept of the workshop in a `.plenary` file or a workshop's JSON; it is not changed.

    Raises:
        WorkshopError: the file is refused, with the reason in a sentence.
    """
    if path.suffix.lower() != ".json":
        with looked_into(path) as document:
            return _checked(document, path)
    with tempfile.TemporaryDirectory(prefix="plenary-") as folder:
        document = Document.create(Path(folder) / "copy.plenary")
        try:
            import_json(document, read_json(path))
            return _checked(document, path)
        finally:
            document.close()


def _checked(document: Document, path: Path) -> Snapshot:
    try:
        return snapshot_of(document)
    except ValidationError as error:
        raise Refused(Sentence("then.unreadable", name=path.name)) from error
