"""The map in every view, a page each, then the names behind the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from reportlab.platypus import Flowable, PageBreak

from exports.figures.map_figure import MapFigure
from exports.figures.map_items import VIEWS, MapData, View
from exports.map_numbers import map_data, names
from exports.minutes.blocks import empty, gap, note
from exports.minutes.cover import state
from exports.minutes.headings import section
from exports.minutes.names import NameList
from exports.minutes.pages import (
    FRAME_HEIGHT,
    MEASURE,
    Printed,
    Running,
    print_document,
)
from exports.minutes.paper import Paper, Story, date_words, said
from exports.minutes.stakeholders import outside
from exports.minutes.words import para
from workshop.agenda.queries import workshop
from workshop.document import Reader
from workshop.sentences import Sentence
from workshop.stakeholders.coverage.facts import read_helix

HEAD = 84.0  # points that title and first sentence of a page take, with the space around them


def write_map_sheets(reader: Reader, path: Path) -> Printed:
    """Writes the map as a PDF, whole or not at all; it tells places and is for the organisers.

    Raises:
        ExportFailed: the file could not be written; an older one in its place is untouched.
    """
    return print_document(path, _running(Paper(reader)), lambda: _story(reader))


def _running(paper: Paper) -> Running:
    now = workshop(paper.reader)
    edition = Sentence(f"minutes.edition.{paper.edition}")
    if now is None:
        return Running("", "", edition, state(paper))
    head = Sentence("minutes.head", title=now.title, date=date_words(now.date))
    foot = Sentence("minutes.foot.sample") if now.sample else ""
    title = said("paper.map.title", title=now.title)
    return Running(title, head, edition, state(paper), foot, now.language)


def _story(reader: Reader) -> Sequence[Flowable]:
    data, list_ = map_data(reader), names(reader)
    sectors = read_helix(reader).sectors
    story: list[Flowable] = []
    together = True
    names_high = float(NameList(list_).wrap(MEASURE, FRAME_HEIGHT)[1]) if list_ else 0.0
    for view in VIEWS:
        figure = MapFigure(data, view, sectors=sectors) if data.inside(view) else None
        high = float(figure.wrap(MEASURE, FRAME_HEIGHT)[1]) if figure else 0.0
        fits = HEAD + high + names_high <= FRAME_HEIGHT
        together = together and fits
        story += _page(data, view, figure)
        story += [gap(12), NameList(list_)] if fits and list_ else []
        story.append(PageBreak())
    if together:
        return story[:-1]
    return [
        *story,
        *section(Sentence("paper.map.names")),
        note(said("paper.map.list")),
        gap(8),
        NameList(list_),
    ]


def _page(data: MapData, view: View, figure: MapFigure | None) -> Story:
    head = [*section(Sentence(f"paper.map.view.{view}")), para(said(f"paper.map.about.{view}"))]
    if figure is None:
        return [*head, gap(), empty(Sentence("paper.map.nobody")), *outside(data, view)]
    return [*head, gap(20), figure, *outside(data, view)]
