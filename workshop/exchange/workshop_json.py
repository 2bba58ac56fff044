"""A whole workshop as JSON: out of a file, and into an empty one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pydantic import ValidationError

from workshop.document import Changed, Document, Reader, Refused
from workshop.exchange import (
    checks,
    export_interests,
    export_map,
    export_parts,
    export_people,
    paper_votes,
)
from workshop.exchange.changes import ImportWorkshop
from workshop.exchange.editions import Edition, public
from workshop.exchange.problems import Problem, Unimportable, path_of
from workshop.exchange.schema import SCHEMA_VERSION, Workshop
from workshop.sentences import Sentence


def export_json(reader: Reader, edition: Edition = "organiser") -> dict[str, Any]:
    """A whole workshop as JSON values. It holds no secret ballot, no badge code and no history.

    The public edition also holds no name of a person, no declaration and no roll.

    Raises:
        Refused: a vote is open.
    """
    if reader.value("SELECT 1 FROM round WHERE status IN ('open', 'stopped')") is not None:
        raise Refused(Sentence("exchange.round-open"))
    if reader.value("SELECT 1 FROM rating_pass WHERE status = 'open'") is not None:
        raise Refused(Sentence("rating.refused.being-gathered"))
    names = export_people.Names(reader)
    whole = {
        "schema_version": SCHEMA_VERSION,
        **export_people.workshop(reader),
        "numbers": export_people.numbers(reader),
        "mission": export_people.mission(reader),
        "policy": export_interests.policy(reader),
        "helix": export_map.helix(reader),
        **{part.__name__: part(reader, names) for part in export_parts.PARTS},
    }
    return public(whole) if edition == "public" else whole


def check_json(data: Any) -> Workshop:
    """A workshop from JSON values, its ballots counted into results.

    Raises:
        Unimportable: with every problem and its path.
    """
    try:
        whole = Workshop.model_validate(data)
    except ValidationError as error:
        raise Unimportable(_problems_of(error)) from error
    found = checks.problems(whole)
    if found:
        raise Unimportable(found)
    rounds, found = paper_votes.settled(whole)
    if found:
        raise Unimportable(found)
    return whole.model_copy(update={"rounds": rounds})


def import_json(document: Document, data: Any) -> Changed:
    """Brings a workshop into an empty file: all of it, or nothing.

    Raises:
        Unimportable: something is wrong with the JSON; every problem is told.
        Refused: the file is not empty.
        DiskTrouble: the disk refused; nothing was written.
    """
    return document.commit(ImportWorkshop(whole=check_json(data)))


def json_schema() -> dict[str, Any]:
    """The JSON Schema of a workshop."""
    schema = Workshop.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _problems_of(error: ValidationError) -> Iterable[Problem]:
    return [
        Problem(
            path_of(found["loc"]),
            Sentence("exchange.shape", message=found["msg"].removeprefix("Value error, ")),
        )
        for found in error.errors(include_url=False)
    ]
