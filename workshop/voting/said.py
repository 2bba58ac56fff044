"""A sentence as a field of something kept in the file: key and values, never finished words."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from workshop.sentences import Sentence


def _revived(value: Any) -> Sentence:
    return value if isinstance(value, Sentence) else Sentence.from_json(value)


Said = Annotated[
    Sentence,
    PlainValidator(_revived),
    PlainSerializer(lambda sentence: sentence.to_json()),
    WithJsonSchema({"type": "object", "required": ["key", "values"]}),
]
