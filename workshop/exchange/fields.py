"""The kinds of values in a workshop's JSON: texts with limits, days, names of rows."""

from __future__ import annotations

import datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from workshop.document.text import LINE, NAME, NOTES, PARAGRAPH


class Part(BaseModel):
    """A part of the JSON: nothing unknown is taken, nothing is guessed from another type."""

    model_config = ConfigDict(extra="forbid", strict=True, allow_inf_nan=False)


def _storable(text: str) -> str:
    if "\x00" in text or any(0xD800 <= ord(letter) <= 0xDFFF for letter in text):
        raise ValueError("holds a character that cannot be kept")
    return text


def _day(text: str) -> str:
    if text and datetime.date.fromisoformat(text).isoformat() != text:
        raise ValueError("is not a day like 2027-02-10")
    return text


def _moment(text: str) -> str:
    if text:
        datetime.datetime.fromisoformat(text)
    return text


Kept = AfterValidator(_storable)
Name = Annotated[str, Field(max_length=NAME), Kept]
Line = Annotated[str, Field(max_length=LINE), Kept]
Paragraph = Annotated[str, Field(max_length=PARAGRAPH), Kept]
Notes = Annotated[str, Field(max_length=NOTES), Kept]
Day = Annotated[str, Field(max_length=10), AfterValidator(_day)]
"""A day as 2027-02-10, or an empty text."""
Moment = Annotated[str, Field(max_length=40), AfterValidator(_moment)]
"""A day and time with its offset, or an empty text."""
Uid = Annotated[str, Field(min_length=1, max_length=64, pattern=r"^[A-Za-z0-9._-]+$")]
"""The name of a row outside the file."""
Rating = Annotated[int, Field(ge=1, le=5)]
Number = Annotated[int, Field(ge=1, le=100_000)]
