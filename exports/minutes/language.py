"""The words the room agreed, with their plain meaning."""

from __future__ import annotations

from exports.minutes.blocks import empty
from exports.minutes.headings import section
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.tables import Column, table
from workshop.language.queries import terms
from workshop.sentences import Sentence


def glossary(paper: Paper) -> Story:
    """All words, agreed or proposed."""
    found = sorted(terms(paper.reader), key=lambda one: one.term.casefold())
    head = section(Sentence("minutes.section.glossary"))
    if not found:
        return [*head, empty(Sentence("minutes.glossary.none"))]
    columns = [
        Column(said("minutes.glossary.term"), 130, strong=True),
        Column(said("minutes.glossary.plain")),
        Column("", 60, muted=True),
    ]
    rows = [
        [
            one.term,
            one.plain or one.definition,
            said(f"minutes.glossary.{one.status}"),
        ]
        for one in found
    ]
    return [*head, table(columns, rows, MEASURE)]
