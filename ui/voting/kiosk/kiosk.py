"""The kiosk window: the frame with its three controls, and one page at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QApplication, QWidget

from ui.voting.kiosk.ballot import BallotPage
from ui.voting.kiosk.choices_ballot import ChoicesBallot
from ui.voting.kiosk.dots_ballot import DotsBallot
from ui.voting.kiosk.face import HEIGHT, SIZES, WIDTH, Face
from ui.voting.kiosk.identify import IdentifyPage
from ui.voting.kiosk.machine import Machine, State
from ui.voting.kiosk.order_ballot import OrderBallot
from ui.voting.kiosk.page import Page
from ui.voting.kiosk.parts import KioskButton, Words
from ui.voting.kiosk.plain_pages import (
    ConfirmPage,
    CoverPage,
    DonePage,
    GuardPage,
    HelpPage,
    PrivacyPage,
)
from ui.voting.kiosk.review import ReviewPage
from ui.voting.open_forms.wall import WallBallot
from workshop.sentences import Sentence, say
from workshop.voting.methods import method

PAGES: dict[State, type[Page]] = {
    State.COVER: CoverPage,
    State.IDENTIFY: IdentifyPage,
    State.PRIVACY: PrivacyPage,
    State.REVIEW: ReviewPage,
    State.CONFIRM: ConfirmPage,
    State.DONE: DonePage,
    State.HELP: HelpPage,
    State.GUARD: GuardPage,
}
BALLOTS: dict[str, type[BallotPage]] = {
    "dots": DotsBallot,
    "choices": ChoicesBallot,
    "criteria": ChoicesBallot,
    "order": OrderBallot,
}
TICK_MS = 250
ESC_SECONDS, WAIT_SECONDS = 10.0, 60.0
INPUT = (QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin)


class Kiosk(QWidget):
    """Full screen for one voter after another.

    Signals:
        left: the PIN was right (or there is none): the desk comes back. True when it was
            forgotten and waited for: the desk then opens with private panes closed.
        help_wanted: somebody called the facilitator.
        voted: a ballot went in; says nothing about whose.
    """

    left = Signal(bool)
    help_wanted = Signal()
    voted = Signal()

    def __init__(
        self,
        machine: Machine,
        opens: Callable[[str], bool] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`opens` tells whether a PIN is the right one; None where no PIN was chosen."""
        super().__init__(parent)
        self.machine, self._opens = machine, opens
        self.face = Face()
        self.page: Page | None = None
        self._shown: tuple[object, ...] = ()
        self._controls: list[QWidget] = []
        self._held_since: float | None = None
        self._leaves_at: float | None = None
        self.setWindowTitle(say("voting.kiosk.window"))
        self.setAutoFillBackground(False)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setMinimumSize(640, 360)
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._dress()
        self._watch()

    # -- what pages and the desk ask ------------------------------------------------------

    def turn(self, act: Callable[..., object], *values: object) -> None:
        """Does something with the machine and shows the page that follows."""
        before, helped = self.machine.state, self.machine.helped
        act(*values)
        if self.machine.state is State.DONE and before is State.CONFIRM:
            QApplication.beep()
            self.voted.emit()
        if self.machine.helped and not helped:
            self.help_wanted.emit()
        if before is State.DONE and self.machine.state is State.COVER:
            self.face = Face(self.face.scale)
            self._shown = ()
            self._dress_controls()
        self.show_page()

    def round_changed(self) -> None:
        """The roll or the round changed: a stopped round covers the kiosk."""
        self.turn(self.machine.round_changed)

    def leave_with(self, pin: str) -> None:
        """Leaves if the PIN is right."""
        if self._opens is None or self._opens(pin):
            self.machine.interrupt()
            self.left.emit(False)
        else:
            self.machine.note = Sentence("voting.kiosk.wrong_pin")

    def show_page(self) -> None:
        """Shows the page of the machine's state; the one before is wiped first."""
        wanted = self._wanted()
        if wanted == self._shown:
            return
        self._shown = wanted
        self._wipe()
        self.page = self.page_class()(self.machine, self.face, self, self)
        self.page.setGeometry(self.rect())
        self.page.lower()
        self.page.show()
        focus = self.page.first_focus()
        if focus is self.page:
            self.page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        (focus or self).setFocus()
        self.repaint()

    # -- events ---------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        """An opaque canvas under every page."""
        QPainter(self).fillRect(self.rect(), self.face.color("canvas"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scales everything to the window."""
        super().resizeEvent(event)
        self._dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc covers; F1 helps; the rest goes to the page."""
        if event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        elif event.key() == Qt.Key.Key_F1:
            self.turn(self.machine.help)
        elif self.page is None or not self.page.key(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Esc let go before the ten seconds are over was a press."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._held_since = None

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes through the page, then the three controls, and round."""
        inner = [] if self.page is None else self.page.tab_chain()
        chain = [part for part in (*inner, *self._controls[1:]) if part.isEnabled()]
        here = self.focusWidget()
        before = -1 if onward else len(chain)
        place = chain.index(here) if here in chain else before
        place += 1 if onward else -1
        chain[place % len(chain)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any key or press says that the person is still there."""
        if event.type() in INPUT and self.isVisible():
            self.machine.touch()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Losing the focus to another window covers at once, unless everybody may see it."""
        if self.machine.booth.on_wall:
            return
        if event.type() == QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._cover()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Forgets and wipes before the window goes."""
        self._timer.stop()
        self.machine.interrupt(screens=True)
        self._wipe()
        self.repaint()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        super().closeEvent(event)

    # -- inside ---------------------------------------------------------------------------

    def _wanted(self) -> tuple[object, ...]:
        machine = self.machine
        kept = None if machine.kept is None else machine.kept.reason
        status = machine.booth.status()
        count = machine.booth.turnout() if machine.state is State.COVER else None
        return machine.state, self.face, machine.note, kept, status, count, machine.person

    def page_class(self) -> type[Page]:
        """The page of the machine's state; a ballot has the shape its method asks for."""
        if self.machine.state is State.BALLOT and self.machine.booth.on_wall:
            return WallBallot
        if self.machine.state is State.BALLOT:
            return BALLOTS[method(self.machine.booth.rule.method).shape]
        return PAGES[self.machine.state]

    def _wipe(self) -> None:
        """The page goes, its words first."""
        old, self.page = self.page, None
        if old is not None:
            old.clear()
            old.hide()
            old.setParent(None)
            old.deleteLater()

    def _dress(self) -> None:
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        self.face = Face(scale, self.face.size, self.face.contrast)
        self._dress_controls()
        self.show_page()

    def _dress_controls(self) -> None:
        """Text size, Contrast and Help: part of the frame, always at the same place."""
        for control in self._controls:
            control.setParent(None)
            control.deleteLater()
        face = self.face
        label = Words(face, say("voting.kiosk.text_size"), 24, self, fixed=True)
        label.setGeometry(face.rect(659, 41, 96, 36))
        self._controls = [label]
        self._sizes = []
        for n, name in enumerate(SIZES):
            button = KioskButton(face, name, self, pixels=24, fixed=True)
            button.setCheckable(True)
            button.setChecked(n == face.size)
            button.setFont(face.font(24, strong=n == face.size, fixed=True))
            button.put(760 + 60 * n + 2 * n, 29, 72 if n == 3 else 60, 58)
            button.setAccessibleName(say("voting.kiosk.size_name", size=name))
            button.clicked.connect(partial(self._set_size, n))
            self._sizes.append(button)
        contrast = KioskButton(
            face, say("voting.kiosk.contrast"), self, pixels=24, icon="circle-half", fixed=True
        )
        contrast.setCheckable(True)
        contrast.setChecked(face.contrast)
        contrast.put(1030, 28, 155, 59)
        contrast.clicked.connect(self._set_contrast)
        help_button = KioskButton(
            face, say("voting.kiosk.help"), self, pixels=24, icon="question", fixed=True
        )
        help_button.put(1201, 28, 117, 59)
        help_button.clicked.connect(partial(self.turn, self.machine.help))
        self._controls += [*self._sizes, contrast, help_button]
        for control in self._controls:
            control.show()
            control.raise_()

    def _set_size(self, size: int, _checked: bool = False) -> None:
        self.machine.slow = size > 0
        self.face = Face(self.face.scale, size, self.face.contrast)
        self._redress(1 + size)

    def _set_contrast(self, checked: bool) -> None:
        self.face = Face(self.face.scale, self.face.size, checked)
        self._redress(len(SIZES) + 1)

    def _redress(self, control: int) -> None:
        """The control that was used keeps place and focus."""
        self._dress_controls()
        self.show_page()
        self._controls[control].setFocus()
        self.repaint()

    def _escape(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        self._held_since = self.machine.now()
        if self.machine.state is State.COVER:
            if self._opens is None:
                self.turn(self.leave_with, "")
            else:
                self.turn(self.machine.for_facilitator)
        else:
            self.turn(self.machine.interrupt)

    def _cover(self) -> None:
        if self.machine.state is not State.COVER:
            self.turn(self.machine.interrupt)

    def screens_changed(self) -> None:
        """Covers what was chosen: the room might see it now."""
        self.turn(partial(self.machine.interrupt, screens=True))

    def _watch(self) -> None:
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.installEventFilter(self)
            app.screenAdded.connect(self.screens_changed)
            app.screenRemoved.connect(self.screens_changed)

    def _tick(self) -> None:
        self.turn(self.machine.tick)
        now = self.machine.now()
        if self._held_since is not None and now - self._held_since >= ESC_SECONDS:
            self._held_since, self._leaves_at = None, now + WAIT_SECONDS
        if self._leaves_at is not None and now >= self._leaves_at:
            self._leaves_at = None
            self.turn(self.machine.interrupt)
            self.left.emit(True)
