"""The minutes of a workshop as a PDF, written whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from reportlab.platypus import Flowable

from exports.minutes.cover import state
from exports.minutes.pages import Printed, Running, print_document
from exports.minutes.paper import Paper, date_words
from exports.minutes.sections import wanted
from workshop.agenda.queries import workshop
from workshop.document import Reader
from workshop.sentences import DEFAULT_LANGUAGE, Sentence


def write_minutes(reader: Reader, path: Path, edition: str = "organiser") -> Printed:
    """Writes the minutes to a file; one that was there is replaced only by a whole one.

    Raises:
        WorkshopError: the file could not be written; an older one in its place is untouched.
    """
    paper = Paper(reader, edition)
    now = workshop(reader)
    head = Sentence(
        "minutes.head",
        title=now.title if now else "",
        date=date_words(now.date) if now else "",
    )
    foot = "sample" if now is not None and now.sample else edition
    running = Running(
        title=now.title if now else "",
        head=head,
        edition=Sentence(f"minutes.edition.{edition}"),
        state=state(paper),
        foot=Sentence(f"minutes.foot.{foot}"),
        language=now.language if now else DEFAULT_LANGUAGE,
    )
    return print_document(path, running, partial(_story, paper))


def _story(paper: Paper) -> Sequence[Flowable]:
    return [part for section in wanted(paper) for part in section.write(paper)]
