"""The map in the room while it is being made: the view of the desk with short names.

Names stand beside their marks at the room's smallest size where they fit; whoever has no room
has a number, and the pages after the map say whose numbers they are.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from ui.room.slide import Page, RoomState, Slide
from ui.stakeholders.ground_paint import wedge_path
from ui.stakeholders.layouts import network
from ui.stakeholders.layouts.shapes import Arc, Band, Ground, Rule, Spot, Wedge, Words
from ui.stakeholders.link_paint import paint_link
from ui.stakeholders.room_layout import Drawn, draw
from ui.stakeholders.views import NAMES
from ui.theme.theme import theme
from ui.theme.tokens import load_tokens
from ui.widgets.sector_mark import paint_sector_mark
from workshop.document import Reader
from workshop.sentences import say
from workshop.stakeholders.balance import helix as model_of
from workshop.stakeholders.model import Link, Stakeholder
from workshop.stakeholders.queries import helix, links, positions, presence, stakeholders

LEFT, TOP, WIDTH, HEIGHT = 96.0, 136.0, 1728.0, 812.0
NAME, LINE = "small", 56.0
COLUMNS, ROWS = 3, 14


@dataclass(frozen=True)
class WorkingSlide(Slide):
    """One view of the map, or a page of names by number."""

    view: str
    people: tuple[Stakeholder, ...]
    sectors: tuple[str, ...]
    places: tuple[tuple[int, float, float], ...]
    links: tuple[Link, ...]
    page: int

    def paint(self, page: Page) -> None:
        """Paints the map, or the names of a page."""
        drawn = self._drawn(page)
        if self.page == 0:
            self._paint_map(page, drawn)
        else:
            self._paint_names(page, drawn)

    def sentences(self) -> str:
        """Who is on the picture."""
        names = [one.called for one in self.people if not one.is_force]
        return say("map.room.working.read", n=len(names), names=names)

    def pages(self, page: Page) -> int:
        """How many pages of names follow the map."""
        drawn = self._drawn(page)
        return -(-(len(drawn.numbered) + len(drawn.waiting)) // (COLUMNS * ROWS))

    def _drawn(self, page: Page) -> Drawn:
        metrics = QFontMetricsF(page.font(NAME))
        places = {one: (x, y) for one, x, y in self.places}
        measure = metrics.horizontalAdvance
        return draw(self.view, self.people, (WIDTH, HEIGHT), self.sectors, places, measure)

    def _paint_map(self, page: Page, drawn: Drawn) -> None:
        page.painter.save()
        page.painter.translate(LEFT, TOP)
        for shape in drawn.ground:
            _paint_ground(page, shape)
        called = {one.id: one for one in self.people}
        self._paint_links(page, drawn)
        for one, spot in drawn.marks.items():
            self._paint_mark(page, called[one], spot)
        for one, label in drawn.labels.items():
            page.text(called[one].called, QRectF(*label), NAME)
        for number, spot in enumerate(drawn.numbered.values(), start=1):
            at = QRectF(spot.x, spot.y - 6, spot.width + 20, LINE)
            page.text(str(number), at, NAME, bold=True, ink="accent", lines=1)
        for more in drawn.more:
            middle = QRectF(*more.spot).center()
            at = QRectF(middle.x() - 36, middle.y() - LINE / 2, 90, LINE)
            page.text(f"+{more.waiting}", at, NAME, bold=True, ink="accent", lines=1)
        for one, spot in drawn.forces.items():
            page.painter.setPen(QPen(page.inks["ink_muted"], 2))
            page.painter.setBrush(Qt.BrushStyle.NoBrush)
            page.painter.drawRoundedRect(QRectF(*spot), 8, 8)
            words = QRectF(spot.x + 12, spot.y, spot.width - 24, spot.height)
            page.text(say("map.force", name=called[one].called), words, NAME, lines=1)
        page.painter.restore()

    def _paint_links(self, page: Page, drawn: Drawn) -> None:
        spots = {**drawn.marks, **drawn.forces}
        page.painter.save()
        page.painter.setOpacity(0.5)
        for link in self.links:
            if link.source_id in spots and link.target_id in spots:
                start, end = (
                    QPointF(*spots[one].middle) for one in (link.source_id, link.target_id)
                )
                ink = page.inks["ink_muted"]
                paint_link(page.painter, link.kind, link.weight, start, end, ink)
        page.painter.restore()

    def _paint_mark(self, page: Page, one: Stakeholder, spot: Spot) -> None:
        here = one.present in ("in_room", "represented_by")
        box = QRectF(*spot)
        paint_sector_mark(page.painter, box, one.sector, theme().roles, here)
        if one.present == "represented_by":
            page.painter.setPen(QPen(page.inks["ink"], 2))
            page.painter.setBrush(Qt.BrushStyle.NoBrush)
            page.painter.drawEllipse(box.adjusted(-4, -4, 4, 4))

    def _paint_names(self, page: Page, drawn: Drawn) -> None:
        called = {one.id: one for one in self.people}
        start = (self.page - 1) * COLUMNS * ROWS
        names = [(str(n), one) for n, one in enumerate(drawn.numbered, start=1)]
        names += [("+", one) for one in drawn.waiting]
        for index, (number, one) in enumerate(names[start : start + COLUMNS * ROWS]):
            x = LEFT + (index // ROWS) * (WIDTH / COLUMNS)
            y = 152 + (index % ROWS) * LINE
            page.text(number, QRectF(x, y, 72, LINE), NAME, bold=True)
            width = WIDTH / COLUMNS - 96
            page.text(called[one].called, QRectF(x + 72, y, width, LINE), NAME, lines=1)


def _paint_ground(page: Page, shape: Ground) -> None:
    painter = page.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if isinstance(shape, Rule):
        style = Qt.PenStyle.DashLine if shape.broken else Qt.PenStyle.SolidLine
        painter.setPen(QPen(page.inks["ink_muted"], 2, style))
        painter.drawLine(QPointF(shape.x, shape.y), QPointF(shape.to_x, shape.to_y))
    elif isinstance(shape, Arc):
        painter.setPen(QPen(page.inks["ink_muted"], 2))
        painter.drawEllipse(QPointF(shape.x, shape.y), shape.across, shape.down)
    elif isinstance(shape, Band):
        painter.setPen(QPen(page.inks["line"], 2))
        painter.drawRoundedRect(QRectF(*shape.spot), 8, 8)
    elif isinstance(shape, Wedge):
        _paint_wedge(page, shape)
    elif isinstance(shape, Words) and shape.words:
        spot = shape.spot
        wide = QFontMetricsF(page.font(NAME)).horizontalAdvance(shape.words) + 8
        share = {"left": 0.0, "middle": 0.5, "right": 1.0}[shape.align]
        x = spot.x + (spot.width - wide) * share
        at = QRectF(min(max(0.0, x), WIDTH - wide), spot.y, wide, spot.height)
        page.text(shape.words, at, NAME, ink="ink_muted", lines=1)


def _paint_wedge(page: Page, shape: Wedge) -> None:
    look = load_tokens().sectors.get(shape.sector)
    tint = QColor(look.fill) if look is not None else QColor(page.inks["line"])
    tint.setAlpha(38)
    page.painter.setBrush(tint)
    page.painter.setPen(QPen(page.inks["line"], 2))
    page.painter.drawPath(wedge_path(shape))


def working_slide(reader: Reader, stage: int = 0, page: int = 0) -> RoomState:
    """The picture of a view: `stage` is its place in `NAMES`, `page` 0 the map, then the names."""
    view = NAMES[stage] if 0 <= stage < len(NAMES) - 1 else NAMES[0]
    people = tuple(stakeholders(reader, forces=True))
    model = model_of(helix(reader))
    sectors = (*model.sectors, "other") if model.unusual else model.sectors
    between = tuple(links(reader)) if view == "network" else ()
    slide = WorkingSlide(view, people, sectors, _places(reader, view, people), between, page)
    counted = presence(reader)
    return RoomState(
        header=say("map.title"),
        header_right=say("map.room.here", here=counted.in_room, n=counted.total),
        slide=slide,
        footer=say(f"map.room.foot.{view}"),
        footer_right=_right_foot(view, page),
    )


def _right_foot(view: str, page: int) -> str:
    if page:
        return say("map.room.names-page", page=page)
    return say("map.room.interest" if view == "grid" else "map.room.dashed")


def _places(
    reader: Reader, view: str, people: tuple[Stakeholder, ...]
) -> tuple[tuple[int, float, float], ...]:
    """Where the network has everybody: as it was kept, else as its links say."""
    if view != "network":
        return ()
    found: dict[int, tuple[float, float]] = {}
    if len(people) <= network.MOST:
        found |= network.spread(*network.question(people, links(reader)))
    found |= positions(reader, "network")
    return tuple((one, x, y) for one, (x, y) in found.items())


def name_pages(reader: Reader, stage: int) -> int:
    """How many pages of names a view has in the room; 0 where every name stands on the map."""
    slide = working_slide(reader, stage).slide
    assert isinstance(slide, WorkingSlide)
    picture = QPixmap(1, 1)
    painter = QPainter(picture)
    found = slide.pages(Page(painter, {}, theme().tokens.type.family))
    painter.end()
    return found
