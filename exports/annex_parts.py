"""Small parts of the organiser's annex: fields with their labels, leads, days and moments."""

from __future__ import annotations

import datetime
from typing import TypeAlias

from reportlab.platypus import Flowable

from exports.minutes.pages import MEASURE
from exports.minutes.paper import date_words, said
from exports.minutes.tables import Cell, pairs
from exports.minutes.words import Text, para, strong

LABEL, PADDING = 120.0, 1.5
Rows: TypeAlias = list[tuple[Text, Cell]]


def fields(rows: Rows) -> Flowable:
    """Labels with their values; what was not said is left out."""
    return pairs([row for row in rows if row[1]], MEASURE, LABEL, PADDING)


def lead(key: str, **values: object) -> Flowable:
    """A line in the heavier weight over fields."""
    return para([strong(said(key, **values))])


def day_of(date: datetime.date | None) -> str:
    """A day in words; empty for none."""
    return date_words(date.isoformat()) if date is not None else ""


def moment_of(text: str) -> str:
    """A moment as a day and a time; empty for none."""
    if not text:
        return ""
    moment = datetime.datetime.fromisoformat(text)
    return f"{date_words(moment.date().isoformat(), short=True)} {moment:%H:%M}"
