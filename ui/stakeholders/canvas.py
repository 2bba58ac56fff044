"""The canvas of the map: one widget for five views; cards are dragged by mouse and by touch."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QGraphicsView, QWidget

from ui.stakeholders.card_item import CardItem
from ui.stakeholders.card_labels import hit, set_labels
from ui.stakeholders.dragging import Dragging
from ui.stakeholders.layouts.shapes import Asked, Layout, More
from ui.stakeholders.map_scene import MapScene
from ui.stakeholders.views import VIEWS, View
from workshop.sentences import say
from workshop.stakeholders.model import Link, Stakeholder

CARD_MIME = "application/x-plenary-stakeholder"
TALL, WIDE = 640, 1100
"""From this size of the canvas on names are read across a table: they are larger."""


class MapCanvas(QGraphicsView):
    """People in one of five views.

    Signals:
        chosen: a stakeholder's id.
        written: id, and the fields a drop or a nudge writes.
        picked: id, of a card pressed while links are drawn.
    """

    chosen = Signal(int)
    written = Signal(int, object)
    picked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = MapScene(self)
        self.setScene(self._scene)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setFrameShape(QGraphicsView.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.FullViewportUpdate)
        self.setAccessibleName(say("map.title"))
        self.setMinimumSize(240, 200)
        self.setAcceptDrops(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.view: View = VIEWS["grid"]
        self.current: int | None = None
        self.locked = False
        self.picking = False
        self.links_shown = "chosen"
        self.kinds_shown: frozenset[str] = frozenset()
        self.sectors: tuple[str, ...] = ()
        self.places: Mapping[int, tuple[float, float]] = {}
        self.computed: Mapping[int, tuple[float, float]] = {}
        self.announced = ""
        self.layout_now = Layout({})
        self.people: list[Stakeholder] = []
        self.links: list[Link] = []
        self._cards: dict[int, CardItem] = {}
        self._gone: frozenset[int] = frozenset()
        self._dragging = Dragging(self)

    # What is shown --------------------------------------------------------------------------

    def show_map(self, people: Sequence[Stakeholder], links: Sequence[Link]) -> None:
        """Shows these people and links; the chosen one stays chosen."""
        self.people, self.links = list(people), list(links)
        known = {one.id: one for one in people}
        for gone in [one for one in self._cards if one not in known]:
            self._scene.removeItem(self._cards.pop(gone))
        for one in people:
            card = self._cards.get(one.id)
            if card is None:
                card = self._cards[one.id] = CardItem(one)
                self._scene.addItem(card)
            card.show_one(one)
        if self.current not in known:
            self.current = None
        self.arrange()

    def show_view(self, name: str) -> None:
        """Goes to another view of the same people."""
        self.view = VIEWS[name]
        self.arrange()

    def choose(self, stakeholder: int | None) -> None:
        """Makes one card the chosen one; says so aloud."""
        self.current = stakeholder if stakeholder in self._cards else None
        waits = self.current is not None and not self._cards[self.current].isVisible()
        if waits:
            self.arrange()
        else:
            self._mark()
        if stakeholder is not None:
            self.chosen.emit(stakeholder)

    def grey_out(self, gone: frozenset[int]) -> None:
        """Greys those who would fall off the map; an empty set shows everybody again."""
        self._gone = gone
        self._mark()

    def card(self, stakeholder: int) -> CardItem:
        """The card of a stakeholder."""
        return self._cards[stakeholder]

    def is_shown(self, stakeholder: int) -> bool:
        """Whether a stakeholder has a place on the canvas in this view."""
        card = self._cards.get(stakeholder)
        return card is not None and stakeholder in self.layout_now.spots

    def asked(self) -> Asked:
        """What the layout is asked now."""
        size = self.viewport().size()
        width, height = float(max(240, size.width())), float(max(160, size.height()))
        rest = (self.sectors, self.places, self.computed)
        return Asked(self.people, width, height, self.current, *rest)

    def announce(self, words: str) -> None:
        """Says words to a screen reader."""
        self.announced = words
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def arrange(self) -> None:
        """Lays everybody out again; what is being dragged stays under the hand."""
        asked = self.asked()
        self._scene.setSceneRect(0, 0, asked.width, asked.height)
        self.layout_now = self.view.lay_out(asked)
        role = self.role()
        for one, card in self._cards.items():
            spot = self.layout_now.spots.get(one)
            card.setVisible(spot is not None)
            if spot is not None:
                as_mark = self.layout_now.marks and one not in self.layout_now.boxed
                card.place(spot, as_mark=as_mark, role=role)
        if self.layout_now.marks:
            set_labels(self._cards, self.layout_now, self.people, self.current, asked, role)
        self._mark()
        self._dragging.keep()

    def role(self) -> str:
        """The text role of names at this size."""
        size = self.viewport().size()
        return "lead" if size.height() >= TALL and size.width() >= WIDE else "caption"

    def shown_links(self, of: int | None = None) -> list[Link]:
        """The links that are drawn: of one card, of all, by kind."""
        wanted = self.current if of is None else of
        if self.links_shown == "none":
            return []
        ends = {"all": None}.get(self.links_shown, wanted)
        return [
            link
            for link in self.links
            if (not self.kinds_shown or link.kind in self.kinds_shown)
            and (self.links_shown == "all" or ends in (link.source_id, link.target_id))
        ]

    def middle(self, stakeholder: int) -> QPointF | None:
        """The middle of a card that is shown."""
        return self._cards[stakeholder].middle if self.is_shown(stakeholder) else None

    def moving(self) -> set[int]:
        """Whose cards are under a hand now."""
        return self._dragging.moving()

    # Mouse, touch and drops from the tray ---------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press chooses, or picks an end of a link; moving on drags."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.press(-1, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The card follows."""
        self._dragging.move(-1, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The card is put down, and what its place means is written."""
        self._dragging.release(-1, event.position())

    def viewportEvent(self, event: QEvent) -> bool:
        """Each touch is a hand of its own: two touches move two cards."""
        kinds = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)
        if event.type() == QEvent.Type.TouchCancel:
            self._dragging.cancel()
            return True
        if event.type() in kinds and isinstance(event, QTouchEvent):
            self._touch(event)
            return True
        return super().viewportEvent(event)

    def _touch(self, event: QTouchEvent) -> None:
        event.accept()
        for point in event.points():
            if point.state() == point.State.Pressed:
                self.press(point.id(), point.position())
            elif point.state() == point.State.Updated:
                self._dragging.move(point.id(), point.position())
            elif point.state() == point.State.Released:
                self._dragging.release(point.id(), point.position())

    def hit(self, at: QPointF) -> int | None:
        """Who is meant by a press."""
        return hit(self._cards, at)

    def press(self, hand: int, at: QPointF) -> None:
        """What a press of a mouse (-1) or a touch (its id) does."""
        one = self.hit(at)
        if one is None:
            self._press_more(at)
        elif self.picking:
            self.picked.emit(one)
        else:
            self.choose(one)
            if not self.locked:
                self._dragging.press(hand, one, at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """While a card moves all else is one still picture."""
        if not self._dragging.paint():
            super().paintEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A card from the tray may come."""
        self._take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A card from the tray may be put anywhere."""
        self._take(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """A card from the tray is put down."""
        stakeholder = int(bytes(event.mimeData().data(CARD_MIME).data()).decode())
        self.put(stakeholder, event.position())
        event.acceptProposedAction()

    def put(self, stakeholder: int, at: QPointF) -> None:
        """Writes what a place means for a card, if it means anything new."""
        one = next((one for one in self.people if one.id == stakeholder), None)
        if one is None:
            return
        fields = self.view.drop(self.asked(), at.x(), at.y(), one)
        if fields and any(getattr(one, name, None) != value for name, value in fields.items()):
            self.written.emit(stakeholder, fields)
        else:
            self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The canvas fills the view."""
        super().resizeEvent(event)
        self.arrange()

    def _take(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasFormat(CARD_MIME) and not self.locked:
            event.acceptProposedAction()
        else:
            event.ignore()

    def _press_more(self, at: QPointF) -> None:
        """A press on "+3" brings the next one of that part to the front."""
        for more in self.layout_now.more:
            if QRectF(*more.spot).contains(at):
                self.choose(self.next_of(more))
                return

    def next_of(self, more: More) -> int:
        """The next one of a part that is full."""
        if self.current in more.ids:
            return more.ids[(more.ids.index(self.current) + 1) % len(more.ids)]
        return next((one for one in more.ids if one not in self.layout_now.spots), more.ids[0])

    def _mark(self) -> None:
        for one, card in self._cards.items():
            card.chosen = one == self.current
            card.faded = one in self._gone
            card.setZValue(2 if card.chosen else 1)
        self._scene.update()
        self.viewport().update()
