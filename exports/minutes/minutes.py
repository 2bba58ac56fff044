"""The minutes of a workshop as a PDF, written whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO

from reportlab.platypus import Flowable

from exports.minutes.blocks import gap
from exports.minutes.cover import state
from exports.minutes.pages import Printed, Running, print_document, set_document
from exports.minutes.paper import Paper, date_words
from exports.minutes.sections import wanted
from workshop.agenda.queries import workshop
from workshop.document import Reader
from workshop.sentences import Sentence


def write_minutes(reader: Reader, path: Path, edition: str = "organiser") -> Printed:
    """Writes the minutes to a file; one that was there is replaced only by a whole one.

    Raises:
        WorkshopError: the file could not be written; an older one in its place is untouched.
    """
    paper = Paper(reader, edition)
    return print_document(path, _running(paper), partial(_story, paper))


def set_minutes(reader: Reader, file: BinaryIO, edition: str = "organiser") -> Printed:
    """Sets the minutes into an open file, as for a preview."""
    paper = Paper(reader, edition)
    return set_document(file, _running(paper), partial(_story, paper))


def _running(paper: Paper) -> Running:
    now = workshop(paper.reader)
    if now is None:
        return Running("", "", Sentence(f"minutes.edition.{paper.edition}"), state(paper))
    return Running(
        title=now.title,
        head=Sentence("minutes.head", title=now.title, date=date_words(now.date)),
        edition=Sentence(f"minutes.edition.{paper.edition}"),
        state=state(paper),
        foot=Sentence(f"minutes.foot.{'sample' if now.sample else paper.edition}"),
        language=now.language,
    )


def _story(paper: Paper) -> Sequence[Flowable]:
    story: list[Flowable] = []
    for section in wanted(paper):
        story += [*section.write(paper), gap(40)]
    return story
