"""One person's interests as a file of their own, which they carry to the next workshop.

It holds what the person told us and nothing that anybody judged or decided about it.
"""

from __future__ import annotations

import datetime
import json
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, ValidationError

from workshop.document import Reader, Refused
from workshop.exchange.fields import Moment, Name, Part
from workshop.exchange.problems import path_of
from workshop.exchange.schema_interests import Told
from workshop.interests.people import history, interests_of
from workshop.sentences import Sentence

SCHEMA_VERSION: Literal[1] = 1
KIND: Literal["plenary.interests"] = "plenary.interests"
ENDING = ".interests.json"
LIMIT = 256 * 1024
"""Bytes; what a person types of their interests is far below it."""
MOST = 200
_FIELDS = set(Told.model_fields)


def _said(moment: str) -> str:
    """The moment as the file of a workshop keeps it, whichever of its forms was written."""
    if not moment:
        raise ValueError("says when it was declared")
    return datetime.datetime.fromisoformat(moment).isoformat()


class Owner(Part):
    """Whose interests they are."""

    name: Name


class Brought(Part):
    """The interests of one person, as they told them; `privately`: to the facilitator only."""

    schema_version: Literal[1]
    kind: Literal["plenary.interests"]
    person: Owner
    declared_at: Annotated[Moment, AfterValidator(_said)]
    status: Literal["none", "declared"]
    privately: bool = False
    interests: Annotated[list[Told], Field(max_length=MOST)] = []

    @property
    def moment(self) -> datetime.datetime:
        """When it was declared."""
        return moment_of(self.declared_at)


def interests_file(reader: Reader, participant: int) -> str:
    """What one person declared, as the text of their own file.

    Raises:
        Refused: they have declared nothing that could be carried, or its details are not here.
    """
    newest = next(iter(history(reader, participant)), None)
    if newest is None or newest.status not in ("none", "declared"):
        raise Refused(Sentence("exchange.interests-file.nothing"))
    if not newest.declared_at:
        raise Refused(Sentence("exchange.interests-file.undated"))
    called = {one["id"]: one["name"] for one in reader.all("SELECT id, name FROM organisation")}
    told = [
        {
            **one.model_dump(mode="json", include=_FIELDS),
            "entity": called[one.organisation] if one.organisation else one.entity,
        }
        for one in interests_of(reader, participant)
    ]
    if (newest.status == "declared") != bool(told):
        raise Refused(Sentence("exchange.interests-file.withheld"))
    whole = {
        "schema_version": SCHEMA_VERSION,
        "kind": KIND,
        "person": {"name": newest.name},
        "declared_at": newest.declared_at,
        "status": newest.status,
        "privately": newest.privately,
        "interests": told,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def read_interests_file(text: str) -> Brought:
    """The interests a file says; nothing is written.

    Raises:
        Refused: it is too large, or not such a file; the sentence names the place.
    """
    if len(text.encode("utf-8", "surrogatepass")) > LIMIT:
        raise Refused(Sentence("exchange.interests-file.large", limit=LIMIT // 1024))
    try:
        brought = Brought.model_validate_json(text.removeprefix("\ufeff"))
    except ValidationError as error:
        raise Refused(_first(error)) from error
    if (brought.status == "declared") != bool(brought.interests):
        said = "declared-empty" if brought.status == "declared" else "none"
        raise _wrong("interests", Sentence(f"exchange.interests.{said}"))
    return brought


def moment_of(text: str) -> datetime.datetime:
    """A moment with its offset; one without is told by this laptop's clock."""
    moment = datetime.datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=_here())


def json_schema() -> dict[str, Any]:
    """The JSON Schema of such a file."""
    schema = Brought.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _here() -> datetime.tzinfo | None:
    return datetime.datetime.now().astimezone().tzinfo


def _first(error: ValidationError) -> Sentence:
    found = error.errors(include_url=False)[0]
    if found["type"] == "json_invalid" or not found["loc"]:
        return Sentence("exchange.interests-file.not-one")
    message = found["msg"].removeprefix("Value error, ")
    return _wrong(path_of(found["loc"]), Sentence("exchange.shape", message=message)).sentence


def _wrong(path: str, what: Sentence) -> Refused:
    return Refused(Sentence("exchange.interests-file.wrong", path=path, what=what))
