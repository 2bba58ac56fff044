"""Who was here, by sector; names only for the organisers."""

from __future__ import annotations

from exports.minutes.blocks import empty, gap
from exports.minutes.headings import section
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper, Story, said
from exports.minutes.tables import Column, table
from workshop.people.queries import by_sector, participants, present
from workshop.sentences import Sentence


def people(paper: Paper) -> Story:
    """Attendance by sector, and the list of those who were here."""
    everybody, here = participants(paper.reader), present(paper.reader)
    head = section(Sentence("minutes.section.people"))
    if not everybody:
        return [*head, empty(Sentence("minutes.people.none"))]
    listed, came = by_sector(everybody), by_sector(here)
    rows = [
        [said(f"widgets.sector.{sector}"), str(came[sector]), str(count)]
        for sector, count in listed.items()
        if count
    ]
    columns = [
        Column(said("minutes.people.sector")),
        Column(said("minutes.people.here"), 80, right=True),
        Column(said("minutes.people.listed"), 80, right=True),
    ]
    story = [*head, table(columns, rows, MEASURE)]
    if not paper.is_public and here:
        names = [[one.name, one.organisation, said(f"widgets.sector.{one.sector}")] for one in here]
        heads = ("name", "organisation", "sector")
        columns = [Column(said(f"minutes.people.{name}"), role="names") for name in heads]
        story += [gap(), table(columns, names, MEASURE)]
    return story
