"""Which layers are shown: here, spoken for, invited, not here; the key is the switch."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from ui.stakeholders.choices import PRESENCES
from ui.theme.theme import theme
from workshop.sentences import say
from workshop.stakeholders.model import PresenceCount

SAMPLE = 20


class _Layer(QAbstractButton):
    """A layer that is shown or hidden; hidden ones are struck through, not only paler."""

    def __init__(self, presence: str) -> None:
        super().__init__()
        self._presence, self._count = presence, 0
        self.setCheckable(True)
        self.setChecked(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(0)

    def show_count(self, count: int) -> None:
        """How many of them there are."""
        self._count = count
        words = say("map.layer-of", presence=say(f"map.presence.{self._presence}"), n=count)
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(say("map.layers"))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for the sample of the outline and the words."""
        width = QFontMetrics(theme().font("caption")).horizontalAdvance(self.text())
        return QSize(width + SAMPLE + 18, theme().px(32))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the outline, then the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = self.isChecked()
        pen = QPen(theme().color("ink" if shown else "ink_muted"), 1.2)
        if self._presence in ("invited", "absent"):
            pen.setDashPattern([3, 2.4])
        painter.setPen(pen)
        box = QRectF(4.5, self.height() / 2 - 6, SAMPLE, 12)
        painter.drawRoundedRect(box, 4, 4)
        if self._presence == "represented_by":
            painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), 2, 2)
        font = theme().font("caption")
        font.setStrikeOut(not shown)
        painter.setFont(font)
        painter.setPen(theme().color("ink" if shown else "ink_muted"))
        words = QRectF(SAMPLE + 10, 0, self.width() - SAMPLE - 10, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())


class PresenceBar(QWidget):
    """Four layers.

    Signals:
        changed: a layer was shown or hidden.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = {presence: _Layer(presence) for presence in PRESENCES}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for layer in self._layers.values():
            row.addWidget(layer)
            layer.toggled.connect(self.changed)

    @property
    def shown(self) -> frozenset[str]:
        """The layers that are shown."""
        return frozenset(key for key, layer in self._layers.items() if layer.isChecked())

    def layer(self, presence: str) -> QAbstractButton:
        """The switch of a layer."""
        return self._layers[presence]

    def show_counts(self, counted: PresenceCount) -> None:
        """How many there are of each."""
        for presence, layer in self._layers.items():
            layer.show_count(getattr(counted, presence))
