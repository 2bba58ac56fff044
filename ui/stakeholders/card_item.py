"""One stakeholder on the canvas: a card, or a mark with its label beside; outline by presence."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from ui.stakeholders.layouts.shapes import Spot
from ui.theme.theme import theme
from ui.widgets.sector_mark import paint_sector_mark
from ui.widgets.text import plain_tool_tip, two_lines
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder

RADIUS, MARK = 8.0, 20.0
TWO_LINES = 34.0
FADED, HALO = 0.28, 170
BADGE = 12.0


class CardItem(QGraphicsItem):
    """What is painted of one stakeholder; where it lies is the canvas's business."""

    def __init__(self, shown: Stakeholder) -> None:
        super().__init__()
        self.show_one(shown)
        self.chosen = False
        self.faded = False
        self.role = "caption"
        self.as_mark = False
        self.label: QRectF | None = None
        self.width, self.height = 150.0, 40.0

    def show_one(self, shown: Stakeholder) -> None:
        """Whom it shows; the tip says the whole name and what the signs on the card mean."""
        self.shown = shown
        lines = [shown.name]
        lines += [say("map.sign.bird")] if shown.bird else []
        lines += [say("map.sign.unusual")] if shown.unusual else []
        self.setToolTip(plain_tool_tip("\n".join(lines)))

    def place(self, spot: Spot, *, as_mark: bool, role: str) -> None:
        """Lays the card into a place of a layout."""
        self.prepareGeometryChange()
        self.width, self.height = spot.width, spot.height
        self.as_mark, self.role, self.label = as_mark and not self.shown.is_force, role, None
        self.setPos(spot.x, spot.y)

    def set_label(self, spot: Spot | None) -> None:
        """Where the name of a mark stands, on the canvas; None leaves it out."""
        self.prepareGeometryChange()
        x, y = self.pos().toTuple()
        self.label = None if spot is None else QRectF(spot.x - x, spot.y - y, *spot[2:])

    @property
    def middle(self) -> QPointF:
        """The middle of the card or mark, on the canvas."""
        return self.pos() + QPointF(self.width / 2, self.height / 2)

    def boundingRect(self) -> QRectF:
        """The card with room for its ring, and its label."""
        box = QRectF(-7, -7, self.width + 14, self.height + 14)
        return box if self.label is None else box.united(self.label)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paints the card where it lies."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_card(painter)

    def paint_card(self, painter: QPainter) -> None:
        """Paints with the painter's origin at the card's upper left corner."""
        painter.save()
        if self.faded:
            painter.setOpacity(FADED)
        if self.as_mark:
            self._paint_mark(painter)
        else:
            self._paint_box(painter)
        painter.restore()

    def _paint_box(self, painter: QPainter) -> None:
        self._paint_outline(painter)
        left = 8.0
        if not self.shown.is_force:
            mark = QRectF(left, (self.height - MARK) / 2, MARK, MARK)
            paint_sector_mark(painter, mark, self.shown.sector, theme().roles)
            left += MARK + 7
        right = 18.0 if self.shown.bird or self.shown.unusual else 5.0
        words = self._words()
        self._paint_name(painter, words, QRectF(left, 0, self.width - left - right, self.height))
        if right > 5:
            paint_badge(painter, QRectF(self.width - 17, 2, 14, 14), bird=self.shown.bird)

    def _paint_mark(self, painter: QPainter) -> None:
        box = QRectF(0, 0, self.width, self.height)
        if self.chosen:
            painter.setPen(QPen(theme().color("focus"), 3))
            painter.setBrush(theme().color("accent_soft"))
            painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), RADIUS, RADIUS)
        here = self.shown.present in ("in_room", "represented_by")
        paint_sector_mark(painter, box, self.shown.sector, theme().roles, here)
        if self.shown.present == "represented_by":
            painter.setPen(QPen(theme().color("ink_muted"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(box.adjusted(-3, -3, 3, 3))
        if self.shown.bird or self.shown.unusual:
            box = QRectF(self.width - BADGE / 2, -BADGE / 2, BADGE, BADGE)
            paint_badge(painter, box, bird=self.shown.bird)
        if self.label is not None:
            back = QColor(theme().color("surface"))
            back.setAlpha(HALO)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(back)
            painter.drawRoundedRect(self.label.adjusted(-1, 0, 1, 0), 3, 3)
            self._paint_name(painter, self._words(), self.label)

    def _paint_outline(self, painter: QPainter) -> None:
        box = QRectF(0.5, 0.5, self.width - 1, self.height - 1)
        if self.chosen:
            painter.setPen(QPen(theme().color("focus"), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), RADIUS + 2, RADIUS + 2)
        pen = QPen(theme().color("accent" if self.chosen else "ink_muted"), 1)
        if self.shown.present in ("invited", "absent") and not self.shown.is_force:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        back = "accent_soft" if self.chosen else "raised" if self.shown.is_force else "surface"
        painter.setBrush(theme().color(back))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.shown.present == "represented_by":
            painter.drawRoundedRect(box.adjusted(3, 3, -3, -3), RADIUS - 2, RADIUS - 2)

    def _words(self) -> str:
        return force_words(self.shown) if self.shown.is_force else self.shown.called

    def _paint_name(self, painter: QPainter, words: str, box: QRectF) -> None:
        font = theme().font(self.role, strong=self.chosen or None)
        leading = leading_of(self.role)
        one = box.height() < 2 * leading
        lines = lines_of(words, self.role, round(box.width()), one, theme().scale)
        painter.setFont(font)
        painter.setPen(theme().color("ink"))
        top = box.top() + (box.height() - leading * len(lines)) / 2
        for index, line in enumerate(lines):
            at = QRectF(box.left(), top + index * leading, box.width() + 2, leading)
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)


def paint_badge(painter: QPainter, box: QRectF, *, bird: bool) -> None:
    """A wing for a bird, a plus for an unusual partner; the tip and the keys say which is which."""
    painter.setPen(QPen(theme().color("accent"), 1.8))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    middle, low = box.center(), box.bottom() - 4
    if bird:
        left, right = QPointF(box.left(), box.top() + 4), QPointF(box.right(), box.top() + 4)
        painter.drawPolyline([left, QPointF(middle.x(), low), right])
    else:
        painter.drawLine(QPointF(middle.x(), box.top() + 2), QPointF(middle.x(), low + 2))
        painter.drawLine(QPointF(box.left() + 2, middle.y()), QPointF(box.right() - 2, middle.y()))


def badge_of(mark: Spot) -> Spot:
    """Where the badge of a mark is."""
    return Spot(mark.x + mark.width - BADGE / 2, mark.y - BADGE / 2, BADGE, BADGE)


def force_words(force: Stakeholder) -> str:
    """What stands in the band of a force."""
    return say("map.force", name=force.called)


def leading_of(role: str) -> float:
    """The height of a line of a label."""
    return {"caption": 16.0, "body": 20.0, "lead": 23.0}[role] * theme().scale


@lru_cache(maxsize=8192)
def lines_of(words: str, role: str, width: int, one: bool, _scale: float) -> tuple[str, ...]:
    """The lines of a name at a width: one, or at most two, elided."""
    font = theme().font(role)
    if one:
        elide = QFontMetricsF(font).elidedText
        return (elide(words, Qt.TextElideMode.ElideRight, width),)
    return tuple(two_lines(words, font, width))


@lru_cache(maxsize=8192)
def label_sizes(words: str, role: str, _scale: float) -> tuple[tuple[float, float], ...]:
    """The sizes a label may have beside its mark: whole, in two lines, shortened."""
    advance = QFontMetricsF(theme().font(role)).horizontalAdvance(words) + 3
    leading = leading_of(role)
    em = leading / 16
    widest, middle, short = 170 * em, 96 * em, 74 * em
    sizes = [(min(advance, widest), leading)]
    if advance > middle:
        sizes.append((max(middle, min(advance * 0.62, widest)), 2 * leading))
    if advance > short:
        sizes.append((short, 2 * leading))
    if advance > middle:
        sizes.append((middle, leading))
    if advance > short:
        sizes.append((short, leading))
    return tuple(sizes)
