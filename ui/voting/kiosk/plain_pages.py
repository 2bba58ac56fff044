"""The kiosk's pages that hold no choice: cover, privacy, confirm, done, help and the PIN."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme.icons import paint_icon
from ui.voting.kiosk.face import MARGIN
from ui.voting.kiosk.page import Page
from ui.voting.kiosk.parts import KioskButton
from workshop.sentences import Sentence, say
from workshop.voting.methods import method
from workshop.voting.numbers import in_words
from workshop.voting.rule import Rule


class CoverPage(Page):
    """Opaque: asks for the next person, or says why nobody can vote now."""

    words_of = "voting.kiosk."
    turnout_words = "voting.turnout"

    def fill(self) -> None:
        """Headline by state; Start only while the round is open."""
        machine = self.machine
        self.start: KioskButton | None = None
        secrecy = "secret" if self.rule.secret else "open"
        kind = "practice" if machine.booth.practice else secrecy
        self.single_head(self.rule.title, say(f"{self.words_of}kind_{kind}"))
        status, kept = machine.booth.status(), machine.kept
        voted, roll = machine.booth.turnout()
        self.foot("" if machine.booth.practice else say(self.turnout_words, voted=voted, roll=roll))
        headline = "next" if status == "open" else {"stopped": "stopped"}.get(status, "closed")
        if kept is not None:
            headline = f"kept_{kept.reason}"
        y = self.words(say(f"{self.words_of}cover.{headline}"), 72, MARGIN, 200, strong=True)
        y = self.words(self._below(headline), 32, MARGIN, y + 16, ink="ink_muted")
        if machine.note is not None:
            y = self.words(machine.note, 26, MARGIN, y + 12, strong=True)
        if status != "open":
            return
        key = "voting.kiosk.start" if kept is None else "voting.kiosk.continue"
        place = (MARGIN, y + 36, 336, 104)
        self.start = self.button(key, place, self._start, look="primary", pixels=40)

    def first_focus(self) -> QWidget | None:
        """Start: Enter, Space or a press."""
        return self.start

    def key(self, event: QKeyEvent) -> bool:
        """Enter starts from anywhere on the cover."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.start is not None:
            self._start()
            return True
        return False

    def _below(self, headline: str) -> Sentence | str:
        if headline == "next":
            return self.what_it_takes()
        return say(f"{self.words_of}below.{headline}")

    def what_it_takes(self) -> Sentence:
        """What the person will have to do, in one line."""
        return takes(self.rule)

    def _start(self) -> None:
        self.turner.turn(self.machine.start)


class PrivacyPage(Page):
    """One warning, one way on, one way back; no button has the focus."""

    show_words = "voting.kiosk.show"

    def fill(self) -> None:
        """Warning, Show my ballot, This is not me."""
        person = self.machine.person
        self.single_head(
            person.name if person else "", say("voting.kiosk.of", title=self.rule.title)
        )
        if self.machine.mirrored:
            self.words(say("voting.kiosk.mirrored"), 56, MARGIN, 265, strong=True)
        else:
            y = self.words(say("voting.kiosk.privacy"), 56, MARGIN, 262, strong=True)
            y = self.words(self.lines(), 32, MARGIN, y + 8, ink="ink_muted")
            place = (MARGIN, max(488.0, y + 24), 282, 80)
            shown = self.button(self.show_words, place, self._show, look="primary")
            x = MARGIN + max(282.0, shown.sizeHint().width() / self.face.scale) + 24
            self.button("voting.kiosk.not_me", (x, place[1], 248, 80), self._not_me)
        if self.machine.mirrored:
            self.button("voting.kiosk.not_me", (MARGIN, 488, 248, 80), self._not_me)
        self.foot()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The crossed eye."""
        super().paintEvent(event)
        painter = QPainter(self)
        place = self.face.rect(40, 176, 64, 64).toRectF()
        paint_icon(painter, place, "eye-slash", self.face.color("ink"))

    def lines(self) -> str:
        """What to do first, and what the room sees meanwhile."""
        passed = self.rule.form == "pass_laptop"
        return say(f"voting.kiosk.privacy_{'passed' if passed else 'fixed'}")

    def _show(self) -> None:
        self.turner.turn(self.machine.show_ballot)

    def _not_me(self) -> None:
        self.turner.turn(self.machine.back)


class ConfirmPage(Page):
    """Put your vote in? Shows no choice; takes nothing for the first 600 ms."""

    ask_words = "voting.kiosk.put_in"

    def fill(self) -> None:
        """Yes at the left, Go back beside it."""
        self.head(self.rule.title, self.question)
        y = self.words(say(self.ask_words), 72, MARGIN, 196, strong=True)
        y = self.words(say("voting.kiosk.after_this"), 32, MARGIN, y + 8, ink="ink_muted")
        top = max(404.0, y + 24)
        place = (MARGIN, top, 278, 96)
        self.yes = self.button("voting.kiosk.yes", place, self._yes, look="primary", pixels=32)
        x = MARGIN + max(278.0, self.yes.sizeHint().width() / self.face.scale) + 24
        self.go_back = self.button(
            "voting.kiosk.go_back", (x, top, 250, 96), self._back, pixels=32, icon="arrow-left"
        )
        if self.machine.note is not None:
            self.words(self.machine.note, 32, MARGIN, top + 120, strong=True)
        self.foot()

    def _yes(self) -> None:
        if not self.machine.ready():
            return
        self.yes.words = say("voting.kiosk.putting_in")
        self.go_back.setEnabled(False)
        self.repaint()
        self.turner.turn(self.machine.put_in)

    def _back(self) -> None:
        self.turner.turn(self.machine.back)


class DonePage(Page):
    """Thank you; closes by itself."""

    in_words = "voting.kiosk.is_in"

    def fill(self) -> None:
        """No choice, no count."""
        self.single_head(self.rule.title)
        practice = "_practice" if self.machine.booth.practice else ""
        y = self.words(say("voting.kiosk.thanks"), 72, MARGIN, 308, strong=True)
        self.words(say(f"{self.in_words}{practice}"), 32, MARGIN, y + 8)
        self.foot(say("voting.kiosk.closes_itself"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The tick."""
        super().paintEvent(event)
        painter = QPainter(self)
        place = self.face.rect(32, 200, 88, 88).toRectF()
        paint_icon(painter, place, "check", self.face.color("done"))

    def key(self, event: QKeyEvent) -> bool:
        """Any key goes on."""
        if event.isAutoRepeat():
            return True
        self.turner.turn(self.machine.back)
        return True

    def mousePressEvent(self, _event: object) -> None:
        """Any press goes on."""
        self.turner.turn(self.machine.back)


