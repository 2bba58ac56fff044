"""What every section of the minutes is given: the workshop, the edition, and what was planned."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from reportlab.platypus import Flowable

from exports.minutes.words import words
from workshop.document import Reader
from workshop.sentences import Sentence, day

Story = list[Flowable]


@dataclass(frozen=True)
class Paper:
    """The open workshop, and the edition being set: organiser or public."""

    reader: Reader
    edition: str = "organiser"

    @property
    def is_public(self) -> bool:
        """Whether personal names and declarations stay out."""
        return self.edition == "public"

    def planned(self, *kinds: str) -> bool:
        """Whether a step of one of these kinds stands in the agenda."""
        names = ", ".join(f"'{kind}'" for kind in kinds)
        return self.reader.value(f"SELECT 1 FROM step WHERE kind IN ({names})") is not None


def said(key: str, **values: object) -> str:
    """Words of the catalogue in the language of the document being set."""
    return words(Sentence(key, **values))


def date_words(text: str, *, short: bool = False) -> str:
    """A date in words; a text that is no date stays as it is."""
    try:
        return day(datetime.date.fromisoformat(text), short=short)
    except ValueError:
        return text


def clock(moment: str | datetime.datetime | None) -> str:
    """The time of day of a moment, or an empty text."""
    if isinstance(moment, str) and moment:
        moment = datetime.datetime.fromisoformat(moment)
    return moment.strftime("%H:%M") if isinstance(moment, datetime.datetime) else ""