class HelpPage(Page):
    """An opaque cover with three ways; the ballot waits behind it."""

    def fill(self) -> None:
        """Call the facilitator, how to vote, back."""
        self.single_head(self.rule.title)
        y = self.words(say("voting.kiosk.want_help"), 56, MARGIN, 120, strong=True)
        y = self.words(self.how(), 28, MARGIN, y + 16)
        top = min(max(y + 24, 430.0), 560.0)
        place = (MARGIN, top, 320, 80)
        self.back = self.button("voting.kiosk.back_to_ballot", place, self._back, look="primary")
        x = MARGIN + max(320.0, self.back.sizeHint().width() / self.face.scale) + 24
        self.button("voting.kiosk.call", (x, top, 320, 80), self._call)
        self.foot()

    def how(self) -> Sentence:
        """How the ballot is filled in."""
        return how_to_vote(self.rule)

    def first_focus(self) -> QWidget | None:
        """Back: nothing is lost by it."""
        return self.back

    def _back(self) -> None:
        self.turner.turn(self.machine.back)

    def _call(self) -> None:
        self.turner.turn(self.machine.call_facilitator)


class GuardPage(Page):
    """Asks for the PIN that brings the desk back."""

    def fill(self) -> None:
        """One field, one way back."""
        self.single_head(self.rule.title)
        y = self.words(say("voting.kiosk.pin"), 56, MARGIN, 200, strong=True)
        y = self.words(say("voting.kiosk.pin_forgotten"), 28, MARGIN, y + 8, ink="ink_muted")
        if self.machine.note is not None:
            y = self.words(self.machine.note, 28, MARGIN, y + 8, strong=True)
        self.field = QLineEdit(self)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(4)
        self.field.setFont(self.face.font(34, strong=True, fixed=True))
        self.field.setGeometry(self.face.rect(MARGIN, y + 24, 184, 64))
        self.field.setAccessibleName(say("voting.kiosk.pin"))
        self.field.returnPressed.connect(self._enter)
        self.field.textEdited.connect(self._typed)
        self.button("voting.kiosk.cover_back", (MARGIN + 208, y + 24, 300, 64), self._back)
        self.foot()

    def first_focus(self) -> QWidget | None:
        """The field."""
        return self.field

    def clear(self) -> None:
        """Wipes the digits too."""
        super().clear()
        self.field.clear()

    def _typed(self, text: str) -> None:
        if len(text) == self.field.maxLength():
            self._enter()

    def _enter(self) -> None:
        self.turner.turn(self.turner.leave_with, self.field.text())  # type: ignore[attr-defined]  # only the kiosk can be left

    def _back(self) -> None:
        self.turner.turn(self.machine.back)


def takes(rule: Rule) -> Sentence:
    """What the person has to do, in one line on the cover."""
    shape = method(rule.method).shape
    if shape == "dots":
        return Sentence("voting.kiosk.takes", n=rule.dots, dots=in_words(rule.dots))
    return Sentence(f"voting.kiosk.takes_{shape}", n=len(rule.options))


def how_to_vote(rule: Rule) -> Sentence:
    """How the ballot is filled in, on the help page."""
    shape = method(rule.method).shape
    if shape == "dots" and rule.form == "wall" and not rule.secret:
        return Sentence("voting_open.wall_how", n=rule.dots)
    if shape == "dots":
        dots, cap = in_words(rule.dots), in_words(rule.most_on_one)
        return Sentence("voting.kiosk.how_to_vote", n=rule.dots, dots=dots, cap=cap)
    return Sentence(f"voting.kiosk.how_{shape}")
